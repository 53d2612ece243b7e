import { tag } from '../../domain/text/tag';
import { CARD_MAP, CARD_MAP_UNITS, CARD_SIZE, type Card } from './card';
import { drawTop, fitBottom, openPen, type CardInk } from './card-column';

/** Everything that a card is drawn from. */
export interface CardInput extends CardInk {
	card: Card;
	/** `<svg>` elements as large as `CARD_MAP_UNITS`, one on the other. */
	map: string;
	/** Rules for what is in the map. */
	mapStyle: string;
	siteName: string;
}

const { width, height } = CARD_SIZE;
const MAP_LEFT = width - CARD_MAP.width;
const CREDIT = { size: 15, height: 28, padding: 8 } as const;

/** The map at the right of a card, with the line along its left edge. */
function drawMap({ map, palette }: CardInput): string[] {
	const viewBox = `0 0 ${CARD_MAP_UNITS.width} ${CARD_MAP_UNITS.height}`;
	return [
		tag('rect', { x: MAP_LEFT, width: CARD_MAP.width, height, fill: palette.outside }),
		tag('svg', { x: MAP_LEFT, y: 0, width: CARD_MAP.width, height, viewBox }, map),
		tag('rect', { x: MAP_LEFT, width: 1.5, height, fill: palette.ink })
	];
}

/** Where the outlines come from, in the lower right corner. */
function drawCredit({ card, lettering, palette }: CardInput): string[] {
	const { size, padding } = CREDIT;
	const boxWidth = lettering.measure(card.credit, 'sans', size) + 2 * padding;
	const left = width - boxWidth;
	const box = { x: left, y: height - CREDIT.height, width: boxWidth, height: CREDIT.height };
	return [
		tag('rect', { ...box, fill: palette.ground }),
		openPen(lettering)(height - 9, {
			text: card.credit,
			face: 'sans',
			size,
			colour: palette.muted,
			left: left + padding
		})
	];
}

/** A card as an SVG picture without text elements, links or fonts: what it says on the left, its map on the right. */
export function drawCard(input: CardInput): string {
	const { card, siteName, palette } = input;
	const top = drawTop(card, siteName, input);
	return tag(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
		[
			tag('style', {}, input.mapStyle),
			tag('rect', { width, height, fill: palette.ground }),
			...drawMap(input),
			...drawCredit(input),
			...top.parts,
			...fitBottom(card, top.end, input)
		].join('')
	);
}
