import { describe, expect, it } from 'vitest';
import { compareWithNeighbours } from '../../../../src/lib/answers/communes/compare-neighbours';
import { EAST, ILES, WEST } from '../../fixtures';

const layersOf = new Map([
	[WEST, ['a', 'b']],
	[EAST, ['b', 'c']],
	[ILES, ['c', 'd']]
]);
const compare = (neighbours: (typeof WEST)[]) =>
	compareWithNeighbours(WEST, neighbours, ['a', 'b', 'c', 'd', 'e'], layersOf);

describe('compareWithNeighbours', () => {
	it('tells what neighbours have and it has not, most neighbours first', () => {
		expect(compare([EAST, ILES]).missing).toEqual([
			{ layer: 'c', communes: [EAST, ILES] },
			{ layer: 'd', communes: [ILES] }
		]);
	});

	it('tells what it has and which neighbours have not', () => {
		expect(compare([EAST, ILES]).own).toEqual([
			{ layer: 'a', communes: [EAST, ILES] },
			{ layer: 'b', communes: [ILES] }
		]);
	});

	it('tells nothing without neighbours', () => {
		expect(compare([])).toEqual({ missing: [], own: [] });
	});
});
