import { describe, expect, it } from 'vitest';
import { findBlindSpots } from '../../../../../src/lib/answers/crossings/views/blind-spots';
import { COMMUNES } from './any-coverage';

const NEIGHBOURS = new Map([
	['59001', ['59002', '59003', '59004']],
	['59002', ['59001', '62005']],
	['62006', ['59003', '59004']],
	['62005', ['59002', '99999']]
]);
const COVERAGE = new Map([
	['ppri', ['59003']],
	['air', ['59003', '59004']],
	['npnru', ['59001', '62006']]
]);
const find = (atLeast: number, layers = ['ppri', 'air']) =>
	findBlindSpots({ layers, coverage: COVERAGE, communes: COMMUNES, neighbours: NEIGHBOURS, atLeast });
const codesOf = (spots: ReturnType<typeof find>) => spots.map(({ commune }) => commune.code);

describe('findBlindSpots', () => {
	it('finds communes with nothing in the theme whose neighbours have something, and says which', () => {
		const [first, second, ...rest] = find(2);
		expect(rest).toEqual([]);
		expect([first?.commune.code, second?.commune.code]).toEqual(['62006', '59001']);
		expect(second?.neighbourCount).toBe(3);
		expect(second?.having.map(({ commune, layers }) => [commune.code, layers])).toEqual([
			['59003', ['ppri', 'air']],
			['59004', ['air']]
		]);
	});

	it('counts neighbours, not layers', () => {
		expect(codesOf(find(1, ['ppri']))).toEqual(['62006', '59001']);
		expect(find(3)).toEqual([]);
	});

	it('never takes a commune that has something, or one whose neighbours have nothing', () => {
		expect(codesOf(find(0))).toEqual(['62006', '59001']);
	});

	it('knows nothing of neighbours outside the atlas, or of none', () => {
		expect(
			findBlindSpots({
				layers: ['ppri'],
				coverage: COVERAGE,
				communes: COMMUNES,
				neighbours: new Map(),
				atLeast: 1
			})
		).toEqual([]);
		expect(find(1, ['npnru']).find(({ commune }) => commune.code === '62005')).toBeUndefined();
		expect(find(1, ['npnru']).find(({ commune }) => commune.code === '59002')?.neighbourCount).toBe(2);
	});
});
