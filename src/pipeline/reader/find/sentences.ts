/** What ends with a full stop and no sentence. */
const SHORT = /(?:^|[\s(])(?:M|MM|Mme|Mmes|Mlle|St|Ste|Dr|art|cf|p|pp|n|no|env|ex|av|bd|chap|vol|[A-Z])\.$/u;

/** Places of the sentences of a text: a mark of end, a space, then a capital, a quote or an arrow. */
export function splitSentences(text: string): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let start = 0;
	for (const match of text.matchAll(/[.!?…]["”»)]?\s+(?=["“«(]?\s?[\p{Lu}=])/gu)) {
		const end = match.index + match[0].trimEnd().length;
		if (SHORT.test(text.slice(start, end)) || end - start < 12) continue;
		found.push({ start, end });
		start = match.index + match[0].length;
	}
	if (start < text.length) found.push({ start, end: text.length });
	return found;
}
