import type { Citation } from '../../domain/atlas';

/** Passages of one section of one document. */
export interface CitedSection {
	document: string;
	section: string;
	lines: Citation['lines'][];
}

/** Citations by document and section, in the order given: the same section is named once. */
export function groupCitations(citations: readonly Citation[]): CitedSection[] {
	const sections = new Map<string, CitedSection>();
	for (const { document, section, lines } of citations) {
		const key = `${document}\n${section}`;
		const group = sections.get(key) ?? { document, section, lines: [] };
		group.lines.push(lines);
		sections.set(key, group);
	}
	return [...sections.values()];
}
