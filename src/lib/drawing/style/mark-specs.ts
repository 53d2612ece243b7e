import type {
	CircleLayerSpecification,
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	LineLayerSpecification
} from 'maplibre-gl';
import { SELECTION } from './ground-looks';
import type { Palette } from './palette';

const ofType = (...types: string[]): FilterSpecification => ['in', ['geometry-type'], ['literal', types]];

type LinePlace = Pick<LineLayerSpecification, 'id' | 'source' | 'source-layer'>;

/**
 * The two lines around a chosen place: its halo, and the line itself over it.
 * @param place names of the two, and where the place comes from.
 * @param shown share of their opacity: 0 where nothing is chosen.
 */
export function chosenLines(
	place: { halo: LinePlace; line: LinePlace },
	palette: Palette,
	shown: (opacity: number) => number | ExpressionSpecification = (opacity) => opacity
): LayerSpecification[] {
	const line = { type: 'line' as const, layout: { 'line-join': 'round' as const } };
	const { widthPx, haloPx, haloOpacity } = SELECTION;
	return [
		{
			...line,
			...place.halo,
			paint: { 'line-color': palette.surface, 'line-width': haloPx, 'line-opacity': shown(haloOpacity) }
		},
		{
			...line,
			...place.line,
			paint: { 'line-color': palette.ink, 'line-width': widthPx, 'line-opacity': shown(1) }
		}
	];
}

/** What is pointed at in a list, and what is chosen: areas and lines. */
export const selectionSpecs = (palette: Palette): LayerSpecification[] => [
	{
		id: 'highlight-fill',
		type: 'fill',
		source: 'highlight',
		filter: ofType('Polygon', 'MultiPolygon'),
		paint: { 'fill-color': palette.accent, 'fill-opacity': 0.22 }
	},
	{
		id: 'highlight-line',
		type: 'line',
		source: 'highlight',
		paint: { 'line-color': palette.accent, 'line-width': 2.5 }
	},
	...chosenLines(
		{
			halo: { id: 'selection-halo', source: 'selection' },
			line: { id: 'selection-line', source: 'selection' }
		},
		palette
	)
];

/** The offset of a mark. A click asks about marks whose lists MapLibre has written as text: those need no offset. */
const MARK_OFFSET: ExpressionSpecification = [
	'case',
	['==', ['typeof', ['get', 'offset']], 'string'],
	['literal', [0, 0]],
	['array', 'number', 2, ['get', 'offset']]
];

/** Marks and badges of all layers together, each with its own picture. */
export const MARKS_SPEC: LayerSpecification = {
	id: 'marks',
	type: 'symbol',
	source: 'marks',
	layout: {
		'icon-image': ['get', 'icon'],
		'icon-offset': MARK_OFFSET,
		'icon-allow-overlap': true,
		'symbol-sort-key': ['get', 'order']
	},
	paint: { 'icon-opacity': ['get', 'opacity'] }
};

/** Rings around points: the one pointed at in a list, and the chosen one. */
export function chosenPointSpecs(palette: Palette): LayerSpecification[] {
	const ring = (
		source: string,
		paint: { colour: string; radiusPx: number; widthPx: number }
	): CircleLayerSpecification => ({
		id: `${source}-point`,
		type: 'circle',
		source,
		filter: ofType('Point', 'MultiPoint'),
		paint: {
			'circle-radius': paint.radiusPx,
			'circle-opacity': 0,
			'circle-stroke-color': paint.colour,
			'circle-stroke-width': paint.widthPx
		}
	});
	const { pointRadiusPx, widthPx } = SELECTION;
	return [
		ring('highlight', { colour: palette.accent, radiusPx: pointRadiusPx + 2, widthPx: 3 }),
		ring('selection', { colour: palette.ink, radiusPx: pointRadiusPx, widthPx })
	];
}
