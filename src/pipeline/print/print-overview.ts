import { decodeBoundaries, decodeContext } from '../../lib/geo/decode-topology';
import { badgesOf } from '../../lib/geo/badges';
import { drawnFeatures } from '../../lib/geo/drawn-features';
import { marksOf } from '../../lib/geo/marks';
import { drawOverview } from '../../lib/drawing/svg/overview';
import type { Atlas } from '../join/build-atlas';

/** The map as it is before any script: the layers that are on at first, drawn as SVG. */
export function printOverview(atlas: Atlas): string {
	const { geometry, facts, references, communes, territories } = atlas;
	const shown = new Set(atlas.registers.filter(({ set }) => set.isShown).map(({ set }) => set.register));
	const initial = atlas.layers
		.filter((layer) => layer.initial)
		.map((layer) => ({ layer, opacity: 1, facts: facts.filter((fact) => fact.layer === layer.id) }));
	const named = initial.map(({ layer, opacity, facts: own }) => ({ id: layer.id, opacity, facts: own }));
	return drawOverview({
		bbox: atlas.start.bbox,
		context: decodeContext(atlas.context),
		geometry,
		// Of a whole region, thousands of communes would be grey: lines of those that the documents are about.
		lines: {
			...decodeBoundaries(atlas.boundaries.topology).lines,
			communes: decodeBoundaries(atlas.mapBoundaries.topology).lines.communes
		},
		communes,
		territories,
		layers: initial.map(({ layer, opacity, facts: own }) => ({
			layer,
			opacity,
			collection: drawnFeatures(
				own,
				references.filter(({ reference }) => reference.layer === layer.id && shown.has(reference.register)),
				geometry
			)
		})),
		marks: marksOf(named, geometry),
		badges: badgesOf(named, territories)
	});
}
