import type { Position } from 'geojson';
import { distanceM, planeAround } from './metres';

/** A hole between lines that belong together: nothing is drawn there. */
export interface LineGap {
	from: Position;
	to: Position;
	lengthM: number;
}

/** Lines nearer than this touch, in metres. */
const TOUCH_M = 1;

/** The position of a segment that lies nearest to another position; near it, degrees are taken as a plane. */
function nearestOnSegment(position: Position, start: Position, end: Position): Position {
	const toPlane = planeAround(position);
	const [px = 0, py = 0] = toPlane(position);
	const [ax = 0, ay = 0] = toPlane(start);
	const [bx = 0, by = 0] = toPlane(end);
	const squared = (bx - ax) ** 2 + (by - ay) ** 2;
	const along = squared === 0 ? 0 : ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared;
	const share = Math.min(1, Math.max(0, along));
	const [lngA = 0, latA = 0] = start;
	const [lngB = 0, latB = 0] = end;
	return [lngA + (lngB - lngA) * share, latA + (latB - latA) * share];
}

/** The shortest way from an end of a line to another line. */
function gapFrom(end: Position, line: readonly Position[]): LineGap | undefined {
	let best: LineGap | undefined;
	for (let i = 1; i < line.length; i++) {
		const to = nearestOnSegment(end, line[i - 1] ?? [], line[i] ?? []);
		const lengthM = distanceM(end, to);
		if (!best || lengthM < best.lengthM) best = { from: end, to, lengthM };
	}
	return best;
}

const endsOf = (line: readonly Position[]): Position[] => [line[0] ?? [], line[line.length - 1] ?? []];

/** The shortest hole between two lines, one of whose sides is an end: 0 m where one touches the other. */
function gapBetween(a: readonly Position[], b: readonly Position[]): LineGap | undefined {
	return [...endsOf(a).map((end) => gapFrom(end, b)), ...endsOf(b).map((end) => gapFrom(end, a))]
		.filter((gap) => gap !== undefined)
		.reduce<LineGap | undefined>(
			(best, gap) => (best && best.lengthM <= gap.lengthM ? best : gap),
			undefined
		);
}

/** The shortest hole between some lines and others, with the index of the other one. */
function nearestGap(joined: readonly Position[][], apart: readonly Position[][]) {
	let best: { index: number; gap: LineGap } | undefined;
	for (const [index, line] of apart.entries())
		for (const other of joined) {
			const gap = gapBetween(other, line);
			if (gap && (!best || gap.lengthM < best.gap.lengthM)) best = { index, gap };
		}
	return best;
}

/**
 * The holes between lines that belong together: the shortest ones that hold them all together, where they do not touch.
 * @returns widest first; none where there is only one line.
 */
export function findGaps(lines: readonly Position[][]): LineGap[] {
	const joined = lines.slice(0, 1);
	const apart = lines.slice(1);
	const gaps: LineGap[] = [];
	for (let best = nearestGap(joined, apart); best; best = nearestGap(joined, apart)) {
		gaps.push(best.gap);
		joined.push(...apart.splice(best.index, 1));
	}
	return gaps.filter(({ lengthM }) => lengthM > TOUCH_M).sort((a, b) => b.lengthM - a.lengthM);
}
