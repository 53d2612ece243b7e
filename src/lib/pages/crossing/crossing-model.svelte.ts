import { askedLayers, buildRows, truthAt, type CrossedCommune } from '../../answers/crossings/rows';
import type { BoundaryKind, Layer, Territory, Theme } from '../../domain/atlas';
import { readCoverageFile, type CoverageFile } from '../../answers/query/coverage-file';
import { evaluate, neitherOf } from '../../answers/query/evaluate';
import { parseQuery } from '../../answers/query/parse-query';
import { easedQueries, type Query } from '../../answers/query/query';
import { QueryError } from '../../answers/query/query-error';
import { withOwnLayer } from '../../answers/query/universe';
import { describeQuery, type QueryNames } from './words/describe-query';
import { INITIAL_CROSSING, parseCrossingState, type CrossingCatalogue } from './state/crossing-state';

export type CrossedLayer = Pick<Layer, 'id' | 'label' | 'theme' | 'look' | 'precisions' | 'references'>;

/** What the page comes with. */
export interface CrossingData {
	boundaries: BoundaryKind;
	themes: Theme[];
	layers: CrossedLayer[];
	territories: Pick<Territory, 'id' | 'label' | 'short' | 'kind' | 'parts'>[];
	communes: CrossedCommune[];
	coverage: CoverageFile;
}

/** A layer that the reader brought: it is in the page's memory only. */
export interface OwnLayer {
	id: string;
	label: string;
	codes: readonly string[];
}

/** What the crossings page shows, all of it derived from the address and the data. */
export class CrossingModel {
	readonly data: CrossingData;
	readonly catalogue: CrossingCatalogue;
	readonly labels: ReadonlyMap<string, string>;
	/** The query of the address; undefined while it cannot be known: the prerendered page is that of the usual state. */
	readonly #parameters: () => URLSearchParams | undefined;

	/** Layers that the reader brought, crossed like the others. */
	own = $state.raw<readonly OwnLayer[]>([]);
	/** INSEE code of the commune under the pointer or the focus. */
	hovered = $state<string>();

	readonly universe = $derived.by(() => {
		const universe = readCoverageFile(this.#data().coverage);
		return this.own.reduce((all, { id, codes }) => withOwnLayer(all, id, codes), universe);
	});
	readonly names = $derived<QueryNames>({
		layers: new Map([...this.#data().layers, ...this.own].map(({ id, label }) => [id, label])),
		territories: new Map(this.#data().territories.map(({ id, label }) => [id, label]))
	});
	readonly words = $derived({
		layers: [...this.names.layers.keys()],
		territories: [...this.names.territories.keys()]
	});
	readonly #parsed = $derived.by(() => {
		const parameters = this.#parameters();
		return parameters
			? parseCrossingState(parameters, this.#data().catalogue)
			: { state: INITIAL_CROSSING, faults: [] };
	});
	readonly state = $derived(this.#parsed.state);
	readonly faults = $derived(this.#parsed.faults);
	readonly #queryText = $derived(this.state.query);
	readonly #read = $derived.by(() => this.read(this.#queryText));
	readonly query = $derived(this.#read.query);
	readonly error = $derived(this.#read.error);
	readonly answer = $derived(this.query && evaluate(this.query, this.universe));
	readonly counts = $derived.by(() => {
		const { answer } = this;
		if (!answer) return undefined;
		return {
			couvertes: answer.covered.count(),
			'non-listees': answer.unknown.count(),
			absentes: neitherOf(answer).count()
		};
	});
	readonly sentence = $derived(this.query && describeQuery(this.query, this.names));
	readonly layers = $derived(this.query ? askedLayers(this.query) : []);
	readonly rows = $derived(
		this.query && this.answer
			? buildRows(
					this.#data().communes,
					this.query,
					this.answer,
					this.layers,
					this.universe,
					this.names.territories,
					this.state
				)
			: []
	);
	/** Where nothing is certain: questions of one condition less to which something is, most communes first. */
	readonly easier = $derived.by(() => {
		if (!this.query || !this.counts || this.counts.couvertes > 0) return [];
		return easedQueries(this.query)
			.map(({ without, rest }) => ({ without, rest, count: evaluate(rest, this.universe).covered.count() }))
			.filter(({ count }) => count > 0)
			.sort((a, b) => b.count - a.count);
	});
	/** What is said of each commune, by its index. */
	readonly truths = $derived.by(() => {
		const { answer } = this;
		return answer ? this.universe.codes.map((_, index) => truthAt(answer, index)) : [];
	});

	constructor(data: CrossingData, parameters: () => URLSearchParams | undefined) {
		this.data = data;
		this.#parameters = parameters;
		this.labels = new Map(data.communes.map(({ code, name }) => [code as string, name]));
		this.catalogue = {
			territories: data.territories,
			communes: new Set(data.communes.map(({ code }) => code as string))
		};
	}

	/** What came with the page; a method, since derived fields are written before the constructor runs. */
	#data(): CrossingData & { catalogue: CrossingCatalogue } {
		return { ...this.data, catalogue: this.catalogue };
	}

	/** A written query, or what is wrong with it. */
	read(text: string): { query?: Query; error?: QueryError } {
		try {
			const query = parseQuery(text, this.words);
			return query ? { query } : {};
		} catch (error) {
			if (error instanceof QueryError) return { error };
			throw error;
		}
	}
}
