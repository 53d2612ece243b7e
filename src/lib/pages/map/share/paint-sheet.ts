import type { SheetFont, SheetItem, SheetLayout } from './sheet-layout';
import type { Palette } from '../../../drawing/style/palette';
import type { PatternKind } from '../../../domain/atlas';
import { openCanvas } from '../canvas/open-canvas';
import { paintSwatch } from './paint-swatch';

/** How layers look, by id. */
export type SheetLooks = ReadonlyMap<string, { colour: string; pattern: PatternKind; angle: number }>;

const FONTS: Readonly<Record<SheetFont, string>> = {
	title: '600 22px "Atlas Serif", Georgia, serif',
	label: '600 14px "Atlas Sans", sans-serif',
	body: '400 13px "Atlas Sans", sans-serif',
	small: '400 11px "Atlas Sans", sans-serif'
};

/** Waits for the fonts of the sheet: a canvas falls back in silence on one that has not come. */
export const loadSheetFonts = (): Promise<unknown> =>
	Promise.all(Object.values(FONTS).map((font) => document.fonts.load(font, 'Légende œ')));

/** Measures text as the sheet sets it. */
export function openMeasure(): (text: string, font: SheetFont) => number {
	const context = openCanvas(1, 1);
	return (text, font) => {
		context.font = FONTS[font];
		return context.measureText(text).width;
	};
}

type Context = CanvasRenderingContext2D;

function paintScale(
	context: Context,
	{ x, y, widthPx, label }: SheetItem & { kind: 'scale' },
	palette: Palette
) {
	context.font = FONTS.small;
	const width = Math.max(widthPx, context.measureText(label).width) + 12;
	context.globalAlpha = 0.82;
	context.fillStyle = palette.land;
	context.fillRect(x - 6, y - 4, width, 28);
	context.globalAlpha = 1;
	context.fillStyle = palette.ink;
	context.fillText(label, x, y + 9);
	context.strokeStyle = palette.ink;
	context.lineWidth = 1.5;
	context.beginPath();
	context.moveTo(x, y + 13);
	context.lineTo(x, y + 19);
	context.lineTo(x + widthPx, y + 19);
	context.lineTo(x + widthPx, y + 13);
	context.stroke();
}

function paintMap(
	context: Context,
	{ x, y, width, height }: SheetItem & { kind: 'map' },
	picture: CanvasImageSource,
	palette: Palette
) {
	context.drawImage(picture, x, y, width, height);
	context.strokeStyle = palette.muted;
	context.lineWidth = 1;
	context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}

/** What a sheet is painted from. */
export interface SheetInk {
	/** Of the map. */
	picture: CanvasImageSource;
	looks: SheetLooks;
	palette: Palette;
}

function paintItem(context: Context, item: SheetItem, { picture, looks, palette }: SheetInk): void {
	switch (item.kind) {
		case 'text':
			context.font = FONTS[item.font];
			context.fillStyle = item.isMuted ? palette.muted : palette.ink;
			context.fillText(item.text, item.x, item.y);
			break;
		case 'swatch': {
			const look = looks.get(item.sample.layer);
			if (look) paintSwatch(context, item, look, palette.surface);
			break;
		}
		case 'map':
			paintMap(context, item, picture, palette);
			break;
		case 'scale':
			paintScale(context, item, palette);
			break;
		case 'rule':
			context.fillStyle = palette.muted;
			context.fillRect(item.x, item.y, item.width, 0.5);
			break;
	}
}

/**
 * Paints a sheet.
 * @param ratio pixels of the result for a pixel of the sheet.
 */
export function paintSheet(
	{ width, height, items }: SheetLayout,
	ink: SheetInk,
	ratio: number
): HTMLCanvasElement {
	const context = openCanvas(Math.round(width * ratio), Math.round(height * ratio));
	context.scale(ratio, ratio);
	context.fillStyle = ink.palette.surface;
	context.fillRect(0, 0, width, height);
	for (const item of items) paintItem(context, item, ink);
	return context.canvas;
}
