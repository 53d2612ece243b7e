import { describe, expect, it } from 'vitest';
import { findGeometryFault } from '../../../../src/pipeline/sources/find-geometry-fault';

const square = [
	[3, 50],
	[4, 50],
	[4, 51],
	[3, 50]
];

describe('findGeometryFault', () => {
	it.each([
		{ type: 'Point', coordinates: [-180, 90] },
		{ type: 'Point', coordinates: [3, 50, 12] },
		{ type: 'MultiPoint', coordinates: square },
		{ type: 'LineString', coordinates: square },
		{ type: 'MultiLineString', coordinates: [square, square] },
		{ type: 'Polygon', coordinates: [square, square] },
		{ type: 'MultiPolygon', coordinates: [[square, square], [square]] },
		{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [3, 50] }] }
	])('finds nothing wrong with a good $type', (geometry) => {
		expect(findGeometryFault(geometry)).toBeUndefined();
	});

	it.each([
		['Lambert-93', [704_000, 7_060_000]],
		['a latitude beyond the pole', [3, 90.1]],
		['a longitude beyond the antimeridian', [-180.1, 50]],
		['no latitude', [3]],
		['a number in a text', ['3', '50']],
		['a hole where a number was', [null, 50]],
		['an infinite number', [Infinity, 50]],
		['no number', [NaN, 50]]
	])('finds %s, even in the hole of the last part', (_, position) => {
		const geometry = { type: 'MultiPolygon', coordinates: [[square], [square, [...square, position]]] };
		expect(findGeometryFault(geometry)).toEqual({ value: position, expected: 'not a WGS84 position' });
	});

	it('looks into every part of a collection', () => {
		const parts = [
			{ type: 'Point', coordinates: [3, 50] },
			{ type: 'Point', coordinates: [3, 500] }
		];
		const fault = findGeometryFault({ type: 'GeometryCollection', geometries: parts });
		expect(fault?.value).toEqual([3, 500]);
	});

	it.each([
		[null, 'no geometry'],
		[{ type: 'Circle', coordinates: [3, 50] }, 'not a type of geometry'],
		[{ type: 'constructor', coordinates: [3, 50] }, 'not a type of geometry'],
		[{ type: 'Polygon', coordinates: [] }, 'no positions'],
		[{ type: 'Polygon' }, 'no positions'],
		[{ type: 'Polygon', coordinates: square }, 'no positions'],
		[{ type: 'Point', coordinates: square }, 'not a WGS84 position'],
		[{ type: 'GeometryCollection', geometries: [] }, 'no geometries']
	])('says of %j: %s', (geometry, expected) => {
		expect(findGeometryFault(geometry)?.expected).toBe(expected);
	});
});
