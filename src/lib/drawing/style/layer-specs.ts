import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Layer } from '../../domain/atlas';
import type { DrawnKind } from '../../geo/drawn-features';
import type { Palette } from './palette';

/** Name of the picture of a layer's pattern, mark or badge. */
export const imageName = (
	what: 'pattern' | 'mark' | 'inferred-mark' | 'badge',
	layer: string,
	toCome: boolean
): string => `${what}-${layer}${toCome ? '-to-come' : ''}`;

/** Names of the MapLibre layers that draw one layer, lowest first; its source has the layer's own id. */
export const specIds = (layer: string): string[] =>
	[
		'wash',
		'pattern',
		'edge',
		'edge-inferred',
		'reference',
		'reference-line',
		'outline',
		'outline-line',
		'link'
	].map((part) => `${layer}:${part}`);

const isKind = (kind: DrawnKind): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const isArea: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]];
const isLine: ExpressionSpecification = ['!', isArea];
const byTime = <T>(toCome: T, now: T): ExpressionSpecification =>
	['case', ['==', ['get', 'toCome'], 1], toCome, now] as unknown as ExpressionSpecification;

const byBasis = (inferred: number, stated: number): ExpressionSpecification => [
	'case',
	['==', ['get', 'inferred'], 1],
	inferred,
	stated
];

/** The edge of each fill is a line of its own: MapLibre need not draw every fill a second time to smooth it. */
const EDGE_DRAWN_APART = { 'fill-antialias': false } as const;

/** Opacities at full strength; a reader's own choice multiplies them. */
const WASH = 0.12;
const WASH_TO_COME = 0.04;

/**
 * The MapLibre layers of one layer of the atlas, lowest first. Precision decides: an official outline is filled and solid, a
 * whole commune is patterned with a dashed edge, a link a dashed straight line; marks and badges are the map's own.
 * @param opacity 0–1, the reader's choice.
 */
export function layerSpecs(layer: Layer, opacity: number, palette: Palette): LayerSpecification[] {
	const colour = layer.look[palette.theme];
	const source = layer.id;
	const id = (part: string) => `${layer.id}:${part}`;
	const image = (toCome: boolean) => imageName('pattern', layer.id, toCome);
	return [
		{
			id: id('wash'),
			type: 'fill',
			source,
			filter: isKind('commune'),
			paint: {
				...EDGE_DRAWN_APART,
				'fill-color': colour,
				// A place that no document states has no wash: its pattern stands on the bare ground.
				'fill-opacity': ['*', byTime(WASH_TO_COME * opacity, WASH * opacity), byBasis(0, 1)]
			}
		},
		{
			id: id('pattern'),
			type: 'fill',
			source,
			filter: isKind('commune'),
			paint: {
				...EDGE_DRAWN_APART,
				'fill-pattern': byTime(image(true), image(false)),
				'fill-opacity': byBasis(0.5 * opacity, 0.85 * opacity)
			}
		},
		{
			id: id('edge'),
			type: 'line',
			source,
			filter: ['all', isKind('commune'), ['==', ['get', 'inferred'], 0]],
			paint: {
				'line-color': colour,
				'line-width': 1.3,
				'line-dasharray': [3, 2],
				'line-opacity': 0.9 * opacity
			}
		},
		{
			id: id('edge-inferred'),
			type: 'line',
			source,
			filter: ['all', isKind('commune'), ['==', ['get', 'inferred'], 1]],
			layout: { 'line-cap': 'round' },
			paint: {
				'line-color': colour,
				'line-width': 2,
				'line-dasharray': [0.1, 2],
				'line-opacity': 0.9 * opacity
			}
		},
		{
			id: id('reference'),
			type: 'fill',
			source,
			filter: ['all', isKind('reference'), isArea],
			paint: { ...EDGE_DRAWN_APART, 'fill-color': colour, 'fill-opacity': 0.16 * opacity }
		},
		{
			id: id('reference-line'),
			type: 'line',
			source,
			filter: isKind('reference'),
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': colour,
				'line-width': ['case', isLine, 2.4, 0.8] as unknown as ExpressionSpecification,
				'line-opacity': 0.8 * opacity
			}
		},
		{
			id: id('outline'),
			type: 'fill',
			source,
			filter: isKind('outline'),
			paint: {
				...EDGE_DRAWN_APART,
				'fill-color': colour,
				'fill-opacity': byTime(0.35 * opacity, 0.75 * opacity)
			}
		},
		{
			id: id('outline-line'),
			type: 'line',
			source,
			filter: isKind('outline'),
			layout: { 'line-join': 'round' },
			paint: { 'line-color': colour, 'line-width': 1.8, 'line-opacity': opacity }
		},
		{
			id: id('link'),
			type: 'line',
			source,
			filter: isKind('link'),
			layout: { 'line-cap': 'butt' },
			paint: { 'line-color': colour, 'line-width': 2.6, 'line-dasharray': [3, 2], 'line-opacity': opacity }
		}
	];
}
