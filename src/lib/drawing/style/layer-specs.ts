import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Layer } from '../../domain/atlas';
import type { DrawnKind } from '../../geo/drawn-features';
import { lookOf, LOOKS, type ShapeKind, type ShapeLook, type Stroke } from './looks';
import type { Palette } from './palette';

/** Name of the picture of a layer's pattern, mark or badge. */
export const imageName = (
	what: 'pattern' | 'mark' | 'inferred-mark' | 'badge',
	layer: string,
	toCome: boolean
): string => `${what}-${layer}${toCome ? '-to-come' : ''}`;

/** Parts of the drawing of one layer, lowest first. */
const PARTS = [
	'wash',
	'pattern',
	'edge',
	'edge-inferred',
	'listed',
	'listed-edge',
	'reference',
	'reference-line',
	'place',
	'outline',
	'outline-line',
	'link'
] as const;
type Part = (typeof PARTS)[number];

const specId = (layer: string, part: Part): string => `${layer}:${part}`;

/** Names of the MapLibre layers that draw one layer, lowest first; its source has the layer's own id. */
export const specIds = (layer: string): string[] => PARTS.map((part) => specId(layer, part));

const isKind = (kind: DrawnKind): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const isTrue = (property: 'toCome' | 'inferred'): ExpressionSpecification => ['==', ['get', property], 1];
const isNoPoint: ExpressionSpecification = [
	'!',
	['in', ['geometry-type'], ['literal', ['Point', 'MultiPoint']]]
];
const isArea: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]];

/** A value, or an expression that chooses it for each feature. */
type Value<T> = T | ExpressionSpecification;

/** Either of two values, or that value alone where they are the same. */
const choose = <T extends number | string>(
	test: ExpressionSpecification,
	then: Value<T>,
	otherwise: Value<T>
): Value<T> => (JSON.stringify(then) === JSON.stringify(otherwise) ? then : ['case', test, then, otherwise]);

/** A number of the table of looks, chosen for each feature by its time and by who states its place. */
function fromTable(kind: ShapeKind, read: (look: ShapeLook) => number): Value<number> {
	const { firm, toCome } = LOOKS[kind];
	const byBasis = ({ stated, inferred }: typeof firm) =>
		choose(isTrue('inferred'), read(inferred), read(stated));
	return choose(isTrue('toCome'), byBasis(toCome), byBasis(firm));
}

/** A layer with its colour, as strong as its reader wants it. */
interface Painted {
	id: string;
	colour: string;
	/** 0–1, the reader's choice: it multiplies every opacity. */
	opacity: number;
}

interface Filtered {
	part: Part;
	filter: FilterSpecification;
}

/** A flat fill; its edge is a line of its own, so that MapLibre need not draw every fill a second time to smooth it. */
function fillSpec(
	{ id, colour, opacity }: Painted,
	{ part, filter }: Filtered,
	kind: ShapeKind
): LayerSpecification {
	return {
		id: specId(id, part),
		type: 'fill',
		source: id,
		filter,
		paint: {
			'fill-antialias': false,
			'fill-color': colour,
			'fill-opacity': fromTable(kind, ({ fill }) => fill * opacity)
		}
	};
}

/** The pattern of whole communes. */
function patternSpec({ id, opacity }: Painted): LayerSpecification {
	const image = (toCome: boolean) => imageName('pattern', id, toCome);
	return {
		id: specId(id, 'pattern'),
		type: 'fill',
		source: id,
		filter: isKind('commune'),
		paint: {
			'fill-antialias': false,
			'fill-pattern': choose(isTrue('toCome'), image(true), image(false)),
			'fill-opacity': fromTable('commune', ({ pattern }) => pattern * opacity)
		}
	};
}

/** A line, with one dash for all its features: where dashes differ, each has a MapLibre layer of its own. */
function lineSpec(
	{ id, colour, opacity }: Painted,
	{ part, filter }: Filtered,
	{ stroke }: ShapeLook,
	read: (of: (stroke: Stroke) => number) => Value<number> = (of) => of(stroke)
): LayerSpecification {
	const { dash, cap } = stroke;
	return {
		id: specId(id, part),
		type: 'line',
		source: id,
		filter,
		layout: { 'line-join': 'round', 'line-cap': cap },
		paint: {
			'line-color': colour,
			'line-width': read(({ widthPx }) => widthPx),
			...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
			'line-opacity': read((own) => own.opacity * opacity)
		}
	};
}

function communeSpecs(painted: Painted): LayerSpecification[] {
	const edge = (part: Part, inferred: boolean) =>
		lineSpec(
			painted,
			{ part, filter: ['all', isKind('commune'), ['==', ['get', 'inferred'], inferred ? 1 : 0]] },
			lookOf('commune', { inferred })
		);
	return [
		fillSpec(painted, { part: 'wash', filter: isKind('commune') }, 'commune'),
		patternSpec(painted),
		edge('edge', false),
		edge('edge-inferred', true)
	];
}

/** Places that registers situate exactly. */
function placeSpec({ id, colour, opacity }: Painted, ground: string): LayerSpecification {
	const { radiusPx, rimPx } = lookOf('place');
	return {
		id: specId(id, 'place'),
		type: 'circle',
		source: id,
		filter: ['all', isKind('reference'), ['!', isNoPoint]],
		paint: {
			'circle-radius': radiusPx,
			'circle-color': colour,
			'circle-opacity': opacity,
			'circle-stroke-width': rimPx,
			'circle-stroke-color': ground,
			'circle-stroke-opacity': opacity
		}
	};
}

/** Entries of official registers: communes that are only listed, areas with their edges, lines, and places. */
function referenceSpecs(painted: Painted, ground: string): LayerSpecification[] {
	const [area, line] = [lookOf('reference'), lookOf('line')];
	return [
		fillSpec(painted, { part: 'listed', filter: isKind('listed') }, 'listed'),
		lineSpec(painted, { part: 'listed-edge', filter: isKind('listed') }, lookOf('listed')),
		fillSpec(painted, { part: 'reference', filter: ['all', isKind('reference'), isArea] }, 'reference'),
		lineSpec(
			painted,
			{ part: 'reference-line', filter: ['all', isKind('reference'), isNoPoint] },
			line,
			(of) => choose(isArea, of(area.stroke), of(line.stroke))
		),
		placeSpec(painted, ground)
	];
}

/**
 * The MapLibre layers of one layer of the atlas, lowest first, drawn as the table of looks says; marks and badges are the
 * map's own.
 * @param opacity 0–1, the reader's choice.
 */
export function layerSpecs(layer: Layer, opacity: number, palette: Palette): LayerSpecification[] {
	const painted = { id: layer.id, colour: layer.look[palette.theme], opacity };
	const outline = isKind('outline');
	const outlined: FilterSpecification = ['all', outline, isArea];
	return [
		...communeSpecs(painted),
		...referenceSpecs(painted, palette.land),
		fillSpec(painted, { part: 'outline', filter: outlined }, 'outline'),
		lineSpec(painted, { part: 'outline-line', filter: outline }, lookOf('outline')),
		lineSpec(painted, { part: 'link', filter: isKind('link') }, lookOf('link'))
	];
}
