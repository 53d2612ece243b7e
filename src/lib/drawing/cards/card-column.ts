/** What a card says, in the column at its left: the top from the top down, the bottom from the bottom up. */
import type { Palette } from '../style/palette';
import { tag } from '../../domain/text/tag';
import type { Card } from './card';
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
const NOTE_SIZE = 20;

/** Least room between the subtitles and the top of the number, in pixels. */
const LEAST_GAP = 30;

/** Letters and colours that text is set with. */
export interface CardInk {
	lettering: Lettering;
	palette: Palette;
}

interface Line {
	text: string;
	face: Face;
	size: number;
	colour: string;
	left?: number;
}

/** The pen: lines of text as outlines, each `y` a baseline. */
export const openPen =
	(lettering: Lettering) =>
	(y: number, { text, face, size, colour, left = COLUMN.left }: Line) =>
		text === '' ? '' : tag('path', { d: lettering.outline(text, face, size, [left, y]), fill: colour });

/** Elements, and where they end: their last baseline if drawn downwards, their top if drawn upwards. */
interface Drawn {
	parts: string[];
	end: number;
}

/** Lines one under the other, in as large a size as all of them fit in. */
function drawSubtitles(card: Card, top: number, { lettering, palette }: CardInk): Drawn {
	const pen = openPen(lettering);
	const subtitles = card.subtitles.map((text) =>
		fitLines(text, COLUMN.width, SUBTITLE_SIZES, (part, size) => lettering.measure(part, 'sans', size))
	);
	const size = Math.min(...subtitles.map((subtitle) => subtitle.size));
	const lines = subtitles.flatMap((subtitle) => subtitle.lines);
	const baseline = (index: number) => top + (index + 1) * size * 1.3;
	return {
		parts: lines.map((text, i) => pen(baseline(i), { text, face: 'sans', size, colour: palette.muted })),
		end: lines.length === 0 ? top : baseline(lines.length - 1)
	};
}

/** What a card says from its top: the atlas's name, the kind of page, title and subtitle. */
export function drawTop(card: Card, siteName: string, ink: CardInk): Drawn {
	const { lettering, palette } = ink;
	const pen = openPen(lettering);
	const title = fitLines(card.title, COLUMN.width, TITLE_SIZES, (text, size) =>
		lettering.measure(text, 'serif', size)
	);
	const brand = [
		tag('rect', { x: COLUMN.left, y: COLUMN.top - 20, width: 6, height: 24, fill: palette.accent }),
		pen(COLUMN.top, {
			text: siteName,
			face: 'serif',
			size: 26,
			colour: palette.ink,
			left: COLUMN.left + 18
		})
	];
	const titleTop = COLUMN.top + 84;
	const step = title.size * 1.06;
	const subtitles = drawSubtitles(card, titleTop + title.lines.length * step + 16, ink);
	const parts = [
		...(card.title === siteName ? [] : brand),
		pen(COLUMN.top + 76, { text: card.kind, face: 'sansBold', size: 21, colour: palette.accent }),
		...title.lines.map((text, i) =>
			pen(titleTop + (i + 1) * step, { text, face: 'serif', size: title.size, colour: palette.ink })
		),
		...subtitles.parts
	];
	return { parts, end: subtitles.end };
}

/** Themes with their number of facts, one a line, the last one on `bottom`. */
function drawThemes({ themes }: Card, bottom: number, { lettering, palette: { ink } }: CardInk): Drawn {
	const pen = openPen(lettering);
	const step = 30;
	const parts = [...themes].reverse().flatMap(({ colour, label, count }, i) => {
		const y = bottom - i * step;
		const left = COLUMN.left + 36 + lettering.measure(label, 'sans', NOTE_SIZE);
		return [
			tag('rect', { x: COLUMN.left, y: y - 14, width: 15, height: 15, rx: 2, fill: colour }),
			pen(y, { text: label, face: 'sans', size: NOTE_SIZE, colour: ink, left: COLUMN.left + 26 }),
			pen(y, { text: String(count), face: 'sansBold', size: NOTE_SIZE, colour: ink, left })
		];
	});
	return { parts, end: bottom - themes.length * step - (themes.length > 0 ? 8 : 0) };
}

/** The number with what it counts, whose last line is on `bottom`. */
function drawFigure(card: Card, bottom: number, { lettering, palette: { ink } }: CardInk): Drawn {
	const pen = openPen(lettering);
	const figureWidth = card.figure === '' ? 0 : lettering.measure(card.figure, 'serif', FIGURE_SIZE) + 16;
	const counted = fitLines(card.counted, COLUMN.width - figureWidth, COUNTED_SIZES, (text, size) =>
		lettering.measure(text, 'sans', size)
	);
	const { size, lines } = counted;
	const up = (index: number) => (lines.length - 1 - index) * size * 1.15;
	const left = COLUMN.left + figureWidth;
	const parts = [
		pen(bottom, { text: card.figure, face: 'serif', size: FIGURE_SIZE, colour: ink }),
		...lines.map((text, i) => pen(bottom - up(i), { text, face: 'sans', size, colour: ink, left }))
	];
	return { parts, end: bottom - Math.max(FIGURE_SIZE * 0.72, up(0) + size) };
}

/** What a card says from its bottom up: themes, the note, and the number with what it counts. */
function drawBottom(card: Card, ink: CardInk): Drawn {
	const themes = drawThemes(card, COLUMN.bottom, ink);
	const note = openPen(ink.lettering)(themes.end, {
		text: card.note,
		face: 'sans',
		size: NOTE_SIZE,
		colour: ink.palette.muted
	});
	const figure = drawFigure(card, themes.end - (card.note === '' ? 0 : 36), ink);
	return { parts: [...themes.parts, note, ...figure.parts], end: figure.end };
}

/** What a card says at its bottom, with as many themes as leave a gap under what stands above. */
export function fitBottom(card: Card, above: number, ink: CardInk): string[] {
	for (let themes = card.themes.length; themes > 0; themes -= 1) {
		const shown = { ...card, themes: card.themes.slice(0, themes) };
		const { parts, end } = drawBottom(shown, ink);
		if (end - above >= LEAST_GAP) return parts;
	}
	return drawBottom({ ...card, themes: [] }, ink).parts;
}
