import type { Position } from 'geojson';

/** Most pairs of edges that are looked at: beyond, a ring of many long edges would keep a reader waiting. */
const MAX_PAIRS = 10_000_000;

/** Twice the area of a triangle: its sign says on which side of a line a point lies. */
const sideOf = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
	(bx - ax) * (y - ay) - (by - ay) * (x - ax);

/**
 * Where edges of a polygon's rings cross each other, each end on its own side: rings that only touch are left alone.
 * @returns the first crossing that is found; `undefined` for none, or where there are too many edges side by side to tell.
 */
export function findCrossing(
	rings: readonly (readonly Position[])[]
): [lng: number, lat: number] | undefined {
	const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
	const ends = new Float64Array(count * 4);
	let at = 0;
	for (const ring of rings)
		for (let i = 1; i < ring.length; i++) {
			const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]];
			ends.set(ax <= bx ? [ax, ay, bx, by] : [bx, by, ax, ay], at);
			at += 4;
		}
	const end = (edge: number, part: 0 | 1 | 2 | 3): number => ends[edge * 4 + part] ?? 0;
	const order = Uint32Array.from({ length: count }, (_, i) => i).sort((a, b) => end(a, 0) - end(b, 0));
	const active: number[] = [];
	let left = MAX_PAIRS;
	for (const edge of order) {
		const [ax, ay, bx, by] = [end(edge, 0), end(edge, 1), end(edge, 2), end(edge, 3)];
		const [low, high] = ay < by ? [ay, by] : [by, ay];
		left -= active.length + 1;
		if (left < 0) return undefined;
		let kept = 0;
		for (const other of active) {
			const dx = end(other, 2);
			// Edges that end before this one begins are never met again.
			if (dx < ax) continue;
			active[kept++] = other;
			const [cx, cy, dy] = [end(other, 0), end(other, 1), end(other, 3)];
			if ((cy < low && dy < low) || (cy > high && dy > high)) continue;
			const [c, d] = [sideOf(ax, ay, bx, by, cx, cy), sideOf(ax, ay, bx, by, dx, dy)];
			if (c * d >= 0) continue;
			const [a, b] = [sideOf(cx, cy, dx, dy, ax, ay), sideOf(cx, cy, dx, dy, bx, by)];
			if (a * b >= 0) continue;
			const share = a / (a - b);
			return [ax + (bx - ax) * share, ay + (by - ay) * share];
		}
		active.length = kept;
		active.push(edge);
	}
	return undefined;
}
