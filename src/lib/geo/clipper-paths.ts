import type { Paths64 } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { partsOf, ringArea } from './rings';

/**
 * Rings for Clipper2, which computes in whole numbers, wound as its non-zero rule needs them: parts that overlap are one area,
 * holes are none.
 * @param steps that a degree is cut into: 1e7 are about a centimetre each.
 */
export const toClipperPaths = (geometry: Polygon | MultiPolygon, steps: number): Paths64 =>
	partsOf(geometry).flatMap((rings) =>
		rings.map((ring, index) => {
			const path = ring.slice(0, -1).map(([lng = 0, lat = 0]) => ({
				x: Math.round(lng * steps),
				y: Math.round(lat * steps)
			}));
			const isAnticlockwise = ringArea(ring) > 0;
			return isAnticlockwise === (index === 0) ? path : path.reverse();
		})
	);

/** A path of Clipper2 as a closed ring of degrees. */
export function toRing(path: Paths64[number], steps: number): Position[] {
	const ring = path.map(({ x, y }) => [x / steps, y / steps]);
	return [...ring, ...ring.slice(0, 1)];
}
