import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { MAP_FONTS } from './map-fonts';
import type { Palette } from './palette';
import { zoomed } from './zoomed';

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

/** The names on the map: communes by their population, and the territories. */
export function labelSpecs(palette: Palette): LayerSpecification[] {
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
