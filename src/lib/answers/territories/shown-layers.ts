import type { Fact, Layer, Territory } from '../../domain/atlas';

/** Layers that a territory's drawn map shows: as many as patterns and marks can be told apart in a small picture. */
const MOST_LAYERS = 3;

/** Facts of a layer placed in a territory, their communes outside it left out. */
export interface ShownLayer {
	id: string;
	facts: Fact[];
}

/**
 * The layers with most facts placed in a territory, most facts first.
 * @param layers ids, in the order that settles equal numbers.
 */
export function shownLayersOf(
	{ communes }: Pick<Territory, 'communes'>,
	facts: readonly Fact[],
	layers: readonly string[]
): ShownLayer[] {
	const codes = new Set(communes);
	const placed = facts
		.map((fact) => ({ ...fact, communes: fact.communes.filter((code) => codes.has(code)) }))
		.filter((fact) => fact.communes.length > 0);
	return layers
		.map((id) => ({ id, facts: placed.filter(({ layer }) => layer === id) }))
		.filter(({ facts: own }) => own.length > 0)
		.sort((a, b) => b.facts.length - a.facts.length)
		.slice(0, MOST_LAYERS);
}

/** Number of facts by precision. */
export function countPrecisions(facts: readonly Pick<Fact, 'precision'>[]): Layer['precisions'] {
	const counts: Layer['precisions'] = {};
	for (const { precision } of facts) counts[precision] = (counts[precision] ?? 0) + 1;
	return counts;
}
