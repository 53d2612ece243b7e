import type { SearchableAtlas } from '../../answers/search/entries';
import type { AtlasStart, Territory, Theme } from '../../domain/atlas';
import { m } from '../../paraglide/messages';
import { compareColumns, type ComparedLayer } from './compare';
import { kindOf, NOTHING, parseCompareState, type CompareCatalogue } from './compare-state';
import { comparisonSentence } from './comparison-words';
import { nestedSubjects } from './nested-subjects';
import type { SubjectStore } from './subject-store.svelte';

/** What the page comes with. */
export interface CompareData {
	communes: SearchableAtlas['communes'];
	territories: readonly Pick<Territory, 'id' | 'label' | 'short' | 'kind' | 'siren' | 'parts'>[];
	themes: readonly Theme[];
	layers: readonly ComparedLayer[];
	documents: AtlasStart['documents'];
}

/** What the comparison page shows, derived from the address and from the files that have come. */
export class CompareModel {
	readonly data: CompareData;
	readonly store: SubjectStore;
	/** Labels of territories by id. */
	readonly labels: ReadonlyMap<string, string>;
	/** Names of communes by code, and of territories by id. */
	readonly names: ReadonlyMap<string, string>;
	readonly #catalogue: CompareCatalogue;
	/** The query of the address; undefined while it cannot be known: nothing is compared in the prerendered page. */
	readonly #parameters: () => URLSearchParams | undefined;

	readonly #parsed = $derived.by(() => {
		const parameters = this.#parameters();
		return parameters ? parseCompareState(parameters, this.#catalogue) : { state: NOTHING, faults: [] };
	});
	readonly compared = $derived(this.#parsed.state);
	readonly faults = $derived(this.#parsed.faults);
	readonly kind = $derived(kindOf(this.compared));
	readonly subjects = $derived(
		this.compared.subjects.map((id) => ({ id, name: this.nameOf(id), ...this.store.get(id) }))
	);
	readonly #ready = $derived(this.subjects.filter(({ state }) => state === 'ready'));
	readonly #loading = $derived(this.subjects.filter(({ state }) => state === 'loading'));
	readonly hasAny = $derived(this.#ready.length > 0);
	readonly comparison = $derived.by(() => {
		const columns = this.subjects.map((subject) =>
			subject.state === 'ready' ? subject.comparable : undefined
		);
		return compareColumns(columns, this.data);
	});
	/** What is going on, or what came out of it; empty with less than two to compare. */
	readonly sentence = $derived.by(() => {
		if (this.#loading.length > 0)
			return this.#loading.map(({ name }) => m.compare_loading({ name })).join(' ');
		if (this.#ready.length < 2) return '';
		return comparisonSentence(
			this.#ready.map(({ name }) => name),
			this.comparison
		);
	});
	/** Compared territories of which one is a part of the other. */
	readonly nested = $derived.by(() => nestedSubjects(this.compared.subjects, this.data.territories));

	/** @param parameters of the address; undefined while the page is prerendered. */
	constructor(data: CompareData, store: SubjectStore, parameters: () => URLSearchParams | undefined) {
		this.data = data;
		this.store = store;
		this.#parameters = parameters;
		this.labels = new Map(data.territories.map(({ id, label }) => [id, label]));
		const communes = data.communes.map(({ code, name }): [string, string] => [code, name]);
		this.names = new Map([...this.labels, ...communes]);
		this.#catalogue = {
			communes: new Set<string>(communes.map(([code]) => code)),
			territories: new Set(this.labels.keys())
		};
	}

	nameOf(id: string): string {
		return this.names.get(id) ?? id;
	}
}
