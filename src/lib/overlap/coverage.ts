import type { Commune, Fact } from '../domain/atlas';

/**
 * Communes that each layer names, infers or meets by an outline; measures of a whole territory do not count, since they
 * would make every layer cover everything.
 * @param met fact id → codes of the communes its official outline meets.
 * @returns layer id → codes in ascending order.
 */
export function coverageByLayer(
	facts: readonly Fact[],
	met: ReadonlyMap<string, readonly string[]> = new Map()
): Map<string, string[]> {
	const sets = new Map<string, Set<string>>();
	for (const fact of facts) {
		const codes = [...fact.communes, ...(met.get(fact.id) ?? [])];
		if (codes.length === 0) continue;
		const set = sets.get(fact.layer) ?? new Set<string>();
		for (const code of codes) set.add(code);
		sets.set(fact.layer, set);
	}
	return new Map([...sets].map(([layer, codes]) => [layer, [...codes].sort()]));
}

export interface Overlap {
	layers: [string, string];
	communes: string[];
	population: number;
	/** Sum of the areas of the communes both cover, in km². */
	areaKm2: number;
	/** Share (0–1) of the communes of the first, and of the second, that the other covers too. */
	shareRatio: [number, number];
	/** Communes of both over communes of either (0–1). */
	jaccard: number;
}

const round = (value: number): number => Number(value.toFixed(4));

/** Every pair of layers that share a commune, pairs in the order of the layers. */
export function overlapsOf(
	coverage: ReadonlyMap<string, readonly string[]>,
	communes: readonly Commune[]
): Overlap[] {
	const byCode = new Map(communes.map((commune) => [commune.code as string, commune]));
	const layers = [...coverage.keys()];
	return layers.flatMap((a, i) =>
		layers.slice(i + 1).flatMap((b) => {
			const first = coverage.get(a) ?? [];
			const second = new Set(coverage.get(b) ?? []);
			const common = first.filter((code) => second.has(code));
			if (common.length === 0) return [];
			const both = common.flatMap((code) => byCode.get(code) ?? []);
			return [
				{
					layers: [a, b] satisfies [string, string],
					communes: common,
					population: both.reduce((sum, { population }) => sum + population, 0),
					areaKm2: Number(both.reduce((sum, { areaKm2 }) => sum + areaKm2, 0).toFixed(2)),
					shareRatio: [round(common.length / first.length), round(common.length / second.size)] satisfies [
						number,
						number
					],
					jaccard: round(common.length / (first.length + second.size - common.length))
				}
			];
		})
	);
}
