import type { Palette } from '../style/palette';
import { tag } from '../../domain/text/tag';
import { CARD_MAP, CARD_SIZE, type Card } from './card';
import { fitLines } from './fit-lines';
import type { Face, Lettering } from './lettering';

/** Left edge and width of the column of text, and what it starts and ends at, in pixels. */
const COLUMN = { left: 56, width: 510, top: 66, bottom: 582 } as const;

const TITLE_SIZES = [
	{ size: 84, lines: 1 },
	{ size: 72, lines: 2 },
	{ size: 60, lines: 2 },
	{ size: 54, lines: 3 },
	{ size: 46, lines: 3 },
	{ size: 40, lines: 4 }
] as const;
const SUBTITLE_SIZES = [
	{ size: 26, lines: 2 },
	{ size: 22, lines: 3 }
] as const;
const COUNTED_SIZES = [
	{ size: 26, lines: 2 },
	{ size: 22, lines: 3 }
] as const;

const FIGURE_SIZE = 62;

/** Between what stands above and the top of the number. */
const LEAST_GAP = 30;

interface Line {
	text: string;
	face: Face;
	size: number;
	colour: string;
	left?: number;
}

/** The pen: lines of text as outlines, each `y` a baseline. */
const openPen =
	(lettering: Lettering) =>
	(y: number, { text, face, size, colour, left = COLUMN.left }: Line) =>
		text === '' ? '' : tag('path', { d: lettering.outline(text, face, size, [left, y]), fill: colour });

/** Elements, and the last baseline of those drawn downwards or the top of those drawn upwards. */
interface Drawn {
	parts: string[];
	end: number;
}

/** What a card says from its top: the atlas's name, the kind of page, title and subtitle. */
function drawTop(card: Card, lettering: Lettering, palette: Palette, siteName: string): Drawn {
	const pen = openPen(lettering);
	const { ink, muted, accent } = palette;
	const title = fitLines(card.title, COLUMN.width, TITLE_SIZES, (text, size) =>
		lettering.measure(text, 'serif', size)
	);
	const subtitles = card.subtitles.map((text) =>
		fitLines(text, COLUMN.width, SUBTITLE_SIZES, (part, size) => lettering.measure(part, 'sans', size))
	);
	const brand = [
		tag('rect', { x: COLUMN.left, y: COLUMN.top - 20, width: 6, height: 24, fill: accent }),
		pen(COLUMN.top, { text: siteName, face: 'serif', size: 26, colour: ink, left: COLUMN.left + 18 })
	];
	const parts = [
		...(card.title === siteName ? [] : brand),
		pen(COLUMN.top + 76, { text: card.kind, face: 'sansBold', size: 21, colour: accent })
	];
	let y = COLUMN.top + 84;
	for (const text of title.lines) {
		y += title.size * 1.06;
		parts.push(pen(y, { text, face: 'serif', size: title.size, colour: ink }));
	}
	y += 16;
	const size = Math.min(...subtitles.map((subtitle) => subtitle.size));
	for (const { lines } of subtitles)
		for (const text of lines) {
			y += size * 1.3;
			parts.push(pen(y, { text, face: 'sans', size, colour: muted }));
		}
	return { parts, end: y };
}

/** What a card says from its bottom up: themes, the note, and the number with what it counts. */
function drawBottom(card: Card, lettering: Lettering, palette: Palette): Drawn {
	const pen = openPen(lettering);
	const { ink, muted } = palette;
	const parts: string[] = [];
	let y: number = COLUMN.bottom;
	for (const { colour, label, count } of [...card.themes].reverse()) {
		parts.push(
			tag('rect', { x: COLUMN.left, y: y - 14, width: 15, height: 15, rx: 2, fill: colour }),
			pen(y, { text: label, face: 'sans', size: 20, colour: ink, left: COLUMN.left + 26 }),
			pen(y, {
				text: String(count),
				face: 'sansBold',
				size: 20,
				colour: ink,
				left: COLUMN.left + 36 + lettering.measure(label, 'sans', 20)
			})
		);
		y -= 30;
	}
	if (card.themes.length > 0) y -= 8;
	if (card.note !== '') {
		parts.push(pen(y, { text: card.note, face: 'sans', size: 20, colour: muted }));
		y -= 36;
	}
	const figureWidth = card.figure === '' ? 0 : lettering.measure(card.figure, 'serif', FIGURE_SIZE) + 16;
	const counted = fitLines(card.counted, COLUMN.width - figureWidth, COUNTED_SIZES, (text, size) =>
		lettering.measure(text, 'sans', size)
	);
	parts.push(pen(y, { text: card.figure, face: 'serif', size: FIGURE_SIZE, colour: ink }));
	counted.lines.forEach((text, i) => {
		const up = (counted.lines.length - 1 - i) * counted.size * 1.15;
		parts.push(
			pen(y - up, {
				text,
				face: 'sans',
				size: counted.size,
				colour: ink,
				left: COLUMN.left + figureWidth
			})
		);
	});
	const extra = (counted.lines.length - 1) * counted.size * 1.15 + counted.size;
	return { parts, end: y - Math.max(FIGURE_SIZE * 0.72, extra) };
}

/** What a card says at its bottom, with as many themes as leave a gap under what stands above. */
function fitBottom(card: Card, lettering: Lettering, palette: Palette, above: number): string[] {
	for (let themes = card.themes.length; themes > 0; themes -= 1) {
		const shown = { ...card, themes: card.themes.slice(0, themes) };
		const { parts, end } = drawBottom(shown, lettering, palette);
		if (end - above >= LEAST_GAP) return parts;
	}
	return drawBottom({ ...card, themes: [] }, lettering, palette).parts;
}

/**
 * A card as an SVG picture without text elements, links or fonts: what it says on the left, its map on the right.
 * @param map `<svg>` elements as large as `CARD_MAP`, one on the other.
 */
export function drawCard(
	card: Card,
	map: string,
	mapStyle: string,
	lettering: Lettering,
	palette: Palette,
	siteName: string
): string {
	const { width, height } = CARD_SIZE;
	const left = width - CARD_MAP.width;
	const pen = openPen(lettering);
	const top = drawTop(card, lettering, palette, siteName);
	const creditWidth = lettering.measure(card.credit, 'sans', 15) + 16;
	return tag(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
		[
			tag('style', {}, mapStyle),
			tag('rect', { width, height, fill: palette.ground }),
			tag('rect', { x: left, width: CARD_MAP.width, height, fill: palette.outside }),
			tag(
				'svg',
				{ x: left, y: 0, width: CARD_MAP.width, height, viewBox: `0 0 ${CARD_MAP.width} ${height}` },
				map
			),
			tag('rect', { x: left, width: 1.5, height, fill: palette.ink }),
			tag('rect', {
				x: width - creditWidth,
				y: height - 28,
				width: creditWidth,
				height: 28,
				fill: palette.ground
			}),
			pen(height - 9, {
				text: card.credit,
				face: 'sans',
				size: 15,
				colour: palette.muted,
				left: width - creditWidth + 8
			}),
			...top.parts,
			...fitBottom(card, lettering, palette, top.end)
		].join('')
	);
}
