import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { boundarySpecs, groundSpecs } from './ground-specs';
import { labelSpecs } from './label-specs';
import { chosenPointSpecs, MARKS_SPEC, selectionSpecs } from './mark-specs';
import type { Palette } from './palette';
import { REGION_SOURCE, regionGround, regionLabels, regionSelection } from './region-style';

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
/** Name of one of these sources. */
export type BaseSource = (typeof BASE_SOURCES)[number];

/** The layer of the base style below which layers of facts are put. */
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

/**
 * The map without any layer of facts: ground, boundaries, marks, selection and labels.
 * @param online with the IGN Plan under everything.
 * @param tiles address of a region's boundaries as tiles: they are drawn in place of those of `boundaries.json`.
 * @param isApproximate whether boundaries are those of approximate cells.
 */
export function buildBaseStyle(
	palette: Palette,
	online = false,
	tiles?: string,
	isApproximate = false
): StyleSpecification {
	const hasTiles = tiles !== undefined;
	const sources: Record<string, SourceSpecification> = {
		...Object.fromEntries(BASE_SOURCES.map((id) => [id, EMPTY])),
		...(hasTiles ? { [REGION_SOURCE]: { type: 'vector', url: tiles } } : {}),
		...(online ? { ign: IGN_SOURCE } : {})
	};
	const [background, ...rest] = groundSpecs(palette);
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
			...boundarySpecs(palette, hasTiles, isApproximate),
			...(hasTiles ? regionSelection(palette) : []),
			// Names stand under the marks: what is topmost is placed first, and names give way.
			...(hasTiles ? regionLabels(palette) : []),
			...labelSpecs(palette),
			...selectionSpecs(palette),
			MARKS_SPEC,
			...chosenPointSpecs(palette)
		]
	};
}
