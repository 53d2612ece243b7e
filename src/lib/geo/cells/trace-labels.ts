import type { Position } from 'geojson';
import { NOBODY, type Grid } from './grid';

/** Where two labels meet between two points, as a share of the way from the first to the second. */
type Crossing = (from: number, to: number) => number;

/** Directed steps from vertex to vertex around each label, which lies on their left. */
type Steps = Map<number, Map<number, number>>;

/** Numbers of vertices: one for the side between two points, one for the middle of a triangle. */
const sideOf = (a: number, b: number, count: number): number => Math.min(a, b) * count + Math.max(a, b);
const middleOf = (point: number, isUpper: boolean): number => -1 - 2 * point - (isUpper ? 1 : 0);

/** The triangles of the grid, each by its corners, anticlockwise. */
function forEachTriangle(
	{ columns, rows }: Grid,
	visit: (corners: [number, number, number], middle: number) => void
): void {
	for (let row = 0; row < rows - 1; row++)
		for (let column = 0; column < columns - 1; column++) {
			const point = row * columns + column;
			visit([point, point + 1, point + columns + 1], middleOf(point, false));
			visit([point, point + columns + 1, point + columns], middleOf(point, true));
		}
}

/** Lines between labels: across a triangle of two labels, to the middle of one of three. */
function traceSteps(grid: Grid, labels: Int32Array): Steps {
	const steps: Steps = new Map();
	const count = labels.length;
	const step = (label: number, from: number, to: number) => {
		if (label === NOBODY) return;
		const own = steps.get(label) ?? new Map<number, number>();
		steps.set(label, own.set(from, to));
	};
	forEachTriangle(grid, (corners, middle) => {
		const own = corners.map((corner) => labels[corner] ?? NOBODY);
		const kinds = new Set(own).size;
		if (kinds === 1) return;
		corners.forEach((corner, i) => {
			const [next = 0, last = 0] = [corners[(i + 1) % 3], corners[(i + 2) % 3]];
			const label = own[i] ?? NOBODY;
			const [out, back] = [sideOf(corner, next, count), sideOf(corner, last, count)];
			if (kinds === 3) {
				step(label, out, middle);
				step(label, middle, back);
			} else if (own[(i + 1) % 3] === own[(i + 2) % 3]) {
				step(label, out, back);
				step(own[(i + 1) % 3] ?? NOBODY, back, out);
			}
		});
	});
	return steps;
}

/** The steps of a label as closed rings of vertices. */
function chain(steps: Map<number, number>): number[][] {
	const rings: number[][] = [];
	for (const start of steps.keys()) {
		if (!steps.has(start)) continue;
		const ring = [start];
		for (let at = steps.get(start); at !== undefined; at = steps.get(at)) {
			steps.delete(ring.at(-1) ?? start);
			ring.push(at);
			if (at === start) break;
		}
		rings.push(ring);
	}
	return rings;
}

/**
 * Outlines of labelled points of a plane. Lines between two labels are the same for both; nothing overlaps.
 * @returns closed rings by label in the plane of the grid, the area on their left.
 */
export function traceLabels(grid: Grid, labels: Int32Array, crossing: Crossing): Map<number, Position[][]> {
	const { west, south, stepKm, columns } = grid;
	const place = (point: number): [number, number] => [
		west + (point % columns) * stepKm,
		south + Math.floor(point / columns) * stepKm
	];
	const along = (vertex: number): Position => {
		const [a, b] = [Math.floor(vertex / labels.length), vertex % labels.length];
		const share = crossing(a, b);
		const [[ax, ay], [bx, by]] = [place(a), place(b)];
		return [ax + share * (bx - ax), ay + share * (by - ay)];
	};
	const inMiddle = (vertex: number): Position => {
		const point = Math.floor((-1 - vertex) / 2);
		const isUpper = (-1 - vertex) % 2 === 1;
		const corners = [point, point + columns + 1, isUpper ? point + columns : point + 1].map(place);
		return [0, 1].map((axis) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / 3);
	};
	const toPosition = (vertex: number) => (vertex < 0 ? inMiddle(vertex) : along(vertex));
	return new Map(
		[...traceSteps(grid, labels)].map(([label, steps]) => [
			label,
			chain(steps).map((ring) => ring.map(toPosition))
		])
	);
}
