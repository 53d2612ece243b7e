import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../src/lib/geo/moments';

const box = (west: number, south: number, east: number, north: number): Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south]
];
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

describe('momentsOf', () => {
	it('finds the middle of a rectangle and a twelfth of the squares of its sides, far from the origin too', () => {
		for (const [x, y] of [
			[0, 0],
			[735, 7030]
		] as const) {
			const { centre, spread } = momentsOf(polygon(box(x, y, x + 6, y + 2)));
			expect(centre[0]).toBeCloseTo(x + 3, 9);
			expect(centre[1]).toBeCloseTo(y + 1, 9);
			expect(spread.varianceEastKm2).toBeCloseTo(3, 9);
			expect(spread.varianceNorthKm2).toBeCloseTo(1 / 3, 9);
			expect(spread.covarianceKm2).toBeCloseTo(0, 9);
		}
	});

	it('says which way an area lies', () => {
		const towardsNorthEast = polygon([
			[0, 0],
			[1, 0],
			[4, 3],
			[4, 4],
			[3, 4],
			[0, 1],
			[0, 0]
		]);
		expect(momentsOf(towardsNorthEast).spread.covarianceKm2).toBeGreaterThan(0.5);
	});

	it('takes holes out and counts every part, whichever way rings are walked', () => {
		const hole = polygon(box(0, 0, 4, 2), box(2, 0, 4, 2));
		expect(momentsOf(hole).centre[0]).toBeCloseTo(1, 9);
		const parts = momentsOf({
			type: 'MultiPolygon',
			coordinates: [[box(0, 0, 2, 2)], [[...box(4, 0, 6, 2)].reverse()]]
		});
		expect(parts.centre).toEqual([3, 1]);
		expect(parts.spread.varianceEastKm2).toBeCloseTo(4 + 1 / 3, 9);
	});
});
