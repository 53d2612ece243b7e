/** Where one is in a grid, from zero. */
export type Place = readonly [row: number, column: number];

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/**
 * Where a key leads in a grid of which one cell at a time takes the focus.
 * @param isWhole whether Control is held: Home and End then lead to the corners.
 * @returns `undefined` for a key that leads nowhere.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/#keyboardinteraction-datagrids
 */
export function rove(
	key: string,
	[row, column]: Place,
	[rows, columns]: Place,
	isWhole = false
): Place | undefined {
	const moves: Record<string, Place> = {
		ArrowUp: [row - 1, column],
		ArrowDown: [row + 1, column],
		ArrowLeft: [row, column - 1],
		ArrowRight: [row, column + 1],
		Home: isWhole ? [0, 0] : [row, 0],
		End: isWhole ? [rows - 1, columns - 1] : [row, columns - 1],
		PageUp: [0, column],
		PageDown: [rows - 1, column]
	};
	const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
	return move && [clamp(move[0], rows), clamp(move[1], columns)];
}
