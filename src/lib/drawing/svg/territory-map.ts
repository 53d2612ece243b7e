import type { BoundaryLines } from '../../geo/decode-topology';
import type { Commune, Layer, Territory } from '../../domain/atlas';
import type { AtlasGeometry } from '../../geo/atlas-geometry';
import { growBbox } from '../../geo/bbox';
import { drawnFeatures } from '../../geo/drawn-features';
import { marksOf } from '../../geo/marks';
import type { ShownLayer } from '../../answers/territories/shown-layers';
import { drawSvgMap } from './draw-svg-map';
import { paintMarks } from './overview';

/** What the map of a territory is drawn from. */
export interface TerritoryMapInput {
	territory: Territory;
	territories: readonly Territory[];
	communes: readonly Commune[];
	geometry: AtlasGeometry;
	lines: BoundaryLines;
	/** Layers that are shown, with their facts. */
	layers: readonly { layer: Layer; facts: ShownLayer['facts'] }[];
}

/** Size of the drawn map, in its own units: about what it has on a page. */
const SIZE = { width: 560, height: 440, padding: 22 };
const MOST_LABELS = 30;
const NONE = { type: 'FeatureCollection' as const, features: [] };

/** The map of one territory, outlined in ink among its neighbours in the atlas. */
export function drawTerritoryMap(input: TerritoryMapInput): string {
	const { territory, territories, geometry, layers } = input;
	const codes = new Set(territory.communes);
	const area = geometry.territories.get(territory.id);
	const parts = territories.filter(({ id }) => territory.parts.includes(id));
	const communes = input.communes
		.filter(({ code }) => codes.has(code))
		.sort((a, b) => b.population - a.population);
	const named = layers.map(({ layer, facts }) => ({ id: layer.id, opacity: 1, facts }));
	return drawSvgMap({
		...SIZE,
		// An outline right at the edge would be cut by its own stroke.
		bbox: growBbox(territory.bbox, 0.01),
		neighbours: NONE,
		border: NONE,
		waterways: NONE,
		territories: geometry.territories,
		roots: territories.filter(({ parts: own }) => own.length === 0).map(({ id }) => id),
		lines: input.lines,
		layers: layers
			.map(({ layer, facts }) => ({ layer, opacity: 1, collection: drawnFeatures(facts, [], geometry) }))
			.reverse(),
		marks: paintMarks(marksOf(named, geometry)),
		badges: [],
		labels: [
			...parts.map(({ label, labelAt }) => ({ name: label, at: labelAt, kind: 'territory' as const })),
			...communes
				.map(({ name, centre }) => ({ name, at: centre, kind: 'commune' as const }))
				.slice(0, MOST_LABELS)
		],
		selection: area ? [area.geometry] : []
	});
}
