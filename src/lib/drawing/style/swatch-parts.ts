import { dashPx, lookOf, type Case, type MarkLook, type ShapeKind } from './looks';
import { diamondPath, markDashPx, markReachPx } from './mark-shape';
import type { SwatchKind } from './swatch-kind';

/** Size of the small picture of a way of drawing, in CSS pixels. */
export const SWATCH_SIZE = { width: 26, height: 18 } as const;

/** One shape of such a picture, painted over those before it. */
export interface SwatchPart {
	/** SVG path. */
	d: string;
	/** What it is filled with, and how opaque that is (0–1): the layer's colour or pattern, or the ground inside a mark. */
	fill?: { with: 'colour' | 'pattern' | 'ground'; opacity: number };
	/** In the layer's colour; the dash is in CSS pixels. */
	stroke?: { widthPx: number; opacity: number; dashPx: number[]; cap: 'butt' | 'round' };
}

/** A box with rounded corners, as large as the picture but for one pixel on each side. */
const BOX = 'M3 1h20a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-20a2 2 0 0 1-2-2v-12a2 2 0 0 1 2-2z';
const LINE = 'M1 13 9 6l7 5 9-7';
const [X, Y] = [SWATCH_SIZE.width / 2, SWATCH_SIZE.height / 2];

/** A straight line, as links are drawn: as many whole dashes as there is room for, in the middle. */
function linkPath(): string {
	const [on = 0, off = 0] = dashPx(lookOf('link').stroke);
	const dashes = Math.floor((SWATCH_SIZE.width - 2 + off) / (on + off));
	const length = Math.round((dashes * (on + off) - off) * 100) / 100;
	return `M${X - length / 2} ${Y}h${length}`;
}

function shapeParts(d: string, kind: ShapeKind, of: Case): SwatchPart[] {
	const { fill, pattern, stroke } = lookOf(kind, of);
	const { widthPx, opacity, cap } = stroke;
	return [
		...(fill > 0 ? [{ d, fill: { with: 'colour' as const, opacity: fill } }] : []),
		...(pattern > 0 ? [{ d, fill: { with: 'pattern' as const, opacity: pattern } }] : []),
		{ d, stroke: { widthPx, opacity, dashPx: dashPx(stroke), cap } }
	];
}

const ringPath = (reach: number): string =>
	`M${X + reach} ${Y}a${reach} ${reach} 0 1 1-${2 * reach} 0a${reach} ${reach} 0 1 1 ${2 * reach} 0z`;

function markPart(look: MarkLook): SwatchPart {
	const d = look.shape === 'ring' ? ringPath(markReachPx(look)) : `M${X} ${Y}${diamondPath(look)}`;
	return {
		d,
		fill: { with: 'ground', opacity: 1 },
		stroke: { widthPx: look.strokePx, opacity: 1, dashPx: markDashPx(look), cap: 'butt' }
	};
}

function badgePart(): SwatchPart {
	const { halfPx } = lookOf('territory');
	const d = `M${X - halfPx} ${Y - halfPx}h${2 * halfPx}v${2 * halfPx}h-${2 * halfPx}z`;
	return { d, fill: { with: 'colour', opacity: 1 } };
}

/**
 * The shapes that show a way of drawing in one small picture, from the table of looks: what legends draw on screen, and what
 * exported pictures paint.
 */
export function swatchParts(kind: SwatchKind, toCome = false): SwatchPart[] {
	switch (kind) {
		case 'inferred-commune':
			return shapeParts(BOX, 'commune', { toCome, inferred: true });
		case 'commune':
		case 'outline':
		case 'reference':
		case 'listed':
			return shapeParts(BOX, kind, { toCome });
		case 'line':
			return shapeParts(LINE, kind, { toCome });
		case 'link':
			return shapeParts(linkPath(), kind, { toCome });
		case 'point':
			return [markPart(lookOf('point', { toCome }))];
		case 'inferred-point':
			return [markPart(lookOf('point', { toCome, inferred: true }))];
		case 'place':
			return [{ d: ringPath(lookOf('place').radiusPx), fill: { with: 'colour', opacity: 1 } }];
		case 'territory':
			return [badgePart()];
	}
}
