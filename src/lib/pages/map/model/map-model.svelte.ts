import type { Geometry } from 'geojson';
import { AtlasStore } from './atlas-store.svelte';
import type { AtlasFiles } from '../../published/files';
import type { AtlasStart, Bbox } from '../../../domain/atlas';
import { geometryOf } from '../../../geo/atlas-geometry';
import { badgesOf } from '../../../geo/badges';
import { marksOf } from '../../../geo/marks';
import { createDrawer, factBox, layersOn, listInView } from '../canvas/drawn-layers';
import { labelData, territoryData } from '../canvas/ground-data';
import { regionPlaceOf } from '../canvas/region-place';
import { selectionGeometry } from '../canvas/selection-geometry';
import { m } from '../../../paraglide/messages';
import type { Item } from '../../../answers/place/everything-at';
import { IS_REGION } from '../../../site/scope';
import { placeViewOf } from './place-view';
import { describeState } from '../state/describe-state';
import { isFactShown, isRegisterShown } from '../state/map-filter';
import { initialState, parseMapState, printMapState, type StateCatalogue } from '../state/map-state';

/** What the map page shows, all of it derived from the address, the atlas as far as it has come, and where the reader is. */
export class MapModel {
	readonly store: AtlasStore;
	readonly catalogue: StateCatalogue;
	readonly #draw = createDrawer();
	/** The query of the address; undefined while it cannot be known: the prerendered page is that of the usual state. */
	readonly #query: () => URLSearchParams | undefined;

	/** Box that the map shows. */
	box = $state.raw<Bbox>([0, 0, 0, 0]);
	/** Item under the pointer or the focus. */
	hovered = $state.raw<Item>();
	/** How far from the last click a line may lie. */
	reachKm = $state<number>();

	/** Whether the page has opened, and its address is known. */
	readonly isOpen = $derived.by(() => this.#query() !== undefined);
	readonly #parsed = $derived.by(() => {
		const query = this.#query();
		return query
			? parseMapState(query, this.#catalogue())
			: { state: initialState(this.#catalogue()), faults: [] };
	});
	readonly state = $derived(this.#parsed.state);
	readonly faults = $derived(this.#parsed.faults);
	/** Whether what is drawn is what the prerendered page shows: the usual layers, no filter. */
	readonly isUsual = $derived.by(() => {
		const { layers, filter } = this.state;
		return printMapState({ layers, filter, online: false }, this.#catalogue()) === '';
	});
	/** Facts that the reader's filter lets through. */
	readonly #facts = $derived(this.#store().facts.filter((fact) => isFactShown(fact, this.state.filter)));
	/** Entries of official registers, where the reader's filter lets them through. */
	readonly #registers = $derived(
		new Set(
			this.#start().layers.flatMap(({ references }) =>
				references.filter((each) => isRegisterShown(each, this.state.filter)).map(({ register }) => register)
			)
		)
	);
	readonly #references = $derived(
		this.#store().references.filter(({ reference }) => this.#registers.has(reference.register))
	);
	readonly #index = $derived({
		...this.#store().placeIndex,
		facts: this.#facts,
		references: this.#references
	});
	readonly on = $derived(layersOn(this.state.layers, this.#start().layers, this.#facts));
	readonly onIds = $derived(new Set(this.state.layers.map(({ id }) => id)));
	readonly drawn = $derived(
		this.#draw(this.on, this.#store().geometry, this.#registers, (id) => this.#store().outlinesOf(id))
	);
	readonly #named = $derived(this.on.map(({ layer, opacity, facts }) => ({ id: layer.id, opacity, facts })));
	readonly marks = $derived(marksOf(this.#named, this.#store().geometry));
	readonly badges = $derived(badgesOf(this.#named, this.#start().territories));
	readonly #boxes = $derived(
		new Map(
			this.on.flatMap(({ facts }) => facts.map((fact) => [fact.id, factBox(fact, this.#store().geometry)]))
		)
	);
	readonly groups = $derived(listInView(this.on, this.#boxes, this.#references, this.box));
	readonly place = $derived(
		this.state.selection && this.#store().communes.length > 0
			? placeViewOf(this.state.selection, this.#index, this.reachKm)
			: undefined
	);
	readonly isUnknownFact = $derived(
		this.state.selection?.kind === 'fact' &&
			this.#store().hasAllFacts &&
			!this.#store().factById.has(this.state.selection.id)
	);
	readonly selected = $derived(
		this.state.selection ? selectionGeometry(this.state.selection, this.#store().placeIndex) : []
	);
	readonly highlighted = $derived(this.#geometryOf(this.hovered));
	readonly sentence = $derived(
		describeState(
			this.on.map(({ layer }) => layer),
			this.#placeName()
		)
	);
	/** A chosen place of the region that the boundaries do not have: its outline is in the tiles. */
	readonly regionPlace = $derived.by(() => {
		const { selection } = this.state;
		if (!this.#start().region || !selection || !this.#store().lines || this.selected.length > 0)
			return undefined;
		return regionPlaceOf(selection, this.#start().territories);
	});
	readonly labels = $derived(
		labelData(this.#store().communes, this.#start().territories, this.#start().region?.read)
	);
	readonly territories = $derived(
		this.#store().lines
			? territoryData(this.#start().territories, this.#store().geometry.territories)
			: undefined
	);

	constructor(start: AtlasStart, files: AtlasFiles, query: () => URLSearchParams | undefined) {
		this.store = new AtlasStore(start, files);
		this.#query = query;
		this.box = start.bbox;
		this.catalogue = {
			layers: start.layers,
			territories: start.territories,
			communes: new Set<string>(start.territories.flatMap(({ communes }) => communes))
		};
	}

	// Methods, since derived fields are written before the constructor runs.
	#store(): AtlasStore {
		return this.store;
	}
	#start(): AtlasStart {
		return this.store.start;
	}
	#catalogue(): StateCatalogue {
		return this.catalogue;
	}

	#placeName(): string {
		const { place } = this;
		if (place && !place.isOutside && place.kind !== 'fact') return place.title;
		if (this.state.view !== undefined) return m.place_view();
		return IS_REGION ? m.place_all_region() : m.place_all();
	}

	#geometryOf(item: Item | undefined): Geometry[] {
		if (!item) return [];
		if (item.kind === 'fact') {
			const geometry = geometryOf(item.fact, this.#store().geometry);
			return geometry ? [geometry] : [];
		}
		return this.#store().references.flatMap(({ reference, shape }) =>
			reference.id === item.id && shape ? [shape.geometry] : []
		);
	}

	/** Gets the files that the state asks for. */
	async load(): Promise<void> {
		const { selection, layers } = this.state;
		const isFirst = (id: string) => this.store.start.layers.some((layer) => layer.initial && layer.id === id);
		const wanted = selection ? this.store.start.layers : layers;
		const isMore = selection !== undefined || layers.some(({ id }) => !isFirst(id));
		await Promise.all([
			this.store.loadBase(),
			this.store.loadOutlines(wanted.map(({ id }) => id)),
			isMore ? this.store.loadFacts() : undefined
		]);
	}
}
