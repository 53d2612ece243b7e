/** Where a mark stands apart from the place it belongs to, in pixels on the screen: `[right, down]`. */
export type PixelOffset = [dx: number, dy: number];

// The golden angle: successive marks never line up. https://en.wikipedia.org/wiki/Fermat%27s_spiral
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Offset of the n-th of several marks that share a place: a sunflower, so that none hides another.
 * @param index from 0; a single mark stays at its place.
 * @param spacing least distance between neighbours, in pixels.
 */
export function fanOffset(index: number, count: number, spacing = 13): PixelOffset {
	if (count === 1) return [0, 0];
	const radius = spacing * Math.sqrt(index + 0.35) * 0.75;
	const angle = index * GOLDEN_ANGLE;
	return [Number((radius * Math.cos(angle)).toFixed(1)), Number((radius * Math.sin(angle)).toFixed(1))];
}

/**
 * Marks with their offsets, in the order given.
 * @param placeOf what marks of one place share.
 */
export function fanOut<T>(
	marks: readonly T[],
	placeOf: (mark: T) => string
): { mark: T; offset: PixelOffset }[] {
	const counts = new Map<string, number>();
	for (const mark of marks) counts.set(placeOf(mark), (counts.get(placeOf(mark)) ?? 0) + 1);
	const next = new Map<string, number>();
	return marks.map((mark) => {
		const place = placeOf(mark);
		const index = next.get(place) ?? 0;
		next.set(place, index + 1);
		return { mark, offset: fanOffset(index, counts.get(place) ?? 1) };
	});
}
