/** Numbers differ from page to page: they make no difference between two heads. */
const keyOf = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
const EDGE = 2;

/** Heads and feet of the pages, by their words, that stand at the edge of more than half of them, three at least. */
export function dropRunningHeads(pages: readonly string[][]): string[][] {
	const counts = new Map<string, number>();
	const edges = pages.map((lines) => {
		const written = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]));
		return new Set([...written.slice(0, EDGE), ...written.slice(-EDGE)]);
	});
	pages.forEach((lines, page) => {
		for (const key of new Set([...(edges[page] ?? [])].map((i) => keyOf(lines[i] ?? ''))))
			counts.set(key, (counts.get(key) ?? 0) + 1);
	});
	const isHead = (line: string): boolean => {
		const count = counts.get(keyOf(line)) ?? 0;
		return count >= 3 && count > pages.length / 2;
	};
	return pages.map((lines, page) =>
		lines.filter(
			(line, i) =>
				!edges[page]?.has(i) || (!isHead(line) && !/^\s*(?:page\s*)?\d{1,4}(?:\s*\/\s*\d+)?\s*$/i.test(line))
		)
	);
}
