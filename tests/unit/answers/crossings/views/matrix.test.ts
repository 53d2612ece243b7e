import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bucketScale,
	buildMatrix,
	groupCovered,
	pairValues
} from '../../../../../src/lib/answers/crossings/views/matrix';
import { overlapsOf } from '../../../../../src/lib/answers/query/coverage';
import { COMMUNES, IDS, anyCoverage } from './any-coverage';

describe('groupCovered', () => {
	it('keeps the order of themes and layers, and leaves out what covers nothing', () => {
		const themes = [
			{ id: 'mines', label: 'Bassin minier' },
			{ id: 'vide', label: 'Rien' },
			{ id: 'ville', label: 'Ville' }
		];
		const layers = [
			{ id: 'qpv', theme: 'ville' },
			{ id: 'terrils', theme: 'mines' },
			{ id: 'npnru', theme: 'ville' },
			{ id: 'air', theme: 'vide' },
			{ id: 'eau', theme: 'mines' }
		];
		const coverage = new Map([
			['qpv', ['59001']],
			['npnru', ['59002']],
			['terrils', ['62005']],
			['eau', []]
		]);
		const groups = groupCovered(themes, layers, coverage);
		expect(groups.map(({ label, layers: own }) => [label, own.map(({ id }) => id)])).toEqual([
			['Bassin minier', ['terrils']],
			['Ville', ['qpv', 'npnru']]
		]);
	});
});

describe('buildMatrix', () => {
	it('says what each pair shares, and on the diagonal what a layer has', () => {
		const coverage = new Map([
			['a', ['59001', '59002', '59003']],
			['b', ['59002', '59003', '59004', '62005']]
		]);
		const { cells } = buildMatrix(['a', 'b', 'c'], coverage, COMMUNES);
		expect(cells[0]?.[1]).toEqual({ communes: 2, population: 110, areaKm2: 4, jaccard: 0.4 });
		expect(cells[0]?.[0]).toEqual({ communes: 3, population: 111, areaKm2: 4.5, jaccard: 1 });
		expect(cells[2]?.[2]).toEqual({ communes: 0, population: 0, areaKm2: 0, jaccard: 0 });
		expect(cells[1]?.[2]).toEqual({ communes: 0, population: 0, areaKm2: 0, jaccard: 0 });
	});

	it('is symmetric, and no pair shares more than either has', () => {
		fc.assert(
			fc.property(anyCoverage, (coverage) => {
				const { cells } = buildMatrix(IDS, coverage, COMMUNES);
				for (const i of IDS.keys())
					for (const j of IDS.keys()) {
						const cell = cells[i]?.[j];
						expect(cell).toEqual(cells[j]?.[i]);
						expect(cell?.communes).toBeLessThanOrEqual(cells[i]?.[i]?.communes ?? -1);
						expect(cell?.jaccard).toBeLessThanOrEqual(1);
					}
			})
		);
	});

	it('agrees with the published overlaps', () => {
		fc.assert(
			fc.property(anyCoverage, (coverage) => {
				const { cells } = buildMatrix(IDS, coverage, COMMUNES);
				for (const { layers, communes, population, areaKm2, jaccard } of overlapsOf(coverage, COMMUNES)) {
					const [i, j] = layers.map((id) => IDS.indexOf(id));
					expect(cells[i ?? -1]?.[j ?? -1]).toEqual({
						communes: communes.length,
						population,
						areaKm2,
						jaccard
					});
				}
				const published = overlapsOf(coverage, COMMUNES).length;
				const matrix = { ids: IDS, cells };
				expect(pairValues(matrix, 'communes').filter((value) => value > 0)).toHaveLength(published);
			})
		);
	});
});

describe('bucketScale', () => {
	it('gives zero a class of its own, and its strongest to the greatest', () => {
		const { bucketOf, steps } = bucketScale([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 40], true);
		expect([0, 1, 40].map((value) => bucketOf(value))).toEqual([0, 1, 5]);
		expect(steps.map(({ from }) => from)).toEqual([1, 3, 5, 7, 9]);
		expect(steps.at(-1)?.to).toBe(40);
	});

	it('is not spoiled by a value that occurs very often', () => {
		const { steps } = bucketScale([...new Array<number>(90).fill(1), 2, 3, 4, 5], true);
		expect(steps.map(({ from }) => from)).toEqual([1, 2, 3, 4, 5]);
	});

	it('makes fewer classes of fewer values, far apart', () => {
		expect(bucketScale([1, 1, 1, 2], true).steps.map(({ bucket }) => bucket)).toEqual([1, 5]);
		expect(bucketScale([3, 3], true).steps).toEqual([{ bucket: 5, from: 3, to: 3 }]);
		expect(bucketScale([0, 0], true)).toMatchObject({ steps: [] });
		expect(bucketScale([0], true).bucketOf(0)).toBe(0);
	});

	it('rounds its limits, never up', () => {
		const { steps } = bucketScale([0.0417, 0.0625, 0.1111, 0.2345, 0.5, 1234], false);
		expect(steps.slice(1).map(({ from }) => from)).toEqual([0.06, 0.1, 0.2, 0.5]);
		const people = bucketScale([1234, 15_678, 23_456, 98_765, 123_456], true);
		expect(people.steps.slice(1).map(({ from }) => from)).toEqual([15_000, 23_000, 98_000, 120_000]);
	});

	it('never falls as values rise, and keeps each value between the limits that it tells', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 }), (values) => {
				const { bucketOf, steps } = bucketScale(values, true);
				const sorted = [...values].sort((a, b) => a - b).map((value) => bucketOf(value));
				expect([...sorted].sort((a, b) => a - b)).toEqual(sorted);
				for (const value of values) {
					const step = steps.find(({ bucket }) => bucket === bucketOf(value));
					if (value === 0) expect(bucketOf(value)).toBe(0);
					else expect(value >= (step?.from ?? Infinity) && value <= (step?.to ?? -1)).toBe(true);
				}
			})
		);
	});
});
