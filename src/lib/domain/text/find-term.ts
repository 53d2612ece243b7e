/** Stands for the end of a line that a word is broken at: a noncharacter, which no text has. */
const BREAK = '\uFFFF';
const LINE_END_HYPHENS = /(?:[-\u00ad]\s*\n\s*)+/g;
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
const foldSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
const withoutBreaks = (text: string): string => text.replaceAll(BREAK, ' ');

/** Each hyphen may be the break of a line, with a space after it too; and a break may stand between any two letters. */
function patternOf(term: string): RegExp {
	const parts = term.match(/[-\u00ad] ?|[^-\u00ad]/g) ?? [];
	const pattern = parts.map((part) =>
		/^[-\u00ad]/.test(part) ? `(?:${part}|${BREAK})` : part.replace(SYNTAX, '\\$&')
	);
	return new RegExp(pattern.join(`${BREAK}?`));
}

/**
 * Whether a term stands on cited lines, white space folded and each hyphen at the end of a line taken either as the break
 * of a word or as its own hyphen.
 * @param passage the cited lines, joined with `\n`.
 */
export function isTermIn(term: string, passage: string): boolean {
	const wanted = foldSpaces(withoutBreaks(term));
	const text = withoutBreaks(passage);
	return (
		foldSpaces(text).includes(wanted) ||
		patternOf(wanted).test(foldSpaces(text.replace(LINE_END_HYPHENS, BREAK)))
	);
}

/** Lines `first` to `last` of a text, from 1, joined with `\n`. */
export const passageOf = (lines: readonly string[], [first, last]: readonly [number, number]): string =>
	lines.slice(first - 1, last).join('\n');
