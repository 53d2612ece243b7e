import type { AtlasStore } from './atlas-store.svelte';
import type { Search } from '../../../answers/search/search-index';

/** The search over everything that the atlas knows; fetched when a reader comes near the search box. */
export async function openSearch(store: AtlasStore): Promise<Search> {
	const [{ createSearch }, { buildEntries }] = await Promise.all([
		import('../../../answers/search/search-index'),
		import('../../../answers/search/entries'),
		store.loadBase(),
		store.loadFacts(),
		store.loadPlaces()
	]);
	const { territories, layers, documents } = store.start;
	return createSearch(
		buildEntries({
			communes: store.communes,
			territories,
			layers,
			facts: store.facts,
			documents,
			places: [...store.placeById.values()]
		})
	);
}
