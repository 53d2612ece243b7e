const LINE_END_HYPHEN = /[-\u00ad]\s*\n\s*/g;
const foldSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Whether a term stands on cited lines, white space folded and a hyphen at the end of a line taken either as the break
 * of a word or as its own hyphen.
 * @param passage the cited lines, joined with `\n`.
 */
export const isTermIn = (term: string, passage: string): boolean => {
	const wanted = foldSpaces(term);
	return [passage.replace(LINE_END_HYPHEN, ''), passage.replace(LINE_END_HYPHEN, '-'), passage].some((text) =>
		foldSpaces(text).includes(wanted)
	);
};

/** Lines `first` to `last` of a text, from 1, joined with `\n`. */
export const passageOf = (lines: readonly string[], [first, last]: readonly [number, number]): string =>
	lines.slice(first - 1, last).join('\n');
