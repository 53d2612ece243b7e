import { geoIdentity, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { thinned } from '../../../../src/lib/drawing/svg/thinned';

/** Positions that are left of a geometry in the units of the picture. */
const left = (geometry: Geometry): string => geoPath(thinned(geoIdentity()))(geometry) ?? '';

const line = (...coordinates: number[][]): Geometry => ({ type: 'LineString', coordinates });

describe('thinned', () => {
	it('drops vertices too near the last one that was kept', () => {
		expect(left(line([0, 0], [1, 0], [1.3, 0], [3, 0], [10, 0]))).toBe('M0,0L3,0L10,0');
	});

	it('measures from the last one kept, so that many small steps are not lost', () => {
		const steps = Array.from({ length: 41 }, (_, i) => [i / 2, 0]);
		const kept = Array.from({ length: 14 }, (_, i) => `${i * 1.5},0`);
		expect(left(line(...steps))).toBe(`M${[...kept, '20,0'].join('L')}`);
	});

	it('keeps a vertex right on the least distance', () => {
		expect(left(line([0, 0], [1.4, 0], [9, 0]))).toBe('M0,0L1.4,0L9,0');
	});

	it('always keeps the ends of a line, even of a short one', () => {
		expect(left(line([0, 0], [5, 0], [5.1, 0]))).toBe('M0,0L5,0L5.1,0');
		expect(left(line([0, 0], [0.1, 0]))).toBe('M0,0L0.1,0');
	});

	it('starts each line and each ring anew', () => {
		expect(
			left({
				type: 'MultiLineString',
				coordinates: [
					[
						[0, 0],
						[9, 0]
					],
					[
						[9.1, 0],
						[20, 0]
					]
				]
			})
		).toBe('M0,0L9,0M9.1,0L20,0');
	});

	it('thins rings and leaves them closed', () => {
		const ring = [
			[0, 0],
			[0.5, 0],
			[10, 0],
			[10, 10],
			[0, 0]
		];
		expect(left({ type: 'Polygon', coordinates: [ring] })).toBe('M0,0L10,0L10,10Z');
	});

	it('lets points through', () => {
		const points: Geometry = {
			type: 'MultiPoint',
			coordinates: [
				[0, 0],
				[0.1, 0]
			]
		};
		expect(left(points).match(/M/g)).toHaveLength(2);
	});
});
