/** Which parts of a label to embolden. Folding changes lengths (`œ`, `St`), so places come from the label as written. */
import { dropStopWords, foldCharacter, splitWords, type Word } from '../../domain/text/fold-text';

/** UTF-16 units in the label, end excluded. */
export type Range = [start: number, end: number];

/** End of the shortest beginning of a word of the label that folds to at least `length` letters. */
function findPrefixEnd(label: string, { start, end }: Word, length: number): number {
	let at = start;
	let letters = 0;
	for (const character of label.slice(start, end)) {
		const folded = foldCharacter(character);
		// A mark written apart belongs to the letter before it.
		if (letters >= length && folded !== '') break;
		letters += folded.length;
		at += character.length;
	}
	return at;
}

/** What is typed at the very start of the label, as one range with its hyphens and articles. */
function findLeadingRange(label: string, words: readonly Word[], typed: readonly string[]): Range | null {
	const first = words[0];
	const last = words[typed.length - 1];
	const lastTyped = typed.at(-1);
	if (!first || !last || lastTyped === undefined) return null;
	const isSame = typed.slice(0, -1).every((word, index) => words[index]?.word === word);
	if (!isSame || !last.word.startsWith(lastTyped)) return null;
	return [first.start, findPrefixEnd(label, last, lastTyped.length)];
}

function findWordRange(
	label: string,
	word: Word,
	typed: readonly string[],
	found: ReadonlySet<string>
): Range | null {
	const lengths = typed.filter((part) => word.word.startsWith(part)).map((part) => part.length);
	if (lengths.length > 0) return [word.start, findPrefixEnd(label, word, Math.max(...lengths))];
	return found.has(word.word) ? [word.start, word.end] : null;
}

/**
 * Parts of a label that a query matches, ascending and apart from one another.
 * @param typed every folded word of the query, in order.
 * @param found folded words that search took for typed ones although spelt otherwise: emboldened whole.
 */
export function matchRanges(label: string, typed: readonly string[], found: ReadonlySet<string>): Range[] {
	const words = splitWords(label);
	const leading = findLeadingRange(label, words, typed);
	if (leading) return [leading];
	const telling = dropStopWords(typed);
	return words.flatMap((word) => {
		const range = findWordRange(label, word, telling, found);
		return range ? [range] : [];
	});
}
