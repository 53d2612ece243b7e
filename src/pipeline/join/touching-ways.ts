import type { Position } from 'geojson';
import type { Bbox } from '../../lib/domain/atlas';
import type { Walk } from '../../lib/domain/walk';
import { bboxesMeet } from '../../lib/geo/bbox';
import { findDistanceM } from '../../lib/geo/track/distance-to-track';
import { degreesFor } from '../../lib/geo/track/metres';

/** Lines nearer than this touch, in metres: a street's width and what two records differ by. */
const TOUCH_M = 50;

/** The box with what may touch it around: that of a straight line has no height. */
function reachOf([west, south, east, north]: Bbox): Bbox {
	const reach = degreesFor(TOUCH_M, north);
	return [west - reach.lng, south - reach.lat, east + reach.lng, north + reach.lat];
}

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
			if (!bboxesMeet(reachOf(walk.trace.bbox), other.walk.trace.bbox)) continue;
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
