import type { Commune } from '../../../domain/atlas';

/** Communes of each layer that has any: layer id → codes in ascending order. */
export type Coverage = ReadonlyMap<string, readonly string[]>;

/** What the views of crossings need of a commune. */
export type MeasuredCommune = Pick<Commune, 'code' | 'name' | 'population' | 'areaKm2'>;

/** How much some communes are. */
export interface Amount {
	communes: number;
	population: number;
	areaKm2: number;
}

const round2 = (value: number): number => Number(value.toFixed(2));

/** Counts communes with their population and area; a code that is no commune of the atlas counts for nothing. */
export function amountCounter(communes: readonly MeasuredCommune[]): (codes: readonly string[]) => Amount {
	const byCode = new Map<string, MeasuredCommune>(communes.map((commune) => [commune.code, commune]));
	return (codes) => {
		const known = codes.flatMap((code) => byCode.get(code) ?? []);
		return {
			communes: known.length,
			population: known.reduce((sum, { population }) => sum + population, 0),
			areaKm2: round2(known.reduce((sum, { areaKm2 }) => sum + areaKm2, 0))
		};
	};
}
