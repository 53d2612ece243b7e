import type { Geometry } from 'geojson';
import { isRecord } from './is-record';

/** How many arrays stand around a position, by type of geometry. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map<unknown, number>(
	Object.entries({
		Point: 0,
		MultiPoint: 1,
		LineString: 1,
		MultiLineString: 2,
		Polygon: 2,
		MultiPolygon: 3
	} satisfies Record<Exclude<Geometry['type'], 'GeometryCollection'>, number>)
);

/** What is wrong with a geometry, and the value that shows it. */
export interface GeometryFault {
	expected: string;
	value: unknown;
}

const isWithin = (value: unknown, limit: number): boolean =>
	typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;

function findPositionFault(value: unknown, depth: number): GeometryFault | undefined {
	if (!Array.isArray(value) || value.length === 0) return { value, expected: 'no positions' };
	const items: unknown[] = value;
	if (depth > 0) return findFirst(items, (item) => findPositionFault(item, depth - 1));
	const isWgs84 = isWithin(items[0], 180) && isWithin(items[1], 90);
	return isWgs84 ? undefined : { value, expected: 'not a WGS84 position' };
}

function findFirst<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) return found;
	}
	return undefined;
}

function findPartFault(parts: unknown): GeometryFault | undefined {
	if (!Array.isArray(parts) || parts.length === 0) return { value: parts, expected: 'no geometries' };
	return findFirst<unknown, GeometryFault>(parts, findGeometryFault);
}

/**
 * The first fault of what should be a GeoJSON geometry with a finite WGS84 position everywhere.
 * @returns undefined where every position is a longitude within ±180° and a latitude within ±90°.
 */
export function findGeometryFault(geometry: unknown): GeometryFault | undefined {
	if (!isRecord(geometry)) return { value: geometry, expected: 'no geometry' };
	if (geometry.type === 'GeometryCollection') return findPartFault(geometry.geometries);
	const depth = DEPTHS.get(geometry.type);
	if (depth === undefined) return { value: geometry.type, expected: 'not a type of geometry' };
	return findPositionFault(geometry.coordinates, depth);
}
