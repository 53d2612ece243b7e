import { area, distance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { discOf } from '../../../src/lib/geo/disc';
import { ringArea } from '../../../src/lib/geo/rings';

describe('discOf', () => {
	it.each([0.5, 10, 79.4, 500])('has the area asked for on the sphere, to 0.1 %% (%d km²)', (areaKm2) => {
		const ratio = area(discOf([3.05, 50.63], areaKm2)) / 1e6 / areaKm2;
		expect(Math.abs(ratio - 1)).toBeLessThan(0.001);
	});

	it('is as wide as it is high, and around its centre', () => {
		const [ring = []] = discOf([3, 50], 20).coordinates;
		const radii = ring.map((position) => distance([3, 50], position));
		expect(Math.max(...radii) / Math.min(...radii)).toBeLessThan(1.002);
	});

	it('is one closed ring of 48 sides, anticlockwise', () => {
		const { coordinates } = discOf([3, 50], 20);
		const [ring = []] = coordinates;
		expect(coordinates).toHaveLength(1);
		expect(ring).toHaveLength(49);
		expect(ring.at(-1)).toEqual(ring[0]);
		expect(ringArea(ring)).toBeGreaterThan(0);
	});

	it('keeps its area with fewer sides', () => {
		expect(area(discOf([3, 50], 20, 6)) / 20e6).toBeCloseTo(1, 2);
	});
});
