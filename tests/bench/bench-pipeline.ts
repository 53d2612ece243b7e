import { execFileSync } from 'node:child_process';
import type { PipelineRun } from './pipeline-run';
import { grown, printTable } from './print-table';

function run(...args: string[]): PipelineRun {
	const output = execFileSync(process.execPath, ['--import', 'tsx', 'tests/bench/pipeline-run.ts', ...args], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return JSON.parse(output.trim().split('\n').at(-1) ?? '') as PipelineRun;
}

/** The pipeline by number of communes, each run in a process of its own. @returns those numbers. */
export function benchPipeline(made: number): number[] {
	const whole = [run('whole', 'atlas'), run('whole', 'region')];
	printTable(
		'Whole pipeline: read, check, join, draw and print every file (nothing written to the disk)',
		[
			'',
			...grown(
				whole.map(({ communes }) => communes),
				0
			)
		],
		[
			[
				'time, s',
				...grown(
					whole.map(({ seconds }) => seconds['pipeline'] ?? 0),
					1
				)
			],
			[
				'peak memory, MB',
				...grown(
					whole.map(({ peakMB }) => peakMB),
					0
				)
			]
		]
	);
	const steps = [run('steps', 'atlas'), run('steps', 'region'), run('steps', String(made))];
	const names = Object.keys(steps[0]?.seconds ?? {});
	printTable(
		`Steps that grow with the communes; the last column is made of bent squares (seconds)`,
		[
			'',
			...grown(
				steps.map(({ communes }) => communes),
				0
			)
		],
		[
			...names.map((name) => [
				name,
				...grown(
					steps.map(({ seconds }) => seconds[name] ?? 0),
					2
				)
			]),
			[
				'all of them',
				...grown(
					steps.map(({ seconds }) => Object.values(seconds).reduce((sum, value) => sum + value, 0)),
					2
				)
			],
			[
				'peak memory, MB',
				...grown(
					steps.map(({ peakMB }) => peakMB),
					0
				)
			]
		]
	);
	return steps.map(({ communes }) => communes);
}
