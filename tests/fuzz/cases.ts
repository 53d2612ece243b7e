/**
 * How often each property is tried. Seeds are fixed, so that CI says the same twice; `ATLAS_FUZZ_SEED=random` (or a number)
 * explores, and `ATLAS_FUZZ_RUNS=10` tries each property ten times as often. A failure names its seed and its path.
 */
import fc from 'fast-check';
import { it } from 'vitest';

/** Cases of each property, by what is tried; `cases.test.ts` holds their sum. */
export const CASES = {
	'map: any address': 9000,
	'map: any state': 9000,
	'crossings: any address': 7000,
	'crossings: any state': 7000,
	'views: any address': 6000,
	'views: any state': 6000,
	'finder: any address': 3000,
	'finder: any state': 3000,
	'comparison: any address': 4000,
	'comparison: any state': 4000,
	'walks: any address': 3000,
	'walks: any state': 3000,
	'changes of an address': 800,
	'missed page: any address': 6000,
	'query: any text': 9000,
	'query: any question': 4000,
	'search: any text': 3000,
	'CSV: any text': 5000,
	'CSV: any bytes': 3000,
	'CSV: any table': 3000,
	'CSV: any report': 3000,
	'CSV: any export': 3000,
	'CSV: right tables with more in them': 1000,
	'GeoJSON: any document': 4000,
	'GeoJSON: any area': 800,
	'JSON: place of the fault': 6000,
	'YAML: any text': 2000,
	'YAML: a seed with a slip': 600,
	'YAML: any values': 600,
	'table of communes: any text': 2000,
	'citations: any text': 4000,
	'citations: terms of a passage': 6000,
	'citations: words that are not there': 3000
} as const;

export const LEAST_CASES = 100_000;

/** No case takes longer, in milliseconds: many times what the slowest takes, so that a busy machine does not fail. */
const MOST_MS = 2000;

const { ATLAS_FUZZ_SEED: seed = '', ATLAS_FUZZ_RUNS: times = '1' } = process.env;
/** Any number: the day this was first run. */
const USUAL_SEED = 20_261_122;
const parameters = {
	seed: seed === 'random' ? Math.floor(Math.random() * 2 ** 31) : seed === '' ? USUAL_SEED : Number(seed)
};
console.info(`ATLAS_FUZZ_SEED=${parameters.seed}`);

async function inTime(test: () => void | Promise<void>): Promise<void> {
	const start = performance.now();
	await test();
	const took = performance.now() - start;
	if (took > MOST_MS) throw new Error(`took ${Math.round(took)} ms`);
}

/** A property tried as often as {@link CASES} says, each time within {@link MOST_MS}. */
export function fuzz<T>(
	name: keyof typeof CASES,
	any: fc.Arbitrary<T>,
	test: (value: T) => void | Promise<void>
): void {
	it(name, { timeout: 600_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(any, (value) => inTime(() => test(value))),
			{ ...parameters, numRuns: CASES[name] * Number(times) }
		);
	});
}

/** The same for what takes turns. */
export function fuzzAsync<T>(
	name: keyof typeof CASES,
	any: fc.Arbitrary<T>,
	test: (value: T) => Promise<void>
): void {
	it(name, { timeout: 600_000 }, async () => {
		await fc.assert(fc.asyncProperty(any, test), {
			...parameters,
			numRuns: CASES[name] * Number(times),
			timeout: MOST_MS
		});
	});
}
