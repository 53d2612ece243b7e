import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';

/** The source of a region's tiles: layers `communes` and `epci`, with `code` and `name`. */
export const REGION_SOURCE = 'region';
/** What is asked which commune lies under a click. */
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
export function regionSelection(palette: Palette): LayerSpecification[] {
	return (['communes', 'epci'] as const).flatMap((layer): LayerSpecification[] => {
		const part = {
			type: 'line' as const,
			source: REGION_SOURCE,
			'source-layer': layer,
			layout: { 'line-join': 'round' as const }
		};
		const shown = (opacity: number) => ['case', STATE_SELECTED, opacity, 0] as never;
		return [
			{
				...part,
				id: `region-${layer}-halo`,
				paint: { 'line-color': palette.surface, 'line-width': 6, 'line-opacity': shown(0.8) }
			},
			{
				...part,
				id: `region-${layer}-chosen`,
				paint: { 'line-color': palette.ink, 'line-width': 3, 'line-opacity': shown(1) }
			}
		];
	});
}

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
				'text-font': ['Atlas Serif Italic'],
				'text-size': 13,
				'text-max-width': 9,
				'text-padding': 8
			},
			paint: { 'text-color': palette.muted, 'text-halo-color': palette.land, 'text-halo-width': 1.4 }
		}
	];
}
