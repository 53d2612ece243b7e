import type { Map as MapLibreMap } from 'maplibre-gl';
import { tileIdOf } from '../../../geo/tile-id';
import { REGION_GROUND, REGION_SOURCE } from '../../../drawing/style/region-style';

/** A commune or an EPCI of a region's tiles. */
export interface RegionPlace {
	layer: 'communes' | 'epci';
	/** INSEE or SIREN. */
	code: string;
}

type State = 'selected' | 'hovered';

/** What the map shows of a region's tiles: which place is chosen, and which is under the pointer. */
export class RegionGround {
	readonly #map: MapLibreMap;
	readonly #places: Partial<Record<State, RegionPlace>> = {};

	constructor(map: MapLibreMap) {
		this.#map = map;
		map.on('mousemove', REGION_GROUND, ({ features }) => {
			const code: unknown = features?.[0]?.properties['code'];
			this.#put('hovered', typeof code === 'string' ? { layer: 'communes', code } : undefined);
		});
		map.on('mouseleave', REGION_GROUND, () => this.#put('hovered', undefined));
	}

	/** INSEE code of the commune under a point of the map, in pixels. */
	communeAt(point: { x: number; y: number }): string | undefined {
		if (!this.#map.getLayer(REGION_GROUND)) return undefined;
		const [found] = this.#map.queryRenderedFeatures([point.x, point.y], { layers: [REGION_GROUND] });
		const code: unknown = found?.properties['code'];
		return typeof code === 'string' ? code : undefined;
	}

	select(place: RegionPlace | undefined): void {
		this.#put('selected', place);
	}

	/** Says again what was said, after the style was built anew. */
	restore(): void {
		for (const state of ['selected', 'hovered'] as const) this.#tell(state, this.#places[state], true);
	}

	#put(state: State, place: RegionPlace | undefined): void {
		const before = this.#places[state];
		if (before?.code === place?.code && before?.layer === place?.layer) return;
		this.#tell(state, before, false);
		if (place) this.#places[state] = place;
		else delete this.#places[state];
		this.#tell(state, place, true);
	}

	#tell(state: State, place: RegionPlace | undefined, value: boolean): void {
		if (!place || !this.#map.getSource(REGION_SOURCE)) return;
		const { layer, code } = place;
		this.#map.setFeatureState(
			{ source: REGION_SOURCE, sourceLayer: layer, id: tileIdOf(code) },
			{ [state]: value }
		);
	}
}
