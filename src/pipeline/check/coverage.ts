import type { Problem } from '../../lib/domain/problem';
import type { Texts } from './check-citations';
import type { Seed } from '../read/schemas';
import type { YamlFile } from '../read/yaml-file';

/** How much of a document is accounted for: cited by a fact, or read and left with a reason. */
export interface DocumentCoverage {
	document: string;
	/** Lines that are not blank. */
	lines: number;
	cited: number;
	/** Not cited, in a range of the ledger. */
	ledger: number;
	/** Numbers of the lines that nothing accounts for. */
	missing: number[];
	/** Facts by layer, most first. */
	facts: [layer: string, count: number][];
}

/** Numbers of the lines of a range that a document of so many lines has. */
const range = ([first, last]: readonly [number, number], lines: number): number[] =>
	Array.from({ length: Math.max(0, Math.min(last, lines) - first + 1) }, (_, i) => first + i);

/** Coverage of one document by all seeds, since a fact may cite another document than its own. */
export function coverageOf(
	seed: YamlFile<Seed>,
	seeds: readonly YamlFile<Seed>[],
	texts: Texts
): DocumentCoverage {
	const { document, facts, ledger } = seed.data;
	const rows = texts.get(document.id) ?? [];
	const cited = new Set(
		seeds.flatMap(({ data }) =>
			data.facts
				.flatMap(({ cites }) => cites)
				.filter((cite) => (cite.document ?? data.document.id) === document.id)
				.flatMap(({ lines }) => range(lines, rows.length))
		)
	);
	const read = new Set(ledger.flatMap(({ lines }) => range(lines, rows.length)));
	const written = rows.flatMap((row, i) => (row.trim() === '' ? [] : [i + 1]));
	const counts = new Map<string, number>();
	for (const { layer } of facts) counts.set(layer, (counts.get(layer) ?? 0) + 1);
	return {
		document: document.id,
		lines: written.length,
		cited: written.filter((line) => cited.has(line)).length,
		ledger: written.filter((line) => !cited.has(line) && read.has(line)).length,
		missing: written.filter((line) => !cited.has(line) && !read.has(line)),
		facts: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
	};
}

/** A problem for each document some lines of which nothing accounts for. */
export const checkCoverage = (seeds: readonly YamlFile<Seed>[], texts: Texts): Problem[] =>
	seeds.flatMap((seed) => {
		const { missing } = coverageOf(seed, seeds, texts);
		return missing.length === 0
			? []
			: [seed.problemAt(['ledger'], `lines neither cited nor in the ledger: ${missing.join(', ')}`)];
	});

/** The coverage as a person reads it. */
export function printCoverage({ document, lines, cited, ledger, missing, facts }: DocumentCoverage): string {
	const share = (count: number) => `${((100 * count) / Math.max(lines, 1)).toFixed(1)} %`;
	const total = facts.reduce((sum, [, count]) => sum + count, 0);
	return [
		`${document}: ${lines} lines, ${share(lines - missing.length)} accounted for (${share(cited)} cited, ${share(ledger)} read and left), ${total} facts`,
		`  ${facts.map(([layer, count]) => `${layer} ${count}`).join(' · ')}`
	].join('\n');
}
