import { geoArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { rewindForD3 } from '../../../src/lib/geo/rewind-for-d3';
import { ILES_AREA, multi, rectangle } from '../fixtures';

const reversed = (polygon: ReturnType<typeof rectangle>) => ({
	...polygon,
	coordinates: polygon.coordinates.map((ring) => [...ring].reverse())
});
const HOLED = rectangle([3, 50, 4, 51], [3.4, 50.4, 3.6, 50.6]);

describe('rewindForD3', () => {
	it('makes d3 see a small area, whichever way its rings ran', () => {
		expect(geoArea(HOLED)).toBeGreaterThan(6);
		const small = geoArea(rewindForD3(HOLED));
		expect(small).toBeLessThan(0.001);
		expect(geoArea(rewindForD3(reversed(HOLED)))).toBeCloseTo(small, 12);
	});

	it('takes a hole out and adds up the parts', () => {
		const whole = geoArea(rewindForD3(rectangle([3, 50, 4, 51])));
		const hole = geoArea(rewindForD3(rectangle([3.4, 50.4, 3.6, 50.6])));
		expect(geoArea(rewindForD3(HOLED))).toBeCloseTo(whole - hole, 9);
		const parts = multi(HOLED, reversed(rectangle([5, 50, 6, 51])));
		expect(geoArea(rewindForD3(parts))).toBeCloseTo(2 * whole - hole, 9);
	});

	it('leaves lines, points and the geometry it was given alone', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[3, 50],
				[4, 51]
			]
		};
		expect(rewindForD3(line)).toBe(line);
		const before = structuredClone(ILES_AREA);
		rewindForD3(ILES_AREA);
		expect(ILES_AREA).toEqual(before);
	});
});
