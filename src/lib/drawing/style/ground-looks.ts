/**
 * How the ground that facts are drawn on looks, and what is chosen on it: the same table for the interactive map, drawn maps
 * and cards. Sizes are CSS pixels.
 */
import type { PaletteName } from './palette';

/** A line of the ground. */
export interface GroundLine {
	colour: PaletteName;
	/** Width by zoom, in between in proportion, unchanged beyond the first and the last. */
	widths: readonly [zoom: number, widthPx: number][];
	/** 0–1. */
	opacity: number;
	/** Lengths drawn and left out in turn, in widths of the line; empty where it is unbroken. */
	dash: readonly number[];
	cap: 'butt' | 'round';
}

const UNBROKEN = { opacity: 1, dash: [], cap: 'butt' } as const;

/** The lines of the ground. */
export const GROUND = {
	/** Communes around the atlas. */
	neighbour: { ...UNBROKEN, colour: 'communeLine', widths: [[8, 0.6]], opacity: 0.7 },
	/** The border with Belgium. */
	border: { ...UNBROKEN, colour: 'muted', widths: [[8, 1.4]], dash: [5, 2, 1, 2] },
	water: {
		...UNBROKEN,
		colour: 'water',
		widths: [
			[8, 1.2],
			[13, 5]
		],
		cap: 'round'
	},
	commune: {
		...UNBROKEN,
		colour: 'communeLine',
		widths: [
			[8, 0.4],
			[12, 1]
		]
	},
	epci: {
		...UNBROKEN,
		colour: 'epciLine',
		widths: [
			[8, 0.9],
			[12, 1.6]
		]
	},
	territory: {
		...UNBROKEN,
		colour: 'territoryLine',
		widths: [
			[8, 1.3],
			[12, 2.4]
		]
	}
} as const satisfies Record<string, GroundLine>;

/** A boundary that is only known roughly: the same line, soft and broken. */
export const approximate = (line: GroundLine): GroundLine => ({ ...line, dash: [4, 3], opacity: 0.75 });

/** What outlines a chosen place: a line in ink, on a halo on the interactive map, where anything may lie under it. */
export const SELECTION = {
	widthPx: 3,
	haloPx: 6,
	haloOpacity: 0.8,
	/** Inside of the ring around a point. */
	pointRadiusPx: 9
} as const;

/** Zoom whose widths drawn maps have, those of cards included: about that of the whole atlas on a wide screen. */
export const DRAWN_ZOOM = 8.6;

/** Width of a line of the ground at a zoom, in CSS pixels, to a tenth. */
export function groundWidthPx({ widths }: GroundLine, zoom: number): number {
	const [from = [0, 1], to = from] = widths;
	const share = to[0] === from[0] ? 0 : Math.min(1, Math.max(0, (zoom - from[0]) / (to[0] - from[0])));
	return Math.round((from[1] + share * (to[1] - from[1])) * 10) / 10;
}
