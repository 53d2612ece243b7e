import type { Commune, Overlap } from '../../domain/atlas';
import { Bitset } from './bitset';

const round = (value: number): number => Number(value.toFixed(4));

/** Codes in ascending order, and each layer as the set of their indices. */
function indexCoverage(coverage: ReadonlyMap<string, readonly string[]>) {
	const codes = [...new Set([...coverage.values()].flat())].sort();
	const indexOf = new Map(codes.map((code, index) => [code, index]));
	const sets = [...coverage].map(([layer, covered]): [string, Bitset] => [
		layer,
		Bitset.of(
			codes.length,
			covered.flatMap((code) => indexOf.get(code) ?? [])
		)
	]);
	return { codes, sets };
}

/** Every pair of layers that share a commune, pairs in the order of the layers. */
export function overlapsOf(
	coverage: ReadonlyMap<string, readonly string[]>,
	communes: readonly Pick<Commune, 'code' | 'population' | 'areaKm2'>[]
): Overlap[] {
	const byCode = new Map(communes.map((commune) => [commune.code as string, commune]));
	const { codes, sets } = indexCoverage(coverage);
	const overlapOf = (a: string, first: Bitset, b: string, second: Bitset): Overlap | undefined => {
		const common = first.and(second).toIndices();
		if (common.length === 0) return undefined;
		const shared = common.flatMap((index) => codes[index] ?? []);
		const both = shared.flatMap((code) => byCode.get(code) ?? []);
		return {
			layers: [a, b],
			communes: shared,
			population: both.reduce((sum, { population }) => sum + population, 0),
			areaKm2: Number(both.reduce((sum, { areaKm2 }) => sum + areaKm2, 0).toFixed(2)),
			shareRatio: [round(common.length / first.count()), round(common.length / second.count())],
			jaccard: round(common.length / first.or(second).count())
		};
	};
	return sets.flatMap(([a, first], i) =>
		sets.slice(i + 1).flatMap(([b, second]) => overlapOf(a, first, b, second) ?? [])
	);
}
