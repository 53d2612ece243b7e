import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startProgress } from '../../../../src/pipeline/sources/progress-bar';
import type { ProgressDisplay } from '../../../../src/pipeline/sources/progress-bar';
import { quickEffects } from './quick-effects';

/** A screen of 80 columns that keeps all that is drawn on it. */
function openScreen(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
	const through = new PassThrough();
	const chunks: string[] = [];
	through.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
	const stream = Object.assign(through, { isTTY, columns: 80, rows: 25 }) as unknown as NodeJS.WriteStream;
	return { stream, text: () => chunks.join('') };
}

function start(isTTY: boolean, env: Record<string, string> = {}) {
	const effects = quickEffects(env);
	const screen = openScreen(isTTY);
	const display: ProgressDisplay = startProgress(effects, screen.stream);
	onTestFinished(() => {
		display.stop();
	});
	return { display, lines: effects.lines, text: screen.text };
}

const half = { id: 'terrils', receivedBytes: 18_000, totalBytes: 36_000 };
const whole = { ...half, receivedBytes: 36_000 };

describe('startProgress in a terminal', () => {
	it('draws one bar for each file, with what has come and how much there is', () => {
		const { display, lines, text } = start(true);
		display.onProgress(half);
		display.onProgress({ id: 'cites', receivedBytes: 1000, totalBytes: 2000 });
		display.stop();
		expect(text()).toContain('18/36 kB terrils');
		expect(text()).toContain('1/2 kB cites');
		expect(lines).toEqual([]);
	});

	it('goes back when an attempt starts again, and takes the new length', () => {
		const { display, text } = start(true);
		display.onProgress(half);
		display.onProgress({ ...half, receivedBytes: 2000, totalBytes: 40_000 });
		display.stop();
		expect(text()).toContain('2/40 kB terrils');
		expect(text().match(/\n/g)).toHaveLength(1);
	});

	it('loses no line that is logged while the bars are drawn', () => {
		const { display, text } = start(true);
		display.onProgress(half);
		display.log('terrils: HTTP 500');
		display.stop();
		expect(text()).toContain('terrils: HTTP 500\n');
	});

	it('logs plainly before the first bar and after the last', () => {
		const { display, lines, text } = start(true);
		display.log('before');
		display.onProgress(whole);
		display.stop();
		display.log('after');
		expect(lines).toEqual(['before', 'after']);
		expect(text()).not.toContain('after');
	});

	it('neither catches Ctrl-C nor changes what would outlast it', () => {
		const before = process.listenerCount('SIGINT');
		const { display, text } = start(true);
		display.onProgress(half);
		expect(process.listenerCount('SIGINT')).toBe(before);
		// ESC [ ? … l is how a terminal is told to switch something off.
		expect(text()).not.toContain('\u001B[?');
	});
});

describe.each([
	['a file or a pipe', false, {}],
	['a terminal of CI', true, { CI: 'true' }]
])('startProgress in %s', (_, isTTY, env) => {
	it('prints a plain line for each file once it has come', () => {
		const { display, lines, text } = start(isTTY, env);
		display.onProgress(half);
		expect(lines).toEqual([]);
		display.onProgress(whole);
		display.onProgress(whole);
		display.log('next');
		display.stop();
		expect(lines).toEqual(['terrils: 36 kB received', 'next']);
		expect(text()).toBe('');
	});
});
