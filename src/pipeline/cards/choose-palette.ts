/** Colours of a picture: as many as four bits can name. */
export const MOST_COLOURS = 16;

/** Squared distance between two colours `0xrrggbb`. */
const distance = (a: number, b: number): number =>
	((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** Index of the nearest of some colours. */
export function nearestIn(palette: readonly number[], colour: number): number {
	let best = 0;
	let least = Infinity;
	palette.forEach((other, index) => {
		const apart = distance(colour, other);
		if (apart < least) [best, least] = [index, apart];
	});
	return best;
}

/** Calls back for each stretch of one colour: far fewer than there are pixels. */
export function forEachRun(
	pixels: Uint32Array,
	call: (colour: number, from: number, to: number) => unknown
): void {
	for (let from = 0, to = 0; from < pixels.length; from = to) {
		const colour = pixels[from] ?? 0;
		while (to < pixels.length && pixels[to] === colour) to += 1;
		call(colour, from, to);
	}
}

/** Colours with the number of their pixels, in an order that does not depend on where they are. */
function countColours(pixels: Uint32Array): [colour: number, count: number][] {
	const counts = new Map<number, number>();
	forEachRun(pixels, (colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from));
	return [...counts].sort(([a], [b]) => a - b);
}

/**
 * Colours that stand for all of a picture, each exactly as it is: first those that must be kept, then, one after the other, the
 * one whose pixels are furthest from what has been chosen.
 * @param pixels `0xrrggbb`, row by row.
 * @param kept colours that mean something, such as those of themes; those that no pixel has are left out.
 * @param most of them at most.
 */
export function choosePalette(
	pixels: Uint32Array,
	kept: readonly number[] = [],
	most = MOST_COLOURS
): number[] {
	const counted = countColours(pixels);
	const apart = new Map(counted.map(([colour]) => [colour, Infinity]));
	const palette: number[] = [];
	const choose = (chosen: number) => {
		palette.push(chosen);
		for (const [colour, before] of apart) apart.set(colour, Math.min(before, distance(colour, chosen)));
	};
	const worst = () => {
		let [most, found] = [0, -1];
		for (const [colour, count] of counted) {
			// Nothing is chosen yet: the most frequent comes first.
			const fault = count * Math.min(apart.get(colour) ?? 0, 3 * 255 ** 2);
			if (fault > most) [most, found] = [fault, colour];
		}
		return found;
	};
	for (const colour of new Set(kept)) if (palette.length < most && apart.has(colour)) choose(colour);
	for (let next = worst(); next >= 0 && palette.length < most; next = worst()) choose(next);
	return palette;
}
