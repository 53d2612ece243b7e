import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { approximate, GROUND, type GroundLine } from './ground-looks';
import type { Palette } from './palette';
import { REGION_SOURCE } from './region-style';
import { zoomed } from './zoomed';

/** Where a line of the ground comes from, and its name on the map. */
type Place = Pick<LineLayerSpecification, 'id' | 'source' | 'source-layer'>;

/** From what width on a round join can be told from a pointed one, which takes fewer triangles. */
const ROUND_FROM_PX = 1.5;

/** A line of the ground as the table of its looks says. */
function groundLine(place: Place, line: GroundLine, palette: Palette): LayerSpecification {
	const { colour, widths, opacity, dash, cap } = line;
	const join = widths.some(([, widthPx]) => widthPx >= ROUND_FROM_PX) ? 'round' : 'miter';
	return {
		...place,
		type: 'line',
		layout: { 'line-join': join, 'line-cap': cap },
		paint: {
			'line-color': palette[colour],
			'line-width': zoomed(...widths),
			...(opacity < 1 ? { 'line-opacity': opacity } : {}),
			...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {})
		}
	};
}

/** What lies under the facts, from the bottom. */
export function groundSpecs(palette: Palette): LayerSpecification[] {
	return [
		{ id: 'background', type: 'background', paint: { 'background-color': palette.outside } },
		groundLine({ id: 'neighbour-line', source: 'context-neighbours' }, GROUND.neighbour, palette),
		groundLine({ id: 'border-line', source: 'context-border' }, GROUND.border, palette),
		// Communes and the border draw its edge.
		{
			id: 'land',
			type: 'fill',
			source: 'land',
			paint: { 'fill-color': palette.land, 'fill-antialias': false }
		},
		groundLine({ id: 'waterway', source: 'context-waterways' }, GROUND.water, palette)
	];
}

/** Where the lines of communes and EPCI come from: GeoJSON once it has come, or the tiles of a region. */
const linesFrom = (layer: 'communes' | 'epci', hasTiles: boolean) =>
	hasTiles ? { source: REGION_SOURCE, 'source-layer': layer } : { source: layer };

/**
 * The boundaries that lie over the facts.
 * @param isApproximate whether they are those of approximate cells.
 */
export function boundarySpecs(
	palette: Palette,
	hasTiles: boolean,
	isApproximate: boolean
): LayerSpecification[] {
	const lineOf = (place: Place, line: GroundLine) =>
		groundLine(place, isApproximate ? approximate(line) : line, palette);
	return [
		lineOf({ id: 'commune-line', ...linesFrom('communes', hasTiles) }, GROUND.commune),
		lineOf({ id: 'epci-line', ...linesFrom('epci', hasTiles) }, GROUND.epci),
		lineOf({ id: 'territory-line', source: 'territoires' }, GROUND.territory)
	];
}
