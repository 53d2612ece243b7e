import type { Position } from 'geojson';

/** Half of the plane: positions at which `a·lng + b·lat + c` is not negative. */
export type HalfPlane = readonly [a: number, b: number, c: number];

/**
 * A ring cut by half of the plane (Sutherland and Hodgman). Where the ring leaves and comes back it runs along the line: such pieces
 * hold no area, so that the signed area of what is left is right for every ring, in time that grows with its length alone.
 * @param ring without its last position, which is the first.
 * @see https://en.wikipedia.org/wiki/Sutherland%E2%80%93Hodgman_algorithm
 */
export function clipRing(ring: readonly Position[], [a, b, c]: HalfPlane): Position[] {
	const kept: Position[] = [];
	let [x0 = 0, y0 = 0] = ring.at(-1) ?? [];
	let d0 = a * x0 + b * y0 + c;
	for (const position of ring) {
		const [x1 = 0, y1 = 0] = position;
		const d1 = a * x1 + b * y1 + c;
		if (d0 >= 0 !== d1 >= 0) {
			const share = d0 / (d0 - d1);
			kept.push([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]);
		}
		if (d1 >= 0) kept.push(position);
		[x0, y0, d0] = [x1, y1, d1];
	}
	return dropRuns(kept);
}

/** Without positions between two others of the same line of the grid: those that cutting by boxes leaves along their edges. */
function dropRuns(ring: Position[]): Position[] {
	const kept: Position[] = [];
	for (const position of ring) {
		const [before, last] = [kept.at(-2), kept.at(-1)];
		const isRun =
			before && last && [0, 1].some((axis) => before[axis] === last[axis] && last[axis] === position[axis]);
		if (isRun) kept[kept.length - 1] = position;
		else kept.push(position);
	}
	return kept;
}
