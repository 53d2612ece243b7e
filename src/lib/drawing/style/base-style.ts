import type {
	ExpressionSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { Palette } from './palette';
import { REGION_SOURCE, regionGround, regionLabels, regionSelection } from './region-style';

/** Families of `fonts.css`, as MapLibre's `text-font` takes them. */
export const MAP_FONTS = {
	sans: ['Atlas Sans'],
	semibold: ['Atlas Sans Semibold'],
	serifItalic: ['Atlas Serif Italic']
};

/** Sources of the map's own ground, filled with GeoJSON once it has come. */
export const BASE_SOURCES = [
	'context-neighbours',
	'context-border',
	'context-waterways',
	'land',
	'communes',
	'commune-points',
	'epci',
	'territoires',
	'territory-points',
	'epci-points',
	'marks',
	'selection',
	'highlight'
] as const;
export type BaseSource = (typeof BASE_SOURCES)[number];

/** Layers of facts go below this one. */
export const DATA_CEILING = 'commune-line';

/** The optional online basemap: IGN Plan, from the Géoplateforme. https://geoservices.ign.fr/planign */
export const IGN_SOURCE: SourceSpecification = {
	type: 'raster',
	tiles: [
		'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'
	],
	tileSize: 256,
	maxzoom: 19
};

const EMPTY: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

const zoomed = (...stops: [zoom: number, value: number][]) =>
	['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as number;

function ground(palette: Palette): LayerSpecification[] {
	return [
		{ id: 'background', type: 'background', paint: { 'background-color': palette.outside } },
		{
			id: 'neighbour-line',
			type: 'line',
			source: 'context-neighbours',
			paint: { 'line-color': palette.communeLine, 'line-width': 0.6, 'line-opacity': 0.7 }
		},
		{
			id: 'border-line',
			type: 'line',
			source: 'context-border',
			paint: { 'line-color': palette.muted, 'line-width': 1.4, 'line-dasharray': [5, 2, 1, 2] }
		},
		// Communes and the border draw its edge.
		{
			id: 'land',
			type: 'fill',
			source: 'land',
			paint: { 'fill-color': palette.land, 'fill-antialias': false }
		},
		{
			id: 'waterway',
			type: 'line',
			source: 'context-waterways',
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: { 'line-color': palette.water, 'line-width': zoomed([8, 1.2], [13, 5]) }
		}
	];
}

/** Where the lines of communes and EPCI come from: GeoJSON once it has come, or the tiles of a region. */
const linesFrom = (layer: 'communes' | 'epci', hasTiles: boolean) =>
	hasTiles ? { source: REGION_SOURCE, 'source-layer': layer } : { source: layer };

function boundaryLines(palette: Palette, hasTiles: boolean): LayerSpecification[] {
	const round = { 'line-join': 'round' as const };
	return [
		{
			id: 'commune-line',
			type: 'line',
			...linesFrom('communes', hasTiles),
			paint: { 'line-color': palette.communeLine, 'line-width': zoomed([8, 0.4], [12, 1]) }
		},
		{
			id: 'epci-line',
			type: 'line',
			...linesFrom('epci', hasTiles),
			layout: round,
			paint: { 'line-color': palette.epciLine, 'line-width': zoomed([8, 0.9], [12, 1.6]) }
		},
		{
			id: 'territory-line',
			type: 'line',
			source: 'territoires',
			layout: round,
			paint: { 'line-color': palette.territoryLine, 'line-width': zoomed([8, 1.3], [12, 2.4]) }
		}
	];
}

/** The offset of a mark. A click asks about marks whose lists MapLibre has written as text: those need no offset. */
const MARK_OFFSET: ExpressionSpecification = [
	'case',
	['==', ['typeof', ['get', 'offset']], 'string'],
	['literal', [0, 0]],
	['array', 'number', 2, ['get', 'offset']]
];

function marksAndSelection(palette: Palette): LayerSpecification[] {
	const ofType = (...types: string[]) => ['in', ['geometry-type'], ['literal', types]] as never;
	return [
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
		{
			id: 'selection-halo',
			type: 'line',
			source: 'selection',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.surface, 'line-width': 6, 'line-opacity': 0.8 }
		},
		{
			id: 'selection-line',
			type: 'line',
			source: 'selection',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.ink, 'line-width': 3 }
		},
		{
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
		},
		{
			id: 'highlight-point',
			type: 'circle',
			source: 'highlight',
			filter: ofType('Point', 'MultiPoint'),
			paint: {
				'circle-radius': 11,
				'circle-opacity': 0,
				'circle-stroke-color': palette.accent,
				'circle-stroke-width': 3
			}
		},
		{
			id: 'selection-point',
			type: 'circle',
			source: 'selection',
			filter: ofType('Point', 'MultiPoint'),
			paint: {
				'circle-radius': 9,
				'circle-opacity': 0,
				'circle-stroke-color': palette.ink,
				'circle-stroke-width': 2.5
			}
		}
	];
}

