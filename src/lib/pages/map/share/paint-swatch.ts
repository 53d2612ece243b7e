import type { LayerLook } from '../../../domain/atlas';
import { openCanvas } from '../canvas/open-canvas';
import type { SheetSample } from './sheet-layout';
import { MARK_RADIUS } from '../../../drawing/style/mark-size';
import { patternImage } from '../../../drawing/style/raster';

type Context = CanvasRenderingContext2D;

const WIDTH = 26;
const HEIGHT = 18;
const PATTERN_RATIO = 2;

/** What differs between ways of drawing an area: `Swatch.svelte` has the same numbers. */
interface Area {
	wash: number;
	pattern: number;
	line: number;
	dash: number[];
}

function patternOf(
	context: Context,
	look: Pick<LayerLook, 'pattern' | 'angle'>,
	colour: string,
	toCome: boolean
): CanvasPattern | null {
	const { width, height, data } = patternImage(look, colour, toCome, PATTERN_RATIO);
	const tile = openCanvas(width, height);
	tile.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
	const pattern = context.createPattern(tile.canvas, 'repeat');
	pattern?.setTransform(new DOMMatrix().scale(1 / PATTERN_RATIO));
	return pattern;
}

/**
 * Paints a small picture of a way of drawing, 26 × 18 pixels, as the legend on screen has it.
 * @param at its upper left corner.
 * @param ground colour inside hollow marks.
 */
export function paintSwatch(
	context: Context,
	{ x, y, sample: { kind, toCome, opacity: whole } }: { x: number; y: number; sample: SheetSample },
	look: Pick<LayerLook, 'pattern' | 'angle'> & { colour: string },
	ground: string
): void {
	const { colour } = look;
	const box = new Path2D();
	box.roundRect(1, 1, WIDTH - 2, HEIGHT - 2, 2);
	const stroke = (path: Path2D, width: number, dash: number[] = []) => {
		context.lineWidth = width;
		context.setLineDash(dash);
		context.stroke(path);
	};
	const fill = (opacity: number, style: string | CanvasPattern | null = colour) => {
		if (style === null) return;
		context.globalAlpha = opacity * whole;
		context.fillStyle = style;
		context.fill(box);
		context.globalAlpha = whole;
	};
	const area = ({ wash, pattern, line, dash }: Area) => {
		if (wash > 0) fill(wash);
		if (pattern > 0) fill(pattern, patternOf(context, look, colour, toCome));
		stroke(box, line, dash);
	};
	const mark = (path: Path2D) => {
		context.fillStyle = ground;
		context.fill(path);
		stroke(path, toCome ? 1.4 : 2.1, toCome ? [3, 1.7] : []);
	};
	context.save();
	context.translate(x, y);
	context.strokeStyle = colour;
	context.globalAlpha = whole;
	switch (kind) {
		case 'commune':
			area({ wash: toCome ? 0.04 : 0.12, pattern: 1, line: 1.3, dash: [3, 2] });
			break;
		case 'inferred-commune':
			context.lineCap = 'round';
			area({ wash: 0, pattern: 0.5, line: 2, dash: [0.1, 3.6] });
			break;
		case 'outline':
			area({ wash: toCome ? 0.35 : 0.75, pattern: 0, line: 1.6, dash: [] });
			break;
		case 'reference':
			area({ wash: 0.16, pattern: 0, line: 1, dash: [] });
			break;
		case 'territory':
			context.fillStyle = colour;
			context.fillRect(8, 4, 10, 10);
			break;
		case 'point': {
			const ring = new Path2D();
			ring.arc(WIDTH / 2, HEIGHT / 2, MARK_RADIUS + 0.5, 0, 2 * Math.PI);
			mark(ring);
			break;
		}
		case 'inferred-point':
			mark(new Path2D('M13 3l6 6-6 6-6-6z'));
			break;
		case 'line':
			context.lineJoin = 'round';
			stroke(new Path2D('M1 13 9 6l7 5 9-7'), 2.4);
			break;
		case 'link':
			stroke(new Path2D('M1 13 9 6l7 5 9-7'), 2.6, [5, 3]);
			break;
	}
	context.restore();
}
