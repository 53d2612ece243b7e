/** Points of a plane in rows from the south, at equal steps, numbered eastwards. */
export interface Grid {
	west: number;
	south: number;
	stepKm: number;
	columns: number;
	rows: number;
}

/** The label of a point that lies in no area. */
export const NOBODY = -1;

/** Where a point of the grid lies. */
export const placeOf = ({ west, south, stepKm, columns }: Grid, point: number): [x: number, y: number] => [
	west + (point % columns) * stepKm,
	south + Math.floor(point / columns) * stepKm
];

/**
 * The six neighbours of an inner point: each square is cut into two triangles from its south-western corner, so that every
 * meeting of areas is one of two or of three.
 */
export const neighboursOf = ({ columns }: Grid, point: number): number[] => [
	point + 1,
	point + columns + 1,
	point + columns,
	point - 1,
	point - columns - 1,
	point - columns
];

/** Whether a point has all of its neighbours on the grid. */
export function isInner({ columns, rows }: Grid, point: number): boolean {
	const [column, row] = [point % columns, Math.floor(point / columns)];
	return column > 0 && row > 0 && column < columns - 1 && row < rows - 1;
}
