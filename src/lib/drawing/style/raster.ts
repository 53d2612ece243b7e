import type { LayerLook } from '../../domain/atlas';
import { DASH, DOT_RADIUS, STROKE_WIDTH, TILE, strokesOf } from './pattern';
import { BADGE_HALF, MARK_RADIUS } from './mark-size';

/** A picture as MapLibre's `addImage` takes it: RGBA, not premultiplied. */
export interface RasterImage {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

export type Rgb = [red: number, green: number, blue: number];

/** Reads `#rrggbb`, or `#rgb` as style sheets shorten it. @throws RangeError for anything else. */
export function parseColour(colour: string): Rgb {
	const long = colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long);
	if (!match) throw new RangeError(`not a colour such as #7b3f98: ${colour}`);
	return [1, 2, 3].map((i) => parseInt(match[i] ?? '', 16)) as Rgb;
}

const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

/** Alpha of a shape at a signed distance to its edge (inside is negative), smoothed over one pixel. */
const edgeAlpha = (distance: number): number => clamp01(0.5 - distance);

const mod = (value: number, by: number): number => ((value % by) + by) % by;

/** Distance to the nearest of a family of parallel lines that is periodic over the tile, and the way along it. */
function alongLine(
	x: number,
	y: number,
	angle: 0 | 45 | 90 | 135,
	tile: number
): [distance: number, along: number] {
	const half = tile / 2;
	switch (angle) {
		case 0:
			return [Math.abs(mod(y, tile) - half), x];
		case 90:
			return [Math.abs(mod(x, tile) - half), y];
		case 45: {
			const off = mod(x + y, tile);
			return [Math.min(off, tile - off) / Math.SQRT2, x];
		}
		case 135: {
			const off = mod(x - y, tile);
			return [Math.min(off, tile - off) / Math.SQRT2, x];
		}
	}
}

function paint(
	width: number,
	height: number,
	alphaAt: (x: number, y: number) => number,
	[r, g, b]: Rgb
): RasterImage {
	const data = new Uint8ClampedArray(width * height * 4);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			data.set([r, g, b, Math.round(255 * alphaAt(x + 0.5, y + 0.5))], (y * width + x) * 4);
	return { width, height, data };
}

/**
 * The tile of a layer's pattern.
 * @param toCome in broken strokes, for what is still to come.
 * @param ratio device pixels for a CSS pixel.
 */
export function patternImage(
	look: Pick<LayerLook, 'pattern' | 'angle'>,
	colour: string,
	toCome: boolean,
	ratio = 2
): RasterImage {
	const tile = TILE * ratio;
	const { lines, dots } = strokesOf(look);
	const width = STROKE_WIDTH * ratio;
	const isOn = (along: number) => !toCome || mod(along, tile) < DASH[0] * ratio;
	const lineAlpha = (x: number, y: number) =>
		Math.max(
			0,
			...lines.map((angle) => {
				const [distance, along] = alongLine(x, y, angle, tile);
				return isOn(along) ? edgeAlpha(distance - width / 2) : 0;
			})
		);
	const dotAlpha = (x: number, y: number) => {
		const radius = (toCome ? 0.62 : 1) * DOT_RADIUS * ratio;
		const nearest = (offset: number) =>
			Math.hypot(mod(x + offset, tile) - tile / 2, mod(y + offset, tile) - tile / 2) - radius;
		return edgeAlpha(Math.min(nearest(0), nearest(tile / 2)));
	};
	return paint(tile, tile, (x, y) => (dots ? dotAlpha(x, y) : lineAlpha(x, y)), parseColour(colour));
}

export type MarkShape = 'ring' | 'diamond';

/** Distance from the middle, as the shape measures it. */
const measure: Record<MarkShape, (dx: number, dy: number) => number> = {
	ring: Math.hypot,
	diamond: (dx, dy) => (Math.abs(dx) + Math.abs(dy)) / 1.22
};

/**
 * A hollow mark for a site whose place in its commune is not known: a ring, or a diamond where the commune itself comes from
 * another source than the documents, on the ground's colour.
 * @param toCome in a thinner, broken stroke.
 */
export function markImage(
	colour: string,
	ground: string,
	toCome: boolean,
	shape: MarkShape = 'ring',
	ratio = 2
): RasterImage {
	const side = Math.ceil((MARK_RADIUS + 2.5) * 2 * ratio);
	const centre = side / 2;
	const outer = MARK_RADIUS * ratio;
	const thick = (toCome ? 1.3 : 2.1) * ratio;
	const ink = parseColour(colour);
	const paper = parseColour(ground);
	const data = new Uint8ClampedArray(side * side * 4);
	for (let y = 0; y < side; y++)
		for (let x = 0; x < side; x++) {
			const [dx, dy] = [x + 0.5 - centre, y + 0.5 - centre];
			const distance = measure[shape](dx, dy);
			const isDash = !toCome || mod(Math.atan2(dy, dx), Math.PI / 3) < Math.PI / 4.6;
			const ring = isDash ? edgeAlpha(Math.abs(distance - outer + thick / 2) - thick / 2) : 0;
			const disc = edgeAlpha(distance - outer - 1.3 * ratio);
			const mix = (i: 0 | 1 | 2) => Math.round(ink[i] * ring + paper[i] * (1 - ring));
			data.set([mix(0), mix(1), mix(2), Math.round(255 * disc)], (y * side + x) * 4);
		}
	return { width: side, height: side, data };
}

/** A filled square with a rim of the ground's colour, for a layer that has measures of a whole territory. */
export function badgeImage(colour: string, ground: string, ratio = 2): RasterImage {
	const side = (BADGE_HALF + 2) * 2 * ratio;
	const ink = parseColour(colour);
	const paper = parseColour(ground);
	const data = new Uint8ClampedArray(side * side * 4);
	for (let y = 0; y < side; y++)
		for (let x = 0; x < side; x++) {
			const distance = Math.max(Math.abs(x + 0.5 - side / 2), Math.abs(y + 0.5 - side / 2)) / ratio;
			data.set(
				[...(distance < BADGE_HALF ? ink : paper), distance < BADGE_HALF + 1.5 ? 255 : 0],
				(y * side + x) * 4
			);
		}
	return { width: side, height: side, data };
}
