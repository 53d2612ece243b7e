/** How long a query takes, beside the obvious ways of answering it. */
import { readFileSync } from 'node:fs';
import { booleanIntersects } from '@turf/turf';
import type { Topology } from 'topojson-specification';
import { decodeBoundaries, decodeOutlines } from '../../src/lib/geo/decode-topology';
import { readCoverageFile, type CoverageFile } from '../../src/lib/answers/query/coverage-file';
import { evaluate } from '../../src/lib/answers/query/evaluate';
import { parseQuery } from '../../src/lib/answers/query/parse-query';
import type { Universe } from '../../src/lib/answers/query/universe';
import { makeUniverse } from './made-universe';
import { benchQueries, medianMs } from './queries';
import { evaluateWithSets } from './set-evaluation';

const read = <T>(file: string): T => JSON.parse(readFileSync(`static/atlas/${file}`, 'utf8')) as T;
const ms = (value: number): string => `${value.toFixed(3)} ms`.padStart(12);
const ratio = (slow: number, quick: number): string => `×${(slow / quick).toFixed(0)}`.padStart(7);
const shorten = (text: string): string => (text.length > 46 ? `${text.slice(0, 45)}…` : text).padEnd(46);

/** @returns the median of all its queries, in ms, and how much of its limit the slowest takes. */
function compare(
	title: string,
	universe: Universe,
	runs: number,
	mostMs: number
): { ms: number; ofLimit: number } {
	const times: number[] = [];
	console.log(`\n${title} (limit ${mostMs} ms a query)`);
	console.log(`${'query'.padEnd(46)}${'bitsets'.padStart(12)}${'Sets'.padStart(12)}${'ratio'.padStart(7)}`);
	for (const { text, query } of benchQueries(universe)) {
		const quick = medianMs(() => evaluate(query, universe), runs);
		const slow = medianMs(() => evaluateWithSets(query, universe), Math.max(3, runs / 10));
		times.push(quick);
		console.log(`${shorten(text)}${ms(quick)}${ms(slow)}${ratio(slow, quick)}`);
	}
	times.sort((a, b) => a - b);
	return { ms: times[times.length >> 1] ?? 0, ofLimit: (times.at(-1) ?? 0) / mostMs };
}

/** Turf on the outlines of two layers, as a page without prepared coverage would do it. */
function compareWithOutlines(real: Universe): void {
	const { communes } = decodeBoundaries(read<Topology>('boundaries.json'));
	const shapesOf = (layer: string) => {
		const { facts, references } = decodeOutlines(layer, read<Topology>(`outlines/${layer}.json`));
		return [...facts.values(), ...references.flatMap(({ shape }) => shape ?? [])];
	};
	const [first, second] = [shapesOf('cites-minieres'), shapesOf('patrimoine-minier')];
	const text = 'cites-minieres & patrimoine-minier';
	const query = parseQuery(text, { layers: real.layers.keys(), territories: [] });
	if (!query) throw new Error('no query');
	const quick = medianMs(() => evaluate(query, real), 101);
	const slow = medianMs(
		() =>
			[...communes].filter(
				([, commune]) =>
					first.some((shape) => booleanIntersects(shape, commune)) &&
					second.some((shape) => booleanIntersects(shape, commune))
			),
		1
	);
	console.log(
		`\n${communes.size} communes with outlines of both layers: ${text} (the pipeline has met outlines and communes for the bitsets)\n` +
			`bitsets${ms(quick)}, Turf’s booleanIntersects over ${first.length} + ${second.length} outlines${ms(slow)}${ratio(slow, quick)}`
	);
}

/**
 * Queries over the atlas and over made communes of two other sizes.
 * @returns median ms a query by size; throws where a query is slower than the page promises.
 */
export function benchCrossings(sizes: readonly number[]): number[] {
	const real = readCoverageFile(read<CoverageFile>('coverage.json'));
	const results = sizes.map((size, index) =>
		index === 0
			? compare(`${real.codes.length} communes, the atlas`, real, 101, 10)
			: compare(`${size} made communes`, makeUniverse(size), 21, 100)
	);
	compareWithOutlines(real);
	const slowest = Math.max(...results.map(({ ofLimit }) => ofLimit));
	if (slowest > 1) {
		console.error(`a query takes ${slowest.toFixed(1)} times its limit`);
		process.exitCode = 1;
	}
	return results.map(({ ms: median }) => median);
}
