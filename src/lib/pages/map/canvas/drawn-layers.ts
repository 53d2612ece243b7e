import type { Bbox, Fact, Layer, Reference } from '../../../domain/atlas';
import type { LayerOutlines } from '../../../geo/decode-topology';
import { geometryOf, type AtlasGeometry } from '../../../geo/atlas-geometry';
import { bboxesMeet, bboxOf } from '../../../geo/bbox';
import { drawnFeatures } from '../../../geo/drawn-features';
import { factItem, type Item } from '../../../answers/place/everything-at';
import type { ActiveLayer } from '../state/map-state';
import type { DrawnLayer } from './atlas-map-options';

/** A layer that is on, with its facts. */
export interface LayerOn {
	layer: Layer;
	opacity: number;
	facts: Fact[];
}

/** Layers that are on, topmost first, with their facts. */
export const layersOn = (
	active: readonly ActiveLayer[],
	layers: readonly Layer[],
	facts: readonly Fact[]
): LayerOn[] =>
	active.flatMap(({ id, opacity }) => {
		const layer = layers.find((candidate) => candidate.id === id);
		return layer ? [{ layer, opacity, facts: facts.filter((fact) => fact.layer === id) }] : [];
	});

/** Draws layers, and draws one anew only when its facts or geometry changed: fading or moving one costs nothing. */
export function createDrawer() {
	let known = new Map<
		string,
		{ facts: string; registers: string; outlines: LayerOutlines; atlas: AtlasGeometry; drawn: DrawnLayer }
	>();
	return (
		on: readonly LayerOn[],
		atlas: AtlasGeometry,
		registers: ReadonlySet<string>,
		outlinesOf: (id: string) => LayerOutlines
	): DrawnLayer[] => {
		const next: typeof known = new Map();
		const result = on.map(({ layer, opacity, facts }) => {
			const outlines = outlinesOf(layer.id);
			const key = facts.map(({ id }) => id).join();
			const shown = [...registers].join();
			const before = known.get(layer.id);
			const isSame =
				before?.facts === key &&
				before.registers === shown &&
				before.outlines === outlines &&
				before.atlas.communes === atlas.communes &&
				before.atlas.territories === atlas.territories &&
				before.atlas.centres === atlas.centres;
			const collection = isSame
				? before.drawn.collection
				: drawnFeatures(
						facts,
						outlines.references.filter(({ reference }) => registers.has(reference.register)),
						atlas
					);
			const drawn = { layer, opacity, collection };
			next.set(layer.id, { facts: key, registers: shown, outlines, atlas, drawn });
			return drawn;
		});
		known = next;
		return result;
	};
}

/** Box of a fact on the map; undefined when it has no place. */
export function factBox(fact: Fact, atlas: AtlasGeometry): Bbox | undefined {
	const geometry = geometryOf(fact, atlas);
	return geometry ? bboxOf([geometry]) : undefined;
}

export interface ListGroup {
	layer: Layer;
	items: Item[];
	official: number;
}

/**
 * The list beside the map: for each layer that is on, what lies in the visible box, and what has no place.
 * @param boxes boxes of facts by id; a fact without one is always listed.
 */
export function listInView(
	on: readonly LayerOn[],
	boxes: ReadonlyMap<string, Bbox | undefined>,
	references: readonly { reference: Reference }[],
	view: Bbox
): ListGroup[] {
	const isInView = (box: Bbox | undefined) => box === undefined || bboxesMeet(box, view);
	return on.map(({ layer, facts }) => ({
		layer,
		items: facts.filter(({ id }) => isInView(boxes.get(id))).map(factItem),
		official: references.filter(
			({ reference }) => reference.layer === layer.id && bboxesMeet(reference.bbox, view)
		).length
	}));
}
