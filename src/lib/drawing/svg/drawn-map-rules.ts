import {
	approximate,
	DRAWN_ZOOM,
	GROUND,
	groundWidthPx,
	SELECTION,
	type GroundLine
} from '../style/ground-looks';
import { dashPx, lookOf, type Case, type MarkLook, type ShapeKind, type ShapeLook } from '../style/looks';
import { markDashPx } from '../style/mark-shape';
import type { PaletteName } from '../style/palette';

/** The colours that a drawn map is painted in, as a style sheet writes them. */
export interface DrawnColours {
	/** Colour of the layer that an element belongs to. */
	layer: string;
	of: (name: PaletteName) => string;
}

type Declarations = Record<string, string | number>;
/** A rule of a style sheet: what it is for, and each property with its value. */
export type Rule = readonly [selector: string, declarations: Declarations];

/** Class of each way of drawing, as `drawLayer` writes it; lines add `is-line`. */
const SHAPE_SELECTORS: Record<ShapeKind, string> = {
	outline: '.drawn-outline',
	commune: '.drawn-commune',
	link: '.drawn-link',
	reference: '.drawn-reference:not(.is-line)',
	listed: '.drawn-listed',
	line: '.drawn-reference.is-line'
};

const dashText = (lengths: readonly number[]): string => lengths.join(' ') || 'none';

const shapeDeclarations = ({ fill, stroke }: ShapeLook, layer: string): Declarations => ({
	fill: fill > 0 ? layer : 'none',
	'fill-opacity': fill,
	stroke: layer,
	'stroke-width': stroke.widthPx,
	'stroke-opacity': stroke.opacity,
	'stroke-dasharray': dashText(dashPx(stroke)),
	'stroke-linecap': stroke.cap
});

const markDeclarations = (look: MarkLook, { layer, of }: DrawnColours): Declarations => ({
	fill: of('surface'),
	stroke: layer,
	'stroke-width': look.strokePx,
	'stroke-dasharray': dashText(markDashPx(look))
});

/** Values that SVG itself gives an element: they need not be written. */
const UNSAID: Declarations = {
	'fill-opacity': 1,
	'stroke-opacity': 1,
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt'
};

const without = (declarations: Declarations, known: Declarations): Declarations =>
	Object.fromEntries(Object.entries(declarations).filter(([name, value]) => known[name] !== value));

/** Rules of one way of drawing: its usual case (there, stated), then only what differs where it is to come or inferred. */
function caseRules(selector: string, declarationsOf: (of: Case) => Declarations): Rule[] {
	const usual = declarationsOf({});
	const toCome = without(declarationsOf({ toCome: true }), usual);
	const inferred = without(declarationsOf({ inferred: true }), usual);
	const both = declarationsOf({ toCome: true, inferred: true });
	const rules: Rule[] = [
		[selector, without(usual, UNSAID)],
		[`${selector}.is-to-come`, toCome],
		[`${selector}.is-inferred`, inferred],
		[`${selector}.is-to-come.is-inferred`, without(both, { ...usual, ...toCome, ...inferred })]
	];
	return rules.filter(([, declarations]) => Object.keys(declarations).length > 0);
}

/** Rules for the strokes and dots of patterns. */
export const patternRules = (layer: string): Rule[] => [
	['.pattern-stroke', { fill: 'none', stroke: layer }],
	['.pattern-dot', { fill: layer }]
];

/** Rules for the facts of a drawn map: areas and lines, patterns, marks and badges. */
export function factRules(colours: DrawnColours): Rule[] {
	const { layer, of } = colours;
	const shapes = (Object.keys(SHAPE_SELECTORS) as ShapeKind[]).flatMap((kind) =>
		caseRules(SHAPE_SELECTORS[kind], (each) => shapeDeclarations(lookOf(kind, each), layer))
	);
	return [
		...shapes,
		['.drawn-outline.is-line', { fill: 'none' }],
		// A line of no length, whose round ends make the dot.
		[
			'.drawn-place',
			{ fill: 'none', stroke: layer, 'stroke-width': lookOf('place').radiusPx * 2, 'stroke-linecap': 'round' }
		],
		...caseRules('.drawn-pattern', (each) => ({ 'fill-opacity': lookOf('commune', each).pattern })),
		...caseRules('.drawn-mark', (each) => markDeclarations(lookOf('point', each), colours)),
		['.drawn-badge', { fill: layer, stroke: of('surface'), 'stroke-width': lookOf('territory').rimPx }]
	];
}

function lineDeclarations(line: GroundLine, { of }: DrawnColours): Declarations {
	const widthPx = groundWidthPx(line, DRAWN_ZOOM);
	return {
		stroke: of(line.colour),
		'stroke-width': widthPx,
		'stroke-opacity': line.opacity,
		'stroke-dasharray': dashText(dashPx({ dash: line.dash, widthPx })),
		'stroke-linecap': line.cap
	};
}

const lineRule = (selector: string, line: GroundLine, colours: DrawnColours): Rule => [
	selector,
	without(lineDeclarations(line, colours), UNSAID)
];

/** A boundary, then what differs where it is only known roughly. */
function boundaryRules(selector: string, line: GroundLine, colours: DrawnColours): Rule[] {
	const rough = without(lineDeclarations(approximate(line), colours), lineDeclarations(line, colours));
	return [lineRule(selector, line, colours), [`${selector}.is-approximate`, rough]];
}

/** Rules for the ground of a drawn map, and for what is chosen on it. */
export function groundRules(colours: DrawnColours): Rule[] {
	return [
		['.ground-land', { fill: colours.of('land') }],
		lineRule('.ground-neighbour', GROUND.neighbour, colours),
		lineRule('.ground-border', GROUND.border, colours),
		lineRule('.ground-water', GROUND.water, colours),
		...boundaryRules('.line-commune', GROUND.commune, colours),
		...boundaryRules('.line-epci', GROUND.epci, colours),
		...boundaryRules('.line-territory', GROUND.territory, colours),
		['.line-selection', { stroke: colours.of('ink'), 'stroke-width': SELECTION.widthPx }]
	];
}

/** Rules as text, one a line. */
export const printRules = (rules: readonly Rule[], scope = ''): string =>
	rules
		.map(([selector, declarations]) => {
			const body = Object.entries(declarations).map(([name, value]) => `${name}:${value}`);
			return `${scope}${selector}{${body.join(';')}}`;
		})
		.join('\n');
