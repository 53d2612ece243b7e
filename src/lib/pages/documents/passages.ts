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

/** Passages that follow one another under the same heading. */
export interface Section {
	/** Heading, in the document's words for its parts. */
	title: string;
	/** First and last line that its passages cite. */
	lines: [first: number, last: number];
	/** Facts that it states, each once. */
	factCount: number;
	passages: Passage[];
}

/** The first two levels of a heading, without what a reader added in brackets: `Volet 1 › 3`. */
const headingOf = (section: string): string =>
	section
		.replace(/\s*\([^)]*\)\s*$/, '')
		.split(' › ')
		.slice(0, 2)
		.join(' › ');

/** A document as its sections, in the order of its lines. */
export function sectionsOf(passages: readonly Passage[]): Section[] {
	const sections: Omit<Section, 'factCount'>[] = [];
	for (const passage of passages) {
		const title = headingOf(passage.entries[0]?.citation.section ?? '');
		const lastLine = Math.max(...passage.entries.map(({ citation }) => citation.lines[1]));
		const before = sections.at(-1);
		if (before?.title === title) {
			before.passages.push(passage);
			before.lines = [before.lines[0], Math.max(before.lines[1], lastLine)];
		} else sections.push({ title, lines: [passage.line, lastLine], passages: [passage] });
	}
	return sections.map((section) => ({
		...section,
		factCount: new Set(section.passages.flatMap(({ entries }) => entries.map(({ fact }) => fact.id))).size
	}));
}
