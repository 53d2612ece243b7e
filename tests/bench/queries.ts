import { parseQuery } from '../../src/lib/answers/query/parse-query';
import type { Query } from '../../src/lib/answers/query/query';
import type { Universe } from '../../src/lib/answers/query/universe';

const pattern = (ids: readonly string[]): string[] => {
	const [a, b, c, d, e] = ids;
	return [
		`${a}`,
		`${a} & ${b} & !${c}`,
		`(${a} | ${b}) & !(${c} & ${d})`,
		`2 de (${a}, ${b}, ${c}, ${d}, ${e})`,
		`${a}[statut=done/underway,periode=2010-2015] & !${b}[deduits=non]`,
		`5 de (${ids.join(', ')})`,
		`!(${ids.map((id) => `!${id}`).join(' & ')})`
	];
};

/** From one layer to all of them, written and read. */
export function benchQueries(universe: Universe): { text: string; query: Query }[] {
	const ids = [...universe.layers.keys()];
	const catalogue = { layers: ids, territories: universe.territories.keys() };
	return pattern(ids).flatMap((text) => {
		const query = parseQuery(text, catalogue);
		return query ? [{ text, query }] : [];
	});
}

/** Least of the milliseconds that a piece of work takes: what it needs, whatever else the machine does meanwhile. */
export const leastMs = (work: () => unknown, runs: number): number => Math.min(...timesOf(work, runs));

/** Median of the milliseconds that a piece of work takes. */
export function medianMs(work: () => unknown, runs: number): number {
	return timesOf(work, runs).sort((a, b) => a - b)[runs >> 1] ?? 0;
}

function timesOf(work: () => unknown, runs: number): number[] {
	return Array.from({ length: runs }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
}
