/**
 * How long a query takes, beside the obvious ways of answering it: `npm run bench`, after `npm run data`. Fails when a
 * query is slower than the page promises.
 */
import { readFileSync } from 'node:fs';
import { booleanIntersects } from '@turf/turf';
import type { Topology } from 'topojson-specification';
import { decodeBoundaries, decodeOutlines } from '../../src/lib/atlas/decode-topology';
import { readCoverageFile, type CoverageFile } from '../../src/lib/overlap/coverage-file';
import { evaluate } from '../../src/lib/overlap/evaluate';
import { parseQuery } from '../../src/lib/overlap/parse-query';
import type { Universe } from '../../src/lib/overlap/universe';
import { makeUniverse } from './made-universe';
import { benchQueries, medianMs } from './queries';
import { evaluateWithSets } from './set-evaluation';

const read = <T>(file: string): T => JSON.parse(readFileSync(`static/atlas/${file}`, 'utf8')) as T;
const ms = (value: number): string => `${value.toFixed(3)} ms`.padStart(12);
const ratio = (slow: number, quick: number): string => `×${(slow / quick).toFixed(0)}`.padStart(7);
const shorten = (text: string): string => (text.length > 46 ? `${text.slice(0, 45)}…` : text).padEnd(46);

let slowest = 0;

function compare(title: string, universe: Universe, runs: number, mostMs: number): void {
	console.log(`\n${title} (limit ${mostMs} ms a query)`);
	console.log(`${'query'.padEnd(46)}${'bitsets'.padStart(12)}${'Sets'.padStart(12)}${'ratio'.padStart(7)}`);
	for (const { text, query } of benchQueries(universe)) {
		const quick = medianMs(() => evaluate(query, universe), runs);
		const slow = medianMs(() => evaluateWithSets(query, universe), Math.max(3, runs / 10));
		slowest = Math.max(slowest, quick / mostMs);
		console.log(`${shorten(text)}${ms(quick)}${ms(slow)}${ratio(slow, quick)}`);
	}
}

const real = readCoverageFile(read<CoverageFile>('coverage.json'));
compare(`${real.codes.length} communes, the atlas`, real, 101, 10);
const made = makeUniverse(35_000);
compare(`${made.codes.length} made communes`, made, 21, 100);

const { communes } = decodeBoundaries(read<Topology>('boundaries.json'));
const shapesOf = (layer: string) => {
	const { facts, references } = decodeOutlines(layer, read<Topology>(`outlines/${layer}.json`));
	return [...facts.values(), ...references.map(({ shape }) => shape)];
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

if (slowest > 1) {
	console.error(`a query takes ${slowest.toFixed(1)} times its limit`);
	process.exitCode = 1;
}
