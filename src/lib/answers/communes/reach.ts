import type { Commune, Fact } from '../../domain/atlas';
import type { CoverageBasis, Scope } from '../../domain/words';

/** How a fact concerns communes that it does not name. */
export type WideBasis = Extract<CoverageBasis, 'inherited' | 'unlisted' | 'unsituated'>;

/** Every basis that a fact can have; an official outline only draws, it adds no commune to those that a text names. */
export type FactBasis = Exclude<CoverageBasis, 'outline' | 'listed'>;

const WIDE: Record<Scope, WideBasis | undefined> = {
	named: undefined,
	whole: 'inherited',
	some: 'unlisted',
	site: 'unsituated',
	nowhere: undefined
};

/** How a fact concerns each commune of its territories without naming it; undefined for one that names communes, or nothing. */
export const wideBasisOf = ({ scope }: Pick<Fact, 'scope'>): WideBasis | undefined => WIDE[scope];

/** How a fact concerns a commune; undefined where it does not. Every count, page, crossing and map reads this one relation. */
export function basisIn(
	fact: Pick<Fact, 'scope' | 'basis' | 'communes' | 'territories'>,
	{ code, territories }: Pick<Commune, 'code' | 'territories'>
): FactBasis | undefined {
	if (fact.communes.includes(code)) return fact.basis === 'inferred' ? 'inferred' : 'stated';
	return fact.territories.some((id) => territories.includes(id)) ? wideBasisOf(fact) : undefined;
}

/** Whether a basis is one of what does not name the commune. */
export const isWide = (basis: CoverageBasis): basis is WideBasis =>
	basis === 'inherited' || basis === 'unlisted' || basis === 'unsituated';
