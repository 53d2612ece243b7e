import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isLine, isLineGeometry, isPointGeometry } from '../../../src/lib/geo/geometry-kind';

const geometries: Geometry[] = [
	{ type: 'Point', coordinates: [3, 50] },
	{ type: 'MultiPoint', coordinates: [] },
	{ type: 'LineString', coordinates: [] },
	{ type: 'MultiLineString', coordinates: [] },
	{ type: 'Polygon', coordinates: [] },
	{ type: 'MultiPolygon', coordinates: [] }
];
const typesOf = (holds: (geometry: Geometry) => boolean) => geometries.filter(holds).map(({ type }) => type);

describe('the kinds of geometries', () => {
	it('tell lines and points, one or several, from areas', () => {
		const feature = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry });
		expect(typesOf(isLineGeometry)).toEqual(['LineString', 'MultiLineString']);
		expect(typesOf((geometry) => isLine(feature(geometry)))).toEqual(['LineString', 'MultiLineString']);
		expect(typesOf(isPointGeometry)).toEqual(['Point', 'MultiPoint']);
	});
});
