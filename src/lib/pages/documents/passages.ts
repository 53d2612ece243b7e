import type { Citation, Fact, LedgerRange } from '../../domain/atlas';

/** What a document says from one line on. */
export interface Passage {
	/** First line, which addresses lead to. */
	line: number;
	entries: {
		fact: Fact;
		citation: Citation;
		/** True where the fact is told in full: at the first passage that states it. */
		isFirst: boolean;
	}[];
}

/** Passages of a document in the order of its lines; a fact told by several appears at each. */
export function passagesOf(document: string, facts: readonly Fact[]): Passage[] {
	const byLine = new Map<number, Passage>();
	const told = new Set<string>();
	const cited = facts
		.flatMap((fact) =>
			fact.citations
				.filter((citation) => citation.document === document)
				.map((citation) => ({ fact, citation }))
		)
		.sort((a, b) => a.citation.lines[0] - b.citation.lines[0] || a.citation.lines[1] - b.citation.lines[1]);
	for (const { fact, citation } of cited) {
		const [line] = citation.lines;
		const passage = byLine.get(line) ?? { line, entries: [] };
		const isKnownHere = passage.entries.some((entry) => entry.fact === fact);
		if (!isKnownHere) passage.entries.push({ fact, citation, isFirst: !told.has(fact.id) });
		told.add(fact.id);
		byLine.set(line, passage);
	}
	return [...byLine.values()];
}

/** One stretch of lines of the same kind, for the strip that shows a document at a glance. */
export interface Stretch {
	kind: 'cited' | 'read' | 'blank';
	first: number;
	last: number;
}

/** The document as stretches of cited, read and blank lines, from its first line to its last. */
export function stretchesOf(
	lines: number,
	citations: readonly Citation[],
	ledger: readonly LedgerRange[]
): Stretch[] {
	const kinds = new Array<Stretch['kind']>(lines + 1).fill('blank');
	const paint = (kind: Stretch['kind'], [first, last]: readonly [number, number]) =>
		kinds.fill(kind, first, Math.min(last, lines) + 1);
	for (const range of ledger) paint('read', range.lines);
	for (const citation of citations) paint('cited', citation.lines);
	const stretches: Stretch[] = [];
	for (let line = 1; line <= lines; line++) {
		const kind = kinds[line] ?? 'blank';
		const before = stretches.at(-1);
		if (before?.kind === kind) before.last = line;
		else stretches.push({ kind, first: line, last: line });
	}
	return stretches;
}
