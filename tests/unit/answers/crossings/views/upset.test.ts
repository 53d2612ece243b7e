import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	exclusiveIntersections,
	sortIntersections
} from '../../../../../src/lib/answers/crossings/views/upset';
import { COMMUNES, IDS, anyCoverage } from './any-coverage';

const COVERAGE = new Map([
	['a', ['59001', '59002', '59003', '59004']],
	['b', ['59002', '59003', '62005']],
	['c', ['59003']]
]);
const parts = exclusiveIntersections(['a', 'b', 'c'], COVERAGE, COMMUNES);
const keysOf = (list: readonly { inside: string[] }[]) => list.map(({ inside }) => inside.join('')).join(' ');

describe('exclusiveIntersections', () => {
	it('puts each commune with exactly the layers that it has', () => {
		expect(Object.fromEntries(parts.map(({ inside, codes }) => [inside.join(''), codes]))).toEqual({
			a: ['59001', '59004'],
			ab: ['59002'],
			abc: ['59003'],
			b: ['62005']
		});
		expect(parts.find(({ inside }) => inside.length === 2)).toMatchObject({
			outside: ['c'],
			communes: 1,
			population: 10,
			areaKm2: 1.5
		});
	});

	it('sums to the union, without a commune twice, and to each layer', () => {
		fc.assert(
			fc.property(anyCoverage, (coverage) => {
				const all = exclusiveIntersections(IDS, coverage, COMMUNES);
				const codes = all.flatMap((part) => part.codes);
				expect([...codes].sort()).toEqual([...new Set([...coverage.values()].flat())].sort());
				for (const id of IDS) {
					const own = all.filter(({ inside }) => inside.includes(id)).flatMap((part) => part.codes);
					expect(own.sort()).toEqual([...(coverage.get(id) ?? [])].sort());
				}
				for (const { inside, outside } of all) {
					expect(inside.length).toBeGreaterThan(0);
					expect([...inside, ...outside].sort()).toEqual(IDS);
				}
			})
		);
	});
});

describe('sortIntersections', () => {
	it('sorts by size or by degree, and settles equals by the order of the layers', () => {
		const ids = ['a', 'b', 'c'];
		expect(keysOf(sortIntersections(parts, 'size', ids))).toBe('a abc ab b');
		expect(keysOf(sortIntersections(parts, 'degree', ids))).toBe('abc ab a b');
		const equal = exclusiveIntersections(
			ids,
			new Map([
				['b', ['1']],
				['a', ['2']]
			]),
			COMMUNES
		);
		expect(keysOf(sortIntersections(equal, 'size', ids))).toBe('a b');
	});
});
