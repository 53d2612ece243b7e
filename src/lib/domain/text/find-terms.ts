const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Terms of a glossary that stand as words in some texts, in the order of the glossary. Where terms overlap the longest counts:
 * “ANRU+” is not “ANRU”.
 */
export function findTerms<T extends { term: string }>(texts: Iterable<string>, glossary: readonly T[]): T[] {
	const longestFirst = [...glossary].sort((a, b) => b.term.length - a.term.length);
	const pattern = longestFirst.map(({ term }) => escape(term)).join('|');
	if (pattern === '') return [];
	const words = new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d+])`, 'gu');
	const found = new Set<string>();
	for (const text of texts) for (const [word] of text.matchAll(words)) found.add(word);
	return glossary.filter(({ term }) => found.has(term));
}
