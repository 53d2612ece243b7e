import type { MeasuredCommune } from '../../../answers/crossings/views/measures';
import type { Fact, Layer, Theme } from '../../../domain/atlas';
import { isYetToBe } from '../../../domain/words';
import type { DrawnSet, SwipeGround } from './swipe-map';

/** What a legend needs of a fact. */
type DrawnWay = Pick<Fact, 'precision' | 'status' | 'exists' | 'basis'>;

/** A layer as the swipe shows it. */
export interface SwipeLayer extends Pick<
	Layer,
	'id' | 'label' | 'theme' | 'look' | 'precisions' | 'references'
> {
	/** Every way in which its facts are drawn, once. */
	drawn: DrawnWay[];
}

/** What the swipe page comes with. */
export interface SwipeData {
	themes: readonly Theme[];
	communes: readonly MeasuredCommune[];
	/** Communes by layer. */
	coverage: readonly [layer: string, codes: string[]][];
	layers: readonly SwipeLayer[];
	ground: SwipeGround;
	/** The usual two sets, drawn, by the ids of their layers; the others are drawn in the browser. */
	drawn: Readonly<Record<string, DrawnSet>>;
}

/** Every way in which facts are drawn, once. */
export function waysOf(facts: readonly DrawnWay[]): DrawnWay[] {
	const ways = facts.map(({ precision, status, exists, basis }) => ({ precision, status, exists, basis }));
	return [...new Map(ways.map((way) => [`${way.precision} ${isYetToBe(way)} ${way.basis}`, way])).values()];
}

/** A layer with the ways in which its facts are drawn. @param facts of all layers. */
export const toSwipeLayer = (
	{ id, label, theme, look, precisions, references }: Layer,
	facts: readonly Fact[]
): SwipeLayer => ({
	...{ id, label, theme, look, precisions, references },
	drawn: waysOf(facts.filter(({ layer }) => layer === id))
});
