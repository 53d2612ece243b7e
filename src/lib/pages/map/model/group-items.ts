import type { Item } from '../../../answers/place/everything-at';
import type { Selection } from '../state/map-state';

/** Items of a place, apart: what is here, bare official outlines of a commune, what holds for the whole territory. */
export interface ItemGroups {
	near: Item[];
	official: Item[];
	wide: Item[];
}

/**
 * Groups the items of a place, each in the order given. Under a point an official outline is really there and comes first;
 * for a commune the outlines that no document names stand apart from what documents say. The card of a territory, or of a
 * fact that holds for one, is about it.
 */
export function groupItems(items: readonly Item[], kind: Selection['kind']): ItemGroups {
	const isOfficial = (item: Item) => kind === 'commune' && item.kind === 'reference';
	const isInside = kind === 'commune' || kind === 'point';
	const isWide = ({ precision }: Item) => isInside && precision === 'territory';
	return {
		near: items.filter((item) => !isOfficial(item) && !isWide(item)),
		official: items.filter(isOfficial),
		wide: items.filter(isWide)
	};
}
