import { describe, expect, it } from 'vitest';
import { metresPerPixel } from '../../../../src/lib/geo/metres-per-pixel';
import { scaleBar } from '../../../../src/lib/drawing/map/scale-bar';

describe('metresPerPixel', () => {
	it('shrinks towards the poles, and by half a zoom level', () => {
		// https://wiki.openstreetmap.org/wiki/Zoom_levels, for tiles of 512 pixels.
		expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
		expect(metresPerPixel(60, 0)).toBeCloseTo(metresPerPixel(0, 0) / 2, 3);
		expect(metresPerPixel(50, 11)).toBeCloseTo(metresPerPixel(50, 10) / 2, 6);
	});
});

describe('scaleBar', () => {
	it('is the longest round length that has room', () => {
		expect(scaleBar(1, 120)).toEqual({ metres: 100, widthPx: 100 });
		expect(scaleBar(2, 120)).toEqual({ metres: 200, widthPx: 100 });
		expect(scaleBar(4.5, 120)).toEqual({ metres: 500, widthPx: 500 / 4.5 });
		expect(scaleBar(10, 99.9)).toEqual({ metres: 500, widthPx: 50 });
	});

	it('never takes more than its room, and at least two fifths of it', () => {
		for (let zoom = 5; zoom <= 18; zoom += 0.37)
			for (const lat of [0, 50.4, 85]) {
				const { widthPx } = scaleBar(metresPerPixel(lat, zoom), 120);
				expect(widthPx).toBeLessThanOrEqual(120);
				expect(widthPx).toBeGreaterThan(47);
			}
	});

	it.each([0, -1, Number.NaN, Infinity])('refuses %s metres a pixel', (metres) => {
		expect(() => scaleBar(metres, 120)).toThrow(RangeError);
	});
});
