import type { Geometry } from 'geojson';
import { geometryOf } from '../../../geo/atlas-geometry';
import { communeAt, type PlaceIndex } from '../../../answers/place/everything-at';
import type { Selection } from '../state/map-state';

const present = <T>(value: T | null | undefined): T[] =>
	value === null || value === undefined ? [] : [value];

/** What is outlined on the map for a selection; nothing while it is not known. */
export function selectionGeometry(selection: Selection, index: PlaceIndex): Geometry[] {
	const { geometry, facts } = index;
	switch (selection.kind) {
		case 'commune':
			return present(geometry.communes.get(selection.code)?.geometry);
		case 'territory':
			return present(geometry.territories.get(selection.id)?.geometry);
		case 'fact': {
			const fact = facts.find(({ id }) => id === selection.id);
			return fact ? present(geometryOf(fact, geometry)) : [];
		}
		case 'point': {
			const commune = communeAt(selection.at, index);
			return [
				...present(commune && geometry.communes.get(commune.code)?.geometry),
				{ type: 'Point', coordinates: selection.at }
			];
		}
	}
}
