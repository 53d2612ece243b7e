import { describe, expect, it } from 'vitest';
import { makeUniverse } from '../../../bench/made-universe';
import { benchQueries, leastMs } from '../../../bench/queries';
import { evaluateWithSets } from '../../../bench/set-evaluation';
import { evaluate } from '../../../../src/lib/answers/query/evaluate';

describe('time', () => {
	it.each([
		[327, 10],
		[35_000, 100]
	])('takes for %i communes at most %i ms', (size, mostMs) => {
		const universe = makeUniverse(size);
		const queries = benchQueries(universe);
		expect(queries.length).toBe(7);
		for (const { text, query } of queries)
			expect(
				leastMs(() => evaluate(query, universe), 7),
				text
			).toBeLessThanOrEqual(mostMs);
	});

	it('is compared with a way that finds the same', () => {
		const universe = makeUniverse(327);
		for (const { text, query } of benchQueries(universe)) {
			const { covered, unknown } = evaluate(query, universe);
			const sets = evaluateWithSets(query, universe);
			const toCodes = (indices: number[]) => indices.map((index) => universe.codes[index]);
			expect(toCodes(covered.toIndices()), text).toEqual([...sets.covered].sort());
			expect(toCodes(unknown.toIndices()), text).toEqual([...sets.unknown].sort());
		}
	});
});
