import { length } from '@turf/turf';
import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { lengthInsideKm } from '../../../src/lib/geo/length-inside';
import { EAST_AREA, ILES_AREA, WEST_AREA, areal, multi } from '../fixtures';

const line = (...coordinates: Position[]): Feature<LineString> => ({
	type: 'Feature',
	properties: {},
	geometry: { type: 'LineString', coordinates }
});
const km = (...coordinates: Position[]) => length(line(...coordinates), { units: 'kilometers' });

describe('lengthInsideKm', () => {
	it('is the whole line inside, nothing outside, and what lies inside where it crosses', () => {
		expect(lengthInsideKm(line([3.01, 50.05], [3.09, 50.05]), areal(WEST_AREA))).toBeCloseTo(
			km([3.01, 50.05], [3.09, 50.05]),
			3
		);
		expect(lengthInsideKm(line([3.5, 50.05], [3.6, 50.05]), areal(WEST_AREA))).toBe(0);
		expect(lengthInsideKm(line([2.9, 50.05], [3.05, 50.05]), areal(WEST_AREA))).toBeCloseTo(
			km([3, 50.05], [3.05, 50.05]),
			2
		);
	});

	it('leaves out what lies in a hole', () => {
		// The hole of the east is in the middle: the line enters and leaves it.
		const across = line([3.11, 50.05], [3.19, 50.05]);
		const inside = lengthInsideKm(across, areal(EAST_AREA));
		expect(inside).toBeGreaterThan(0);
		expect(inside).toBeCloseTo(km([3.11, 50.05], [3.14, 50.05]) + km([3.16, 50.05], [3.19, 50.05]), 2);
	});

	it('counts every part of both', () => {
		const parts: Feature<MultiLineString> = {
			type: 'Feature',
			properties: {},
			geometry: {
				type: 'MultiLineString',
				coordinates: [
					[
						[2.9, 50.25],
						[3.5, 50.25]
					],
					[
						[9, 9],
						[9.1, 9]
					]
				]
			}
		};
		const one = km([3, 50.25], [3.1, 50.25]);
		const twice = lengthInsideKm(parts, areal(ILES_AREA));
		expect(twice / one).toBeCloseTo(2, 1);
	});

	it('is nothing for an area without positions', () => {
		expect(lengthInsideKm(line([3, 50], [3.1, 50]), areal(multi()))).toBe(0);
	});
});
