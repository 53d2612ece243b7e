import type { Fact, LngLat } from '../domain/atlas';
import { isYetToBe } from '../domain/words';
import type { AtlasGeometry } from './atlas-geometry';
import { drawnPoints } from './drawn-features';
import { fanOut, type PixelOffset } from './fan-out';

/** A hollow mark on a map. */
export interface Mark {
	fact: Fact;
	layer: string;
	/** Centre of the commune it stands for. */
	at: LngLat;
	offset: PixelOffset;
	toCome: boolean;
	/** Its commune comes from another source than the document. */
	inferred: boolean;
	/** 0–1, that of its layer. */
	opacity: number;
}

/**
 * Marks of all layers that are on, fanned out together around the centre of each commune.
 * @param layers topmost first, with their facts.
 */
export function marksOf(
	layers: readonly { id: string; opacity: number; facts: readonly Fact[] }[],
	atlas: AtlasGeometry
): Mark[] {
	const points = layers.flatMap(({ id, opacity, facts }) =>
		drawnPoints(facts, atlas).map((point) => ({ ...point, layer: id, opacity }))
	);
	return fanOut(points, ({ code }) => code).map(({ mark: { fact, layer, centre, opacity }, offset }) => ({
		fact,
		layer,
		at: centre,
		offset,
		toCome: isYetToBe(fact),
		inferred: fact.basis === 'inferred',
		opacity
	}));
}
