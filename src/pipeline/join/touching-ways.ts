import type { Position } from 'geojson';
import type { Walk } from '../../lib/domain/walk';
import { bboxesMeet, growBbox } from '../../lib/geo/bbox';
import { findDistanceM } from '../../lib/geo/track/distance-to-track';

/** Lines nearer than this touch, in metres: a street's width and what two records differ by. */
const TOUCH_M = 50;

/** Boxes are grown by this share, so that lines on either side of an edge are still compared. */
const GROWN = 0.05;

interface WalkLines {
	walk: Walk;
	lines: Position[][];
}

/** For each way one can follow, by id, the others that touch it, nearest first. */
export function touchingWays(walks: readonly WalkLines[]): Map<string, Walk['touching']> {
	const ways = walks.filter(({ walk }) => walk.trace?.kind === 'way');
	const touching = new Map<string, Walk['touching']>(ways.map(({ walk }) => [walk.id, []]));
	ways.forEach(({ walk, lines }, i) => {
		for (const other of ways.slice(i + 1)) {
			if (!walk.trace || !other.walk.trace) continue;
			if (!bboxesMeet(growBbox(walk.trace.bbox, GROWN), other.walk.trace.bbox)) continue;
			const metres = findDistanceM(
				{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines } },
				other.lines,
				TOUCH_M
			);
			if (metres === undefined) continue;
			touching.get(walk.id)?.push({ id: other.walk.id, metres: Math.round(metres) });
			touching.get(other.walk.id)?.push({ id: walk.id, metres: Math.round(metres) });
		}
	});
	for (const list of touching.values()) list.sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
	return touching;
}
