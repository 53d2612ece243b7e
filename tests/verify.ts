/**
 * Everything that must hold, one step after the other; the first that fails ends the run with its code.
 * At the end the time of each step, slowest first, so that a suite that grows is seen to grow.
 */
import { spawnSync } from 'node:child_process';

/** Scripts of package.json, in their order: the build comes before the tests that read it. */
const STEPS = ['messages', 'sync', 'citations', 'lint', 'check', 'build', 'test:unit', 'test:e2e'] as const;

/** Minutes and seconds, such as `2 min 07 s`. */
function formatTime(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

const times: { step: string; seconds: number }[] = [];
let status: number | null = 0;
for (const step of STEPS) {
	const began = performance.now();
	({ status } = spawnSync('npm', ['run', '--silent', step], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	}));
	times.push({ step, seconds: (performance.now() - began) / 1000 });
	if (status !== 0) break;
}

const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
for (const { step, seconds } of [...times].sort((a, b) => b.seconds - a.seconds))
	console.log(`${step.padEnd(10)} ${formatTime(seconds)}`);
console.log(`${'in all'.padEnd(10)} ${formatTime(total)}`);
if (status !== 0) console.error(`${times.at(-1)?.step} failed`);
process.exitCode = status ?? 1;
