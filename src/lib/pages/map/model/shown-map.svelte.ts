import { bboxOf } from '../../../geo/bbox';
import type { AtlasMap } from '../canvas/atlas-map';
import { boxWithoutOutline } from '../canvas/region-place';
import { selectionGeometry } from '../canvas/selection-geometry';
import type { Selection } from '../state/map-state';
import type { MapModel } from './map-model.svelte';
import { noticesOf, type PageNotice } from './notices';

/** How the map of a page fares: whether it is there, and what of it failed. */
export class ShownMap {
	readonly #model: MapModel;
	/** The interactive map, from when it can be told what to show. */
	map = $state.raw<AtlasMap>();
	/** No interactive map can be had. */
	hasFailed = $state(false);
	/** The browser took the graphics away. */
	isLost = $state(false);
	hasBasemapFailed = $state(false);
	haveTilesFailed = $state(false);
	/** The drawn map stands in its place. */
	readonly isDrawn = $derived(this.hasFailed || this.isLost);

	constructor(model: MapModel) {
		this.#model = model;
	}

	/** The interactive map while it is what the reader sees. */
	get live(): AtlasMap | undefined {
		return this.isDrawn ? undefined : this.map;
	}

	/** Whether the reader sees the online basemap, which only the interactive map has. */
	get hasBasemap(): boolean {
		return this.#model.state.online && !this.hasBasemapFailed && this.live !== undefined;
	}

	get notices(): PageNotice[] {
		return noticesOf(this.#model, this);
	}

	/** Brings a chosen place into view, as soon as it is known where it lies. */
	zoomTo(selection: Selection): void {
		const { store } = this.#model;
		const box =
			bboxOf(selectionGeometry(selection, store.placeIndex)) ??
			(store.start.region ? boxWithoutOutline(selection, store.placeIndex) : undefined);
		if (box) this.map?.showBox(box);
	}
}
