import { describe, expect, it } from 'vitest';
import { mapPositions, partsOf, planarArea, ringArea } from '../../../src/lib/geo/rings';
import { multi, rectangle, ringOf } from '../fixtures';

describe('ringArea', () => {
	it('is positive anticlockwise and negative clockwise', () => {
		expect(ringArea(ringOf([1, 1, 3, 4]))).toBe(6);
		expect(ringArea(ringOf([1, 1, 3, 4]).reverse())).toBe(-6);
	});

	it('is zero for a ring without inside', () => {
		expect(ringArea([])).toBe(0);
		expect(ringArea(ringOf([1, 1, 3, 1]))).toBe(0);
	});
});

describe('planarArea', () => {
	it('takes holes out', () => {
		expect(planarArea(rectangle([0, 0, 4, 4], [1, 1, 2, 2], [2, 2, 3, 3]))).toBe(14);
	});

	it('counts every part', () => {
		expect(planarArea(multi(rectangle([0, 0, 2, 2]), rectangle([5, 5, 8, 8], [6, 6, 7, 7])))).toBe(12);
	});

	it('does not depend on the way rings run', () => {
		const { coordinates } = rectangle([0, 0, 4, 4], [1, 1, 2, 2]);
		const reversed = coordinates.map((ring) => [...ring].reverse());
		expect(planarArea({ type: 'Polygon', coordinates: reversed })).toBe(15);
	});
});

describe('partsOf', () => {
	it('gives a polygon as one part and a multipolygon as its own', () => {
		const polygon = rectangle([0, 0, 1, 1], [0.2, 0.2, 0.4, 0.4]);
		expect(partsOf(polygon)).toEqual([polygon.coordinates]);
		expect(partsOf(multi(polygon, polygon))).toHaveLength(2);
	});
});

describe('mapPositions', () => {
	const east = ([lng = 0, lat = 0]: number[]) => [lng + 1, lat];

	it('moves the positions of every ring and part', () => {
		const before = rectangle([0, 0, 4, 4], [1, 1, 2, 2]);
		expect(mapPositions(before, east)).toEqual(rectangle([1, 0, 5, 4], [2, 1, 3, 2]));
		const parts = multi(before, rectangle([9, 9, 10, 10]));
		expect(mapPositions(parts, east)).toEqual(
			multi(rectangle([1, 0, 5, 4], [2, 1, 3, 2]), rectangle([10, 9, 11, 10]))
		);
	});

	it('leaves the geometry it was given as it was', () => {
		const before = rectangle([0, 0, 4, 4]);
		mapPositions(before, east);
		expect(before).toEqual(rectangle([0, 0, 4, 4]));
	});
});
