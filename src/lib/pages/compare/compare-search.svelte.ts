import type { SearchableAtlas, SearchEntry } from '../../answers/search/entries';
import type { Search } from '../../answers/search/search-index';
import { kindOf, kindOfSubject, type CompareState } from './compare-state';

/** The search for what to compare; it is fetched when a reader comes near it. */
export class CompareSearch {
	readonly #atlas: Pick<SearchableAtlas, 'communes' | 'territories'>;
	/** Whether it was wanted and did not come. */
	hasFailed = $state(false);
	#open = $state.raw<(isOffered: (entry: SearchEntry) => boolean) => Search>();

	constructor(atlas: Pick<SearchableAtlas, 'communes' | 'territories'>) {
		this.#atlas = atlas;
	}

	/** Fetches it, once. */
	async wake(): Promise<void> {
		if (this.#open) return;
		const come = await Promise.all([
			import('../../answers/search/search-index'),
			import('../../answers/search/entries')
		]).catch((error: unknown) => console.info(error));
		this.hasFailed = !come;
		if (!come) return;
		const [{ createSearch }, { buildEntries }] = come;
		const { communes, territories } = this.#atlas;
		const entries = buildEntries({ communes, territories, layers: [], facts: [], documents: [] });
		this.#open = (isOffered) => createSearch(entries.filter(isOffered));
	}

	/** The search over what can still be added: of the kind that is compared. Undefined until it has come. */
	for(compared: CompareState): Search | undefined {
		const kind = kindOf(compared);
		return this.#open?.(
			({ id }) => (kind === undefined || kindOfSubject(id) === kind) && !compared.subjects.includes(id)
		);
	}
}
