import type { Geometry, Position } from 'geojson';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';

function linesOf(geometry: Geometry): Position[][] {
	switch (geometry.type) {
		case 'Point':
		case 'MultiPoint':
			return [];
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
		case 'Polygon':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		case 'GeometryCollection':
			return geometry.geometries.flatMap(linesOf);
	}
}

const hasStandstill = (line: Position[]): boolean =>
	line.some((position, i) => i > 0 && String(position) === String(line[i - 1]));

/**
 * What makes a geometry invalid by the OGC rules, as JTS finds it, or a point that stands twice in a row.
 * @returns undefined where it is valid.
 */
export function findOgcFault(geometry: Geometry): string | undefined {
	// The types of JSTS say that what is read is any.
	const read: unknown = new GeoJSONReader(new GeometryFactory()).read(geometry);
	const error = new IsValidOp(read).getValidationError();
	if (error) return String(error);
	return linesOf(geometry).some(hasStandstill) ? 'a point twice in a row' : undefined;
}
