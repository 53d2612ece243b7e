import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsOf } from '../../../../src/lib/answers/query/coverage';
import { EAST, ILES, WEST, communes } from '../../fixtures';

describe('overlapsOf', () => {
	const coverage = new Map([
		['a', [WEST, EAST]],
		['b', [EAST, ILES]],
		['c', [WEST, EAST, ILES]],
		['d', []]
	]);
	const find = (first: string, second: string, from = coverage) =>
		overlapsOf(from, communes).find(({ layers }) => layers.join() === `${first},${second}`);

	it('sums population and area of the communes that both cover', () => {
		expect(find('a', 'c')).toEqual({
			layers: ['a', 'c'],
			communes: [WEST, EAST],
			population: 3500,
			areaKm2: 155.6,
			shareRatio: [1, 0.6667],
			jaccard: 0.6667
		});
		expect(find('a', 'b')).toMatchObject({ communes: [EAST], shareRatio: [0.5, 0.5], jaccard: 0.3333 });
	});

	it('has each pair once, in the order of the layers, and none that shares nothing', () => {
		expect(overlapsOf(coverage, communes).map(({ layers }) => layers.join(''))).toEqual(['ab', 'ac', 'bc']);
		expect(overlapsOf(new Map([['a', [WEST]]]), communes)).toEqual([]);
	});

	it('is complete for two layers that cover the same', () => {
		const same = new Map([
			['a', [WEST, ILES]],
			['b', [WEST, ILES]]
		]);
		expect(find('a', 'b', same)).toMatchObject({ shareRatio: [1, 1], jaccard: 1 });
	});

	it('adds areas without the dust of binary fractions', () => {
		const all = new Map([
			['a', [WEST, EAST, ILES]],
			['b', [WEST, EAST, ILES]]
		]);
		expect(find('a', 'b', all)?.areaKm2).toBe(313.7);
	});

	it('says the same of two layers whichever comes first, with the shares turned round', () => {
		const some = fc.subarray([WEST, EAST, ILES]);
		fc.assert(
			fc.property(some, some, (a, b) => {
				const there = overlapsOf(new Map([...Object.entries({ a, b })]), communes)[0];
				const back = overlapsOf(new Map([...Object.entries({ b, a })]), communes)[0];
				expect(back?.population).toBe(there?.population);
				expect(back?.areaKm2).toBe(there?.areaKm2);
				expect(back?.jaccard).toBe(there?.jaccard);
				expect(back?.communes.length).toBe(there?.communes.length);
				expect(back?.shareRatio).toEqual(there && [...there.shareRatio].reverse());
				for (const share of there ? [...there.shareRatio, there.jaccard] : []) {
					expect(share).toBeGreaterThan(0);
					expect(share).toBeLessThanOrEqual(1);
				}
			})
		);
	});
});
