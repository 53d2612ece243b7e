/** Width and height of a card in pixels: what social networks show whole. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The part of a card that the map fills, flush with its top, right and bottom edges. */
export const CARD_MAP = { width: 590, height: 630 } as const;

/** How much larger than on a page a card shows its map, lines and marks included: cards are mostly seen at half their size. */
const MAP_SCALE = 1.25;

/** Size of that map in its own units: it is drawn as on a page, then enlarged. */
export const CARD_MAP_UNITS = {
	width: CARD_MAP.width / MAP_SCALE,
	height: CARD_MAP.height / MAP_SCALE
} as const;

/** A theme with its colour (`#rrggbb`) and its number of facts. */
export interface CardTheme {
	colour: string;
	label: string;
	count: number;
}

/** What a card says of a page, in words that are ready to be read. */
export interface Card {
	/** Address of the page below the base path, such as `/couches/qpv`. */
	path: string;
	/** What kind of page it is, in a few words. */
	kind: string;
	title: string;
	/** Texts under the title, each on lines of its own. */
	subtitles: readonly string[];
	/** Number that stands large; empty when there is none. */
	figure: string;
	/** What the number counts. */
	counted: string;
	/** One line under the number; may be empty. */
	note: string;
	/** Themes, the one with most facts first; as many are shown as there is room for. */
	themes: readonly CardTheme[];
	/** Where the outlines on the map come from, or that there are none. */
	credit: string;
}