/** From how many km² on a territory has room for its whole name at the zoom where all four are seen. */
const ROOMY_KM2 = 500;

/** The short name where the whole one would touch its neighbour's. */
const TERRITORY_NAME: ExpressionSpecification = [
	'step',
	['zoom'],
	['get', 'short'],
	7.6,
	['case', ['>', ['get', 'areaKm2'], ROOMY_KM2], ['get', 'name'], ['get', 'short']],
	9.2,
	['get', 'name']
];

function labels(palette: Palette): LayerSpecification[] {
	const halo = { 'text-halo-color': palette.land, 'text-halo-width': 1.6 };
	return [
		{
			id: 'commune-label',
			type: 'symbol',
			source: 'commune-points',
			filter: ['>=', ['get', 'population'], ['step', ['zoom'], 25000, 9, 12000, 10, 4000, 11, 0]],
			layout: {
				'text-field': ['get', 'name'],
				'text-font': MAP_FONTS.semibold,
				'text-size': zoomed([8, 11], [13, 14]),
				'symbol-sort-key': ['-', 0, ['get', 'population']],
				'text-variable-anchor': ['center', 'top', 'bottom'],
				'text-radial-offset': 0.5,
				'text-padding': 6,
				'text-max-width': 9
			},
			paint: { 'text-color': palette.ink, ...halo }
		},
		{
			id: 'territory-label',
			type: 'symbol',
			source: 'territory-points',
			maxzoom: 12,
			layout: {
				'text-field': TERRITORY_NAME,
				'text-font': MAP_FONTS.serifItalic,
				'text-size': zoomed([7, 13], [8, 16], [10, 23]),
				'text-letter-spacing': 0.06,
				'text-max-width': 9,
				'text-padding': 2,
				// The four names are always there; the others give way.
				'text-allow-overlap': true,
				'text-anchor': 'bottom'
			},
			paint: { 'text-color': palette.muted, ...halo }
		}
	];
}

/**
 * The map without any layer of facts: ground, boundaries, marks, selection and labels.
 * @param online with the IGN Plan under everything.
 * @param tiles address of a region's boundaries as tiles: they are drawn in place of those of `boundaries.json`.
 */
export function buildBaseStyle(palette: Palette, online = false, tiles?: string): StyleSpecification {
	const hasTiles = tiles !== undefined;
	const sources: Record<string, SourceSpecification> = {
		...Object.fromEntries(BASE_SOURCES.map((id) => [id, EMPTY])),
		...(hasTiles ? { [REGION_SOURCE]: { type: 'vector', url: tiles } } : {}),
		...(online ? { ign: IGN_SOURCE } : {})
	};
	const [background, ...rest] = ground(palette);
	const basemap: LayerSpecification = { id: 'ign', type: 'raster', source: 'ign' };
	const bottom = background ? [background] : [];
	return {
		version: 8,
		sources,
		layers: [
			...bottom,
			...(online ? [basemap] : []),
			...(hasTiles ? regionGround(palette, online) : []),
			...(online ? rest.filter(({ id }) => id !== 'land') : rest),
			...boundaryLines(palette, hasTiles),
			...(hasTiles ? regionSelection(palette) : []),
			// Names stand under the marks: what is topmost is placed first, and names give way.
			...(hasTiles ? regionLabels(palette) : []),
			...labels(palette),
			...marksAndSelection(palette)
		]
	};
}
