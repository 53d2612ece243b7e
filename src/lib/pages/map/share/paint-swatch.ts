import type { LayerLook } from '../../../domain/atlas';
import { patternImage } from '../../../drawing/style/pattern-image';
import { swatchParts, type SwatchPart } from '../../../drawing/style/swatch-parts';
import { openCanvas } from '../canvas/open-canvas';
import type { SheetSample } from './sheet-layout';

type Context = CanvasRenderingContext2D;
type Ink = Pick<LayerLook, 'pattern' | 'angle'> & { colour: string };

const PATTERN_RATIO = 2;

/** The pattern of a layer as a canvas fills with it. */
function patternOf(context: Context, ink: Ink, toCome: boolean): CanvasPattern | null {
	const { width, height, data } = patternImage(ink, ink.colour, toCome, PATTERN_RATIO);
	const tile = openCanvas(width, height);
	tile.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
	const pattern = context.createPattern(tile.canvas, 'repeat');
	pattern?.setTransform(new DOMMatrix().scale(1 / PATTERN_RATIO));
	return pattern;
}

/** What a part is painted with. */
interface Paints {
	colour: string;
	ground: string;
	pattern: CanvasPattern | null;
	/** 0–1, of everything. */
	opacity: number;
}

function paintPart(context: Context, { d, fill, stroke }: SwatchPart, paints: Paints): void {
	const path = new Path2D(d);
	const style = fill && paints[fill.with];
	if (fill && style) {
		context.globalAlpha = fill.opacity * paints.opacity;
		context.fillStyle = style;
		context.fill(path);
	}
	if (!stroke) return;
	context.globalAlpha = stroke.opacity * paints.opacity;
	context.strokeStyle = paints.colour;
	context.lineWidth = stroke.widthPx;
	context.lineCap = stroke.cap;
	context.setLineDash(stroke.dashPx);
	context.stroke(path);
}

/**
 * Paints a small picture of a way of drawing, from the same parts as the legend on screen.
 * @param at its upper left corner, and what it shows.
 * @param ground colour inside hollow marks.
 */
export function paintSwatch(
	context: Context,
	{ x, y, sample: { kind, toCome, opacity } }: { x: number; y: number; sample: SheetSample },
	ink: Ink,
	ground: string
): void {
	const parts = swatchParts(kind, toCome);
	const hasPattern = parts.some(({ fill }) => fill?.with === 'pattern');
	const pattern = hasPattern ? patternOf(context, ink, toCome) : null;
	context.save();
	context.translate(x, y);
	context.lineJoin = 'round';
	for (const part of parts) paintPart(context, part, { colour: ink.colour, ground, pattern, opacity });
	context.restore();
}
