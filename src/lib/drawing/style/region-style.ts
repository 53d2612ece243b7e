import type { LayerSpecification } from 'maplibre-gl';
import { MAP_FONTS } from './map-fonts';
import { chosenLines } from './mark-specs';
import type { Palette } from './palette';

/** The source of a region's tiles: layers `communes` and `epci`, with `code` and `name`. */
export const REGION_SOURCE = 'region';
/** The layer that tells which commune of the region lies under a click. */
export const REGION_GROUND = 'region-ground';

const STATE_SELECTED = ['boolean', ['feature-state', 'selected'], false] as const;
const STATE_HOVERED = ['boolean', ['feature-state', 'hovered'], false] as const;

/** Land that the documents are not about: paler than what they are, whatever is drawn on it. */
export function regionGround(palette: Palette, online: boolean): LayerSpecification[] {
	return [
		{
			id: REGION_GROUND,
			type: 'fill',
			source: REGION_SOURCE,
			'source-layer': 'communes',
			paint: {
				'fill-color': ['case', STATE_HOVERED, palette.accent, palette.land] as never,
				'fill-opacity': ['case', STATE_HOVERED, 0.16, online ? 0 : 0.45] as never,
				'fill-antialias': false
			}
		}
	];
}

/** The outline of a chosen commune or EPCI that `boundaries.json` does not have. */
export const regionSelection = (palette: Palette): LayerSpecification[] =>
	(['communes', 'epci'] as const).flatMap((layer) => {
		const from = { source: REGION_SOURCE, 'source-layer': layer };
		return chosenLines(
			{
				halo: { ...from, id: `region-${layer}-halo` },
				line: { ...from, id: `region-${layer}-chosen` }
			},
			palette,
			(opacity) => ['case', STATE_SELECTED, opacity, 0] as never
		);
	});

/** Names of the EPCI that the documents are not about: they give way to all others. */
export function regionLabels(palette: Palette): LayerSpecification[] {
	return [
		{
			id: 'region-label',
			type: 'symbol',
			source: 'epci-points',
			minzoom: 8.5,
			maxzoom: 12,
			layout: {
				'text-field': ['get', 'name'],
				'text-font': MAP_FONTS.serifItalic,
				'text-size': 13,
				'text-max-width': 9,
				'text-padding': 8
			},
			paint: { 'text-color': palette.muted, 'text-halo-color': palette.land, 'text-halo-width': 1.4 }
		}
	];
}
