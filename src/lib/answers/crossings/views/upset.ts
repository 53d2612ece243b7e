import { amountCounter, type Amount, type Coverage, type MeasuredCommune } from './measures';

/** Communes that are in some of the chosen layers and in none of the others. */
export interface Intersection extends Amount {
	/** Ids of the layers, in the order they were chosen. */
	inside: string[];
	outside: string[];
	/** Ascending. */
	codes: string[];
}

export const UPSET_ORDERS = ['size', 'degree'] as const;
export type UpsetOrder = (typeof UPSET_ORDERS)[number];

/**
 * The parts into which chosen layers cut the communes that any of them has; every such commune is in exactly one.
 * @returns parts that are not empty, at most 2ⁿ − 1 of them, in no order.
 */
export function exclusiveIntersections(
	ids: readonly string[],
	coverage: Coverage,
	communes: readonly MeasuredCommune[]
): Intersection[] {
	const count = amountCounter(communes);
	const sets = ids.map((id) => new Set(coverage.get(id) ?? []));
	const parts = new Map<string, string[]>();
	for (const code of [...new Set(sets.flatMap((set) => [...set]))].sort()) {
		const key = sets.map((set) => (set.has(code) ? '1' : '0')).join('');
		parts.set(key, [...(parts.get(key) ?? []), code]);
	}
	return [...parts].map(([key, codes]) => ({
		inside: ids.filter((_, i) => key[i] === '1'),
		outside: ids.filter((_, i) => key[i] === '0'),
		codes,
		...count(codes)
	}));
}

/** Largest first, or by how many layers they are in, most first; then the other way, then as the layers come. */
export function sortIntersections(
	parts: readonly Intersection[],
	order: UpsetOrder,
	ids: readonly string[]
): Intersection[] {
	const bySize = (a: Intersection, b: Intersection) => b.codes.length - a.codes.length;
	const byDegree = (a: Intersection, b: Intersection) => b.inside.length - a.inside.length;
	const [first, second] = order === 'size' ? [bySize, byDegree] : [byDegree, bySize];
	const key = ({ inside }: Intersection) => ids.map((id) => (inside.includes(id) ? '0' : '1')).join('');
	return [...parts].sort((a, b) => first(a, b) || second(a, b) || (key(a) < key(b) ? -1 : 1));
}
