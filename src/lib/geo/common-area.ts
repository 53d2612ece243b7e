import { area } from '@turf/turf';
import { FillRule, intersect } from 'clipper2-ts';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { toClipperPaths, toRing } from './clipper-paths';
import { ringArea } from './rings';

/** Steps a degree is cut into: Clipper2 computes in whole numbers, here of about a centimetre. */
const STEPS_PER_DEGREE = 1e7;

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
	const toPaths = ({ geometry }: typeof a) => toClipperPaths(geometry, STEPS_PER_DEGREE);
	const common = intersect(toPaths(a), toPaths(b), FillRule.NonZero);
	return common.reduce((sum, path) => sum + signedAreaM2(toRing(path, STEPS_PER_DEGREE)), 0);
}
