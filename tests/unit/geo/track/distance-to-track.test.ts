import { describe, expect, it } from 'vitest';
import { findDistanceM } from '../../../../src/lib/geo/track/distance-to-track';
import { multi, rectangle, shape } from '../../fixtures';

const TRACK = [
	[
		[3, 50],
		[3.1, 50]
	]
];

describe('findDistanceM', () => {
	it('measures from the nearest edge of an outline, even far from every vertex of the track', () => {
		const outline = shape(rectangle([3.04, 50.005, 3.05, 50.01]));
		expect(findDistanceM(outline, TRACK, 1000)).toBeCloseTo(556, 0);
	});

	it('is 0 where the track crosses an outline between its vertices', () => {
		expect(findDistanceM(shape(rectangle([3.04, 49.99, 3.05, 50.01])), TRACK, 1000)).toBe(0);
	});

	it('is 0 where the track runs inside an outline', () => {
		expect(findDistanceM(shape(rectangle([2, 49, 4, 51])), TRACK, 1000)).toBe(0);
	});

	it('measures from the edge of a hole that the track runs in', () => {
		const outline = shape(rectangle([2, 49, 4, 51], [2.99, 49.99, 3.11, 50.004]));
		expect(findDistanceM(outline, TRACK, 1000)).toBeCloseTo(445, 0);
	});

	it('looks at every part of an outline', () => {
		const parts = shape(multi(rectangle([5, 45, 5.1, 45.1]), rectangle([3.04, 50.005, 3.05, 50.01])));
		expect(findDistanceM(parts, TRACK, 1000)).toBeCloseTo(556, 0);
	});

	it('finds nothing beyond the reach', () => {
		const outline = shape(rectangle([3.04, 50.0091, 3.05, 50.01]));
		expect(findDistanceM(outline, TRACK, 1000)).toBeUndefined();
		expect(findDistanceM(outline, TRACK, 1100)).toBeCloseTo(1012, 0);
	});

	it('measures to lines too', () => {
		const line = shape({
			type: 'LineString',
			coordinates: [
				[3.05, 50.001],
				[3.06, 50.002]
			]
		});
		expect(findDistanceM(line, TRACK, 1000)).toBeCloseTo(111, 0);
	});
});
