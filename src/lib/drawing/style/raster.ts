/** A picture as MapLibre's `addImage` takes it: RGBA, not premultiplied. */
export interface RasterImage {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

/** A colour as three numbers, 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#rrggbb`, or `#rgb` as style sheets shorten it. @throws RangeError for anything else. */
export function parseColour(colour: string): Rgb {
	const long = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long);
	if (!match) throw new RangeError(`not a colour such as #7b3f98: ${colour}`);
	return [1, 2, 3].map((i) => parseInt(match[i] ?? '', 16)) as unknown as Rgb;
}

/** Alpha of a shape at a signed distance to its edge (inside is negative), smoothed over one pixel. */
export const edgeAlpha = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance));

/** What is left of a value after whole steps; never negative. */
export const mod = (value: number, step: number): number => ((value % step) + step) % step;

/** A colour laid over another one, as opaque as `alpha` says (0–1). */
export const mix = (over: Rgb, under: Rgb, alpha: number): Rgb =>
	[0, 1, 2].map((i) => Math.round((over[i] ?? 0) * alpha + (under[i] ?? 0) * (1 - alpha))) as unknown as Rgb;

/**
 * A square picture, painted pixel by pixel.
 * @param side in pixels.
 * @param paintAt colour and alpha (0–1) at the middle of a pixel.
 */
export function paintSquare(
	side: number,
	paintAt: (x: number, y: number) => { colour: Rgb; alpha: number }
): RasterImage {
	const data = new Uint8ClampedArray(side * side * 4);
	for (let y = 0; y < side; y++)
		for (let x = 0; x < side; x++) {
			const { colour, alpha } = paintAt(x + 0.5, y + 0.5);
			data.set([...colour, Math.round(255 * alpha)], (y * side + x) * 4);
		}
	return { width: side, height: side, data };
}
