import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Parts of a Polygon or MultiPolygon: each a list of rings, the outer one first. */
export const partsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Signed planar area of a ring in the square of its units; positive when anticlockwise. */
export function ringArea(ring: readonly Position[]): number {
	let twice = 0;
	for (let i = 1; i < ring.length; i++) {
		const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
		const [x1 = 0, y1 = 0] = ring[i] ?? [];
		twice += x0 * y1 - x1 * y0;
	}
	return twice / 2;
}

/** Planar area of a geometry, holes taken out, in the square of its units. */
export const planarArea = (geometry: Polygon | MultiPolygon): number =>
	partsOf(geometry).reduce(
		(sum, [outer = [], ...holes]) =>
			sum + Math.abs(ringArea(outer)) - holes.reduce((inside, hole) => inside + Math.abs(ringArea(hole)), 0),
		0
	);

/** The geometry with each position mapped by a function. */
export function mapPositions<G extends Polygon | MultiPolygon>(
	geometry: G,
	change: (position: Position) => Position
): G {
	const rings = (part: Position[][]) => part.map((ring) => ring.map(change));
	const coordinates =
		geometry.type === 'Polygon' ? rings(geometry.coordinates) : geometry.coordinates.map(rings);
	return { ...geometry, coordinates };
}
