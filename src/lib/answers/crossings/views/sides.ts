import { compareText } from '../../../domain/text/compare-text';
import { amountCounter, type Amount, type Coverage, type MeasuredCommune } from './measures';

/** Communes that a set of layers touches, beside those of another set. */
export interface Side extends Amount {
	/** By name, in French order. */
	listed: { commune: MeasuredCommune; isInBoth: boolean }[];
}

/**
 * What two sets of layers touch, and what both do.
 * @param sets ids of layers; those without communes add none.
 */
export function compareSides(
	[first, second]: readonly [readonly string[], readonly string[]],
	coverage: Coverage,
	communes: readonly MeasuredCommune[]
): { sides: [Side, Side]; both: Amount } {
	const count = amountCounter(communes);
	const codesOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => coverage.get(id) ?? []));
	const byName = [...communes].sort((a, b) => compareText(a.name, b.name));
	const toSide = (own: ReadonlySet<string>, other: ReadonlySet<string>): Side => ({
		...count([...own]),
		listed: byName
			.filter(({ code }) => own.has(code))
			.map((commune) => ({ commune, isInBoth: other.has(commune.code) }))
	});
	const [a, b] = [codesOf(first), codesOf(second)];
	return { sides: [toSide(a, b), toSide(b, a)], both: count([...a].filter((code) => b.has(code))) };
}
