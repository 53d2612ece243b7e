import { decodeBoundaries } from '../../lib/geo/decode-topology';
import { drawTerritoryMap } from '../../lib/drawing/svg/territory-map';
import { shownLayersOf } from '../../lib/answers/territories/shown-layers';
import type { Atlas } from '../join/build-atlas';

/** The drawn map of each territory, by path below `static/`. */
export function printTerritoryMaps(atlas: Atlas): [string, string][] {
	const { territories, communes, facts, layers, geometry } = atlas;
	const { lines } = decodeBoundaries(atlas.boundaries.topology);
	const ids = layers.map(({ id }) => id);
	return territories.map((territory) => [
		`atlas/territories/${territory.id}.svg`,
		drawTerritoryMap({
			territory,
			territories,
			communes,
			geometry,
			lines,
			layers: shownLayersOf(territory, facts, ids).flatMap(({ id, facts: own }) => {
				const layer = layers.find((other) => other.id === id);
				return layer ? [{ layer, facts: own }] : [];
			})
		})
	]);
}
