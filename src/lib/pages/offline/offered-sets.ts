import { communePaths, ridePaths, type Inventory } from '../../offline/inventory';
import type { KeepSet } from '../../offline/kept-set';
import { m } from '../../paraglide/messages';

/** An EPCI whose communes may be kept together. */
export interface KeepableTerritory {
	id: string;
	label: string;
	/** Codes of its communes. */
	communes: readonly string[];
}

/** Sets that the page offers to keep: the walks, and the communes of each EPCI; those that the site has no pages of are left out. */
export function offeredSets(inventory: Inventory, territories: readonly KeepableTerritory[]): KeepSet[] {
	const communes = territories.map(({ id, label, communes: codes }) => {
		const paths = communePaths(inventory, codes);
		const count = paths.filter((path) => path in inventory.pages).length;
		return { id: `communes-${id}`, paths, label: m.offline_set_communes({ count, territory: label }) };
	});
	const walks = { id: 'balades', paths: ridePaths(inventory), label: m.offline_set_walks() };
	return [walks, ...communes].filter(({ paths }) => paths.length > 0);
}
