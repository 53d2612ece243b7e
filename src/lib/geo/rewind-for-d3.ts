import type { Geometry, Position } from 'geojson';
import { ringArea } from './rings';

/** d3-geo wants outer rings clockwise, the opposite of RFC 7946: a ring the other way round means the rest of the world. */
function rewindRings(rings: Position[][]): Position[][] {
	return rings.map((ring, index) => {
		const isClockwise = ringArea(ring) < 0;
		return isClockwise === (index === 0) ? ring : [...ring].reverse();
	});
}

/** The geometry with its rings in the order that d3-geo reads on a sphere. */
export function rewindForD3<G extends Geometry>(geometry: G): G {
	if (geometry.type === 'Polygon') return { ...geometry, coordinates: rewindRings(geometry.coordinates) };
	if (geometry.type === 'MultiPolygon')
		return { ...geometry, coordinates: geometry.coordinates.map(rewindRings) };
	return geometry;
}
