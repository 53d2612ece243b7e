import { booleanPointInPolygon } from '@turf/turf';
import { FillRule, union } from 'clipper2-ts';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { toClipperPaths, toRing } from './clipper-paths';
import { ringArea } from './rings';

/** Steps a degree is cut into: six digits, which is what is published, so that nothing is rounded after it was made valid. */
const STEPS_PER_DEGREE = 1e6;
/** A ring below this is dust that two outlines leave between them, in squares of a degree: about a square metre there. */
const DUST = 1.3e-10;

/** A ring cut where it touches itself, so that none of its pieces has a point twice. */
function cutAtTouches(ring: readonly Position[]): Position[][] {
	const pieces: Position[][] = [];
	const open: Position[] = [];
	const at = new Map<string, number>();
	for (const position of ring) {
		const key = String(position);
		const from = at.get(key);
		if (from !== undefined) {
			const piece = open.splice(from);
			for (const cut of piece) at.delete(String(cut));
			pieces.push([...piece, position]);
		}
		at.set(key, open.length);
		open.push(position);
	}
	return pieces.filter((piece) => piece.length > 3);
}

/** Whether a ring lies in another one that it may touch: a middle of its sides does, where that is not on the other's edge. */
function liesIn(ring: readonly Position[], outer: Position[]): boolean {
	const polygon: Polygon = { type: 'Polygon', coordinates: [outer] };
	for (let i = 1; i < ring.length; i++) {
		const [lngA = 0, latA = 0] = ring[i - 1] ?? [];
		const [lngB = 0, latB = 0] = ring[i] ?? [];
		const middle = [(lngA + lngB) / 2, (latA + latB) / 2];
		if (booleanPointInPolygon(middle, polygon, { ignoreBoundary: true })) return true;
		if (!booleanPointInPolygon(middle, polygon)) return false;
	}
	return false;
}

/** Outer rings with the holes that lie in each: those of the smallest outer ring around them. */
function gatherParts(rings: readonly Position[][]): Position[][][] {
	const outers = rings
		.filter((ring) => ringArea(ring) > 0)
		.sort((a, b) => ringArea(a) - ringArea(b))
		.map((outer) => [outer]);
	for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
		const part = outers.find(([outer = []]) => ringArea(outer) > -ringArea(hole) && liesIn(hole, outer));
		part?.push(hole);
	}
	return outers.reverse();
}

/**
 * An area without inner borders: its parts that touch or overlap are one, no ring has a point twice or crosses itself, outer rings are
 * anticlockwise (RFC 7946), positions have six digits. It is valid by the OGC rules.
 * @returns undefined where nothing is left: an area of no width.
 */
export function dissolve(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon | undefined {
	const paths = union(toClipperPaths(geometry, STEPS_PER_DEGREE), FillRule.NonZero);
	const rings = paths
		.flatMap((path) => cutAtTouches(toRing(path, STEPS_PER_DEGREE)))
		.filter((ring) => Math.abs(ringArea(ring)) > DUST);
	const parts = gatherParts(rings);
	const [only, ...more] = parts;
	if (!only) return undefined;
	return more.length === 0
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: parts };
}
