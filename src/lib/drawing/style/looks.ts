/**
 * The table of looks: how each way of drawing appears, by whether it is there or still to come and by who says where it is. The
 * interactive map, drawn maps, cards, legends and exported pictures all read it. Sizes are CSS pixels, opacities and shares 0–1.
 */

/** A line, or the edge of an area, in the colour of its layer. */
export interface Stroke {
	widthPx: number;
	opacity: number;
	/** Lengths drawn and left out in turn, in widths of the stroke; empty where it is unbroken. */
	dash: readonly number[];
	cap: 'butt' | 'round';
}

/** How an area or a line is drawn. */
export interface ShapeLook {
	/** Opacity of the flat colour inside. */
	fill: number;
	/** Opacity of the layer's pattern inside. */
	pattern: number;
	stroke: Stroke;
}

/** How a site is drawn whose place inside its commune is not known: a hollow mark, the ground's colour inside. */
export interface MarkLook {
	shape: 'ring' | 'diamond';
	strokePx: number;
	/** Share of its outline that is drawn, in equal dashes (see {@link MARK}); 1 where it is unbroken. */
	drawn: number;
}

/** How measures of a whole territory are drawn: a filled square with a rim of the ground's colour. */
export interface BadgeLook {
	/** Half the side of its colour. */
	halfPx: number;
	/** Outside its colour. */
	rimPx: number;
}

/** How a place is drawn that a register situates exactly: a full dot with a rim of the ground's colour. */
export interface PlaceLook {
	radiusPx: number;
	/** Outside its colour. */
	rimPx: number;
}

/** A look for each case: whether all it stands for is still to come, and whether a document states its place. */
export interface Cases<Look> {
	firm: { stated: Look; inferred: Look };
	toCome: { stated: Look; inferred: Look };
}

/** Whether everything drawn is still to come, and whether its place comes from another source than the documents. */
export interface Case {
	toCome?: boolean;
	inferred?: boolean;
}

/** Every case of one look, from what changes where a thing is still to come and where its place is inferred. */
function casesOf<Look extends object>(
	look: Look,
	{ toCome = {}, inferred = {} }: { toCome?: Partial<Look>; inferred?: Partial<Look> } = {}
): Cases<Look> {
	const withTime = (change: Partial<Look>) => ({
		stated: { ...look, ...change },
		inferred: { ...look, ...change, ...inferred }
	});
	return { firm: withTime({}), toCome: withTime(toCome) };
}

const UNBROKEN: Stroke = { widthPx: 1, opacity: 1, dash: [], cap: 'butt' };
/** Dash of edges that are not the thing's own boundary, and of lines whose course is not known. */
const BROKEN_DASH = [3, 2];

/** Ways of drawing that are areas or lines. */
export type ShapeKind = 'outline' | 'commune' | 'link' | 'reference' | 'listed' | 'line';
/** Every way of drawing: the classes of precision, and entries of official registers (areas, lines, listed communes, places). */
export type LookKind = ShapeKind | 'point' | 'place' | 'territory';

/** The table itself: every way of drawing, in every case. */
export const LOOKS = {
	/** The official outline of a fact. */
	outline: casesOf<ShapeLook>(
		{ fill: 0.75, pattern: 0, stroke: { ...UNBROKEN, widthPx: 1.8 } },
		{ toCome: { fill: 0.35 } }
	),
	/** A whole commune; its pattern is broken where things are still to come (see {@link PATTERN}). */
	commune: casesOf<ShapeLook>(
		{ fill: 0.12, pattern: 0.85, stroke: { widthPx: 1.3, opacity: 0.9, dash: BROKEN_DASH, cap: 'butt' } },
		{
			toCome: { fill: 0.04 },
			inferred: {
				fill: 0,
				pattern: 0.5,
				stroke: { widthPx: 2, opacity: 0.9, dash: [0.1, 2], cap: 'round' }
			}
		}
	),
	/** A straight line between two places. */
	link: casesOf<ShapeLook>({
		fill: 0,
		pattern: 0,
		stroke: { widthPx: 2.6, opacity: 1, dash: BROKEN_DASH, cap: 'butt' }
	}),
	/** The outline of an entry of a register; the interactive map draws its edge with the lines below. */
	reference: casesOf<ShapeLook>({
		fill: 0.16,
		pattern: 0,
		stroke: { widthPx: 0.8, opacity: 0.8, dash: [], cap: 'round' }
	}),
	/** A commune that a register lists, without a place in it: no zone is known. */
	listed: casesOf<ShapeLook>(
		{ fill: 0.1, pattern: 0, stroke: { widthPx: 1.6, opacity: 0.8, dash: [0.1, 2.4], cap: 'round' } },
		{ inferred: { fill: 0.05 } }
	),
	/** The line of an entry of a register, such as the course of a canal. */
	line: casesOf<ShapeLook>({
		fill: 0,
		pattern: 0,
		stroke: { widthPx: 2.4, opacity: 0.8, dash: [], cap: 'round' }
	}),
	/** A site whose place inside its commune is not known. */
	point: casesOf<MarkLook>(
		{ shape: 'ring', strokePx: 2.1, drawn: 1 },
		{ toCome: { strokePx: 1.3, drawn: 0.65 }, inferred: { shape: 'diamond' } }
	),
	/** A place that a register situates exactly: a full dot. */
	place: casesOf<PlaceLook>({ radiusPx: 3.6, rimPx: 1.2 }),
	/** What holds for a whole territory, stated or not, there or to come. */
	territory: casesOf<BadgeLook>({ halfPx: 5, rimPx: 1.5 })
} as const;

/** Size of hollow marks. */
export const MARK = {
	/** From the middle to the outside of a ring. */
	radiusPx: 5,
	/** From the middle to the tips of a diamond, so that it looks as big as a ring. */
	tipPx: 6,
	/** Ground's colour around it on the interactive map, where anything may lie under it. */
	haloPx: 1.3,
	/** Dashes in the outline of one that is still to come. */
	dashes: 6
} as const;

/** Patterns of layers, drawn in tiles that join. */
export const PATTERN = {
	/** Side of a tile. */
	tilePx: 12,
	strokePx: 1.6,
	dotRadiusPx: 1.7,
	/** Where things are still to come: the share of a line that is drawn, and of a dot's radius. */
	toCome: { line: 0.35, dot: 0.62 }
} as const;

/** The look of a way of drawing in one case. */
export const lookOf = <Kind extends LookKind>(
	kind: Kind,
	{ toCome = false, inferred = false }: Case = {}
): (typeof LOOKS)[Kind]['firm']['stated'] =>
	LOOKS[kind][toCome ? 'toCome' : 'firm'][inferred ? 'inferred' : 'stated'];

const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/** The dash of a stroke in CSS pixels; empty where it is unbroken. */
export const dashPx = ({ dash, widthPx }: Pick<Stroke, 'dash' | 'widthPx'>): number[] =>
	dash.map((length) => toHundredths(length * widthPx));
