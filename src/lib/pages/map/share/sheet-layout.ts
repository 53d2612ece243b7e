/** Where everything stands on a picture of the map: title, map with its scale, whole legend, credits. All in CSS pixels. */
import type { SwatchKind } from '../../../drawing/style/swatch-kind';
import { SWATCH_SIZE } from '../../../drawing/style/swatch-parts';
import { wrapText } from './wrap-text';

/** Ways that text is set on the sheet. */
export type SheetFont = 'title' | 'label' | 'body' | 'small';
export type MeasureText = (text: string, font: SheetFont) => number;

export interface SheetSample {
	layer: string;
	kind: SwatchKind;
	toCome: boolean;
	/** As the reader made the layer, 0.1–1. */
	opacity: number;
}

/** A layer, and each way in which its facts are drawn. */
export interface SheetLegendEntry {
	label: string;
	rows: readonly { samples: readonly SheetSample[]; words: string }[];
}

export interface SheetInput {
	map: { width: number; height: number };
	/** What the map shows, as a sentence. */
	title: string;
	legendTitle: string;
	legend: readonly SheetLegendEntry[];
	scale: { widthPx: number; label: string };
	/** Paragraphs under the legend: what to know of the boundaries, credits, date, address. */
	notes: readonly string[];
}

export type SheetItem =
	| { kind: 'text'; x: number; y: number; text: string; font: SheetFont; isMuted: boolean }
	| ({ kind: 'swatch'; x: number; y: number } & { sample: SheetSample })
	| { kind: 'map'; x: number; y: number; width: number; height: number }
	| { kind: 'scale'; x: number; y: number; widthPx: number; label: string }
	| { kind: 'rule'; x: number; y: number; width: number };

export interface SheetLayout {
	width: number;
	height: number;
	/** In the order of their painting; `y` of a text is its baseline, of the rest their top. */
	items: SheetItem[];
}

const MARGIN = 24;
const LEAST_WIDTH = 480;
const GAP = 16;
const COLUMN = { least: 250, gap: 28 } as const;
const LEADING: Readonly<Record<SheetFont, number>> = { title: 29, label: 21, body: 22, small: 16 };
const SWATCH = { ...SWATCH_SIZE, gap: 4, after: 8 } as const;
/** Between the blocks of two layers. */
const BLOCK_GAP = 8;

interface Block {
	height: number;
	/** Relative to its own corner. */
	items: SheetItem[];
}

/** How lines of text are set; `y` is the top of the first. */
interface Setting {
	font: SheetFont;
	x: number;
	y: number;
	isMuted?: boolean;
}

/** Lines of text one under the other. */
function setLines(lines: readonly string[], { font, x, y, isMuted = false }: Setting): SheetItem[] {
	return lines.map((text, i) => ({
		kind: 'text',
		x,
		y: y + LEADING[font] * (i + 0.75),
		text,
		font,
		isMuted
	}));
}

/** A layer's part of the legend: its name, then a line for each way in which it is drawn. */
function setEntry({ label, rows }: SheetLegendEntry, width: number, measure: MeasureText): Block {
	const names = wrapText(label, width, (text) => measure(text, 'label'));
	const items = setLines(names, { font: 'label', x: 0, y: 0 });
	let y = names.length * LEADING.label;
	for (const { samples, words } of rows) {
		samples.forEach((sample, i) =>
			items.push({ kind: 'swatch', x: i * (SWATCH.width + SWATCH.gap), y: y + 2, sample })
		);
		const x = samples.length * (SWATCH.width + SWATCH.gap) - SWATCH.gap + SWATCH.after;
		const lines = wrapText(words, width - x, (text) => measure(text, 'body'));
		items.push(...setLines(lines, { font: 'body', x, y, isMuted: true }));
		y += lines.length * LEADING.body;
	}
	return { height: y + BLOCK_GAP, items };
}

const moved = (items: readonly SheetItem[], dx: number, dy: number): SheetItem[] =>
	items.map((item) => ({ ...item, x: item.x + dx, y: item.y + dy }));

/** Blocks in columns, each under the shortest so far, so that the order is read from the top. */
function setColumns(blocks: readonly Block[], count: number, stepX: number): Block {
	const heights = Array.from({ length: count }, () => 0);
	const items = blocks.flatMap((block) => {
		const column = heights.indexOf(Math.min(...heights));
		const y = heights[column] ?? 0;
		heights[column] = y + block.height;
		return moved(block.items, column * stepX, y);
	});
	return { height: Math.max(0, ...heights), items };
}

/** Lays out a picture of the map; it grows downwards as far as its legend and credits need. */
export function layOutSheet(input: SheetInput, measure: MeasureText): SheetLayout {
	const width = Math.max(input.map.width, LEAST_WIDTH) + 2 * MARGIN;
	const inner = width - 2 * MARGIN;
	const items: SheetItem[] = [];
	let y = MARGIN;
	const title = wrapText(input.title, inner, (text) => measure(text, 'title'));
	items.push(...setLines(title, { font: 'title', x: MARGIN, y }));
	y += title.length * LEADING.title + GAP / 2;

	const mapX = MARGIN + (inner - input.map.width) / 2;
	items.push({ kind: 'map', x: mapX, y, ...input.map });
	y += input.map.height;
	items.push({ kind: 'scale', x: mapX + 12, y: y - 34, ...input.scale });
	y += GAP;

	if (input.legend.length > 0) {
		items.push(...setLines([input.legendTitle], { font: 'label', x: MARGIN, y }));
		y += LEADING.label + 4;
		const count = Math.max(1, Math.floor((inner + COLUMN.gap) / (COLUMN.least + COLUMN.gap)));
		const column = (inner - (count - 1) * COLUMN.gap) / count;
		const blocks = input.legend.map((entry) => setEntry(entry, column, measure));
		const legend = setColumns(blocks, count, column + COLUMN.gap);
		items.push(...moved(legend.items, MARGIN, y));
		y += legend.height + GAP / 2;
	}
	items.push({ kind: 'rule', x: MARGIN, y, width: inner });
	y += GAP / 2;
	for (const note of input.notes) {
		const lines = wrapText(note, inner, (text) => measure(text, 'small'));
		items.push(...setLines(lines, { font: 'small', x: MARGIN, y, isMuted: true }));
		y += lines.length * LEADING.small;
	}
	return { width, height: Math.ceil(y + MARGIN), items };
}
