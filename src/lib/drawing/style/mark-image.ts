import { lookOf, MARK, type MarkLook } from './looks';
import { markReachPx } from './mark-shape';
import { edgeAlpha, mix, mod, paintSquare, parseColour, type RasterImage } from './raster';

/** Colour of a mark, and the ground's colour inside and around it, both as `#rrggbb`. */
export interface MarkColours {
	ink: string;
	ground: string;
}

/** Way from the middle to the line that a mark's stroke follows, measured across that line. */
const acrossPx = (look: MarkLook): number =>
	look.shape === 'ring' ? markReachPx(look) : markReachPx(look) / Math.SQRT2;

/** Distance from the middle, as the shape measures it. */
const measure: Record<MarkLook['shape'], (dx: number, dy: number) => number> = {
	ring: Math.hypot,
	diamond: (dx, dy) => (Math.abs(dx) + Math.abs(dy)) / Math.SQRT2
};

/** How far round a shape a point lies, 0–1 clockwise: from the right of a ring, from the top of a diamond, as in SVG. */
const around: Record<MarkLook['shape'], (dx: number, dy: number) => number> = {
	ring: (dx, dy) => mod(Math.atan2(dy, dx) / (2 * Math.PI), 1),
	diamond: (dx, dy) => {
		const share = (part: number) => Math.abs(part) / (Math.abs(dx) + Math.abs(dy) || 1);
		const quarters = dx >= 0 ? (dy < 0 ? share(dx) : 1 + share(dy)) : dy >= 0 ? 2 + share(dx) : 3 + share(dy);
		return quarters / 4;
	}
};

/**
 * A hollow mark as a picture, on the ground's colour.
 * @param ratio device pixels for a CSS pixel.
 */
export function markImage(look: MarkLook, { ink, ground }: MarkColours, ratio = 2): RasterImage {
	// A click finds a mark by its whole picture: no larger than what is seen of it.
	const side = Math.ceil((MARK.tipPx + MARK.haloPx) * 2 * ratio);
	const [over, under] = [parseColour(ink), parseColour(ground)];
	const middle = acrossPx(look) * ratio;
	const half = (look.strokePx / 2) * ratio;
	return paintSquare(side, (x, y) => {
		const [dx, dy] = [x - side / 2, y - side / 2];
		const distance = measure[look.shape](dx, dy);
		const isDash = mod(around[look.shape](dx, dy) * MARK.dashes, 1) < look.drawn;
		const stroke = isDash ? edgeAlpha(Math.abs(distance - middle) - half) : 0;
		return {
			colour: mix(over, under, stroke),
			alpha: edgeAlpha(distance - middle - half - MARK.haloPx * ratio)
		};
	});
}

/** The badge of a layer that has measures of a whole territory, as a picture. */
export function badgeImage({ ink, ground }: MarkColours, ratio = 2): RasterImage {
	const { halfPx, rimPx } = lookOf('territory');
	const side = Math.ceil((halfPx + rimPx + 0.5) * 2 * ratio);
	const [over, under] = [parseColour(ink), parseColour(ground)];
	return paintSquare(side, (x, y) => {
		const distance = Math.max(Math.abs(x - side / 2), Math.abs(y - side / 2)) / ratio;
		return { colour: distance < halfPx ? over : under, alpha: distance < halfPx + rimPx ? 1 : 0 };
	});
}
