import type { Bbox, Territory } from '../../../domain/atlas';
import { boxOfArea } from '../../../geo/bbox';
import type { PlaceIndex } from '../../../answers/place/everything-at';
import type { Selection } from '../state/map-state';
import type { RegionPlace } from './region-ground';

/** A chosen commune or EPCI as the tiles of its region have it; undefined for what is no place of theirs. */
export function regionPlaceOf(
	selection: Selection,
	territories: readonly Pick<Territory, 'id' | 'siren'>[]
): RegionPlace | undefined {
	if (selection.kind === 'commune') return { layer: 'communes', code: selection.code };
	const [code] =
		(selection.kind === 'territory' && territories.find(({ id }) => id === selection.id)?.siren) || [];
	return code === undefined ? undefined : { layer: 'epci', code };
}

/** Box of a chosen place of which no outline has come: that of a territory, or a square of a commune's area. */
export function boxWithoutOutline(
	selection: Selection,
	{ communes, territories }: Pick<PlaceIndex, 'communes' | 'territories'>
): Bbox | undefined {
	if (selection.kind === 'territory') return territories.find(({ id }) => id === selection.id)?.bbox;
	if (selection.kind !== 'commune') return undefined;
	const commune = communes.find(({ code }) => code === selection.code);
	return commune && boxOfArea(commune.centre, commune.areaKm2);
}
