import type { Measure, Shared } from '$lib/answers/crossings/views/matrix';
import { m } from '$lib/paraglide/messages';
import { formatNumber } from '$lib/words/plain-words';

/** Values as short as a cell of the matrix needs them: people in thousands, km² whole, Jaccard in per cent. */
const SHORT: Record<Measure, (value: number) => number> = {
	communes: (value) => value,
	population: (value) => (value >= 10_000 ? Math.round(value / 1000) : Number((value / 1000).toFixed(1))),
	areaKm2: (value) => (value >= 10 ? Math.round(value) : Number(value.toFixed(1))),
	jaccard: (value) => Math.round(value * 100)
};

export const formatShort = (measure: Measure, value: number): string => formatNumber(SHORT[measure](value));

/** Communes, people, area and likeness of a pair, as the words of its link. */
export function describePair(
	a: string,
	b: string,
	{ communes, population, areaKm2, jaccard }: Shared
): string {
	const words = {
		a,
		communes: m.place_communes({ count: communes }),
		population: m.place_inhabitants({ count: population, formatted: formatNumber(population) }),
		area: formatNumber(areaKm2)
	};
	return a === b
		? m.matrix_self(words)
		: m.matrix_cell({ ...words, b, jaccard: formatNumber(Number((jaccard * 100).toFixed(1))) });
}
