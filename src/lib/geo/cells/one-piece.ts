import { isInner, neighboursOf, NOBODY, type Grid } from './grid';

/** A point that has lost its label. */
const LOST = -2;

/** Points of the piece that a point belongs to: those of its label that neighbours lead to. */
function pieceFrom(grid: Grid, labels: Int32Array, start: number, seen: Uint8Array): number[] {
	const piece = [start];
	seen[start] = 1;
	for (const point of piece)
		if (isInner(grid, point))
			for (const next of neighboursOf(grid, point))
				if (seen[next] === 0 && labels[next] === labels[start]) {
					seen[next] = 1;
					piece.push(next);
				}
	return piece;
}

/** Every point that is not of the largest piece of its label. */
function scatteredPoints(grid: Grid, labels: Int32Array): number[] {
	const seen = new Uint8Array(labels.length);
	const largest = new Map<number, number[]>();
	const scattered: number[][] = [];
	for (let point = 0; point < labels.length; point++) {
		if (seen[point] === 1 || !isInner(grid, point)) continue;
		const piece = pieceFrom(grid, labels, point, seen);
		const label = labels[point] ?? NOBODY;
		const before = largest.get(label) ?? [];
		if (piece.length > before.length) largest.set(label, piece);
		scattered.push(piece.length > before.length ? before : piece);
	}
	return scattered.flat();
}

/**
 * Makes each area one piece, and what belongs to nobody too: points apart from the largest piece of their label go to a
 * neighbour.
 * @param grid with a margin that belongs to nobody.
 * @param distance of a point from an area: it goes to the nearest of those beside it.
 */
export function joinPieces(
	grid: Grid,
	labels: Int32Array,
	distance: (label: number, point: number) => number
): Int32Array {
	let joined = Int32Array.from(labels);
	let lost = scatteredPoints(grid, joined);
	for (const point of lost) joined[point] = LOST;
	while (lost.length > 0) {
		const next = Int32Array.from(joined);
		for (const point of lost) {
			const beside = neighboursOf(grid, point).map((neighbour) => joined[neighbour] ?? LOST);
			const known = [...new Set(beside)].filter((label) => label !== LOST);
			const inAreas = known.filter((label) => label !== NOBODY);
			// A pocket between areas is filled by them; only what nothing else touches stays nobody's.
			const [nearest] = (inAreas.length > 0 ? inAreas : known).sort(
				(a, b) => distance(a, point) - distance(b, point) || a - b
			);
			if (nearest !== undefined) next[point] = nearest;
		}
		joined = next;
		lost = lost.filter((point) => joined[point] === LOST);
	}
	return joined;
}
