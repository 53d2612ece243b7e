const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
const ACCENTED: Readonly<Record<string, string>> = {
	a: 'aàâä',
	c: 'cç',
	e: 'eéèêë',
	i: 'iîï',
	o: 'oôö',
	u: 'uùûü',
	y: 'yÿ'
};
/** Words that are written in several ways inside names. */
const WRITTEN: Readonly<Record<string, string>> = {
	saint: '(?:[Ss][Aa][Ii][Nn][Tt]|[Ss][Tt]\\.?)',
	sainte: '(?:[Ss][Aa][Ii][Nn][Tt][Ee]|[Ss][Tt][Ee]\\.?)',
	les: '[Ll][EeÈè][SsZz]',
	lez: '[Ll][EeÈè][SsZz]',
	sur: '(?:[Ss][Uu][Rr]|[Ss]/)',
	d: '[Dd]'
};
const BETWEEN = "[\\s\\u00ad'’-]{0,3}";

const plain = (text: string): string =>
	text.toLowerCase().replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');

/** A letter in either case with or without accents; a first letter stays a capital where the name has one. */
function letterPattern(letter: string, isCapital: boolean): string {
	const variants = ACCENTED[letter] ?? letter.replace(SYNTAX, '\\$&');
	return isCapital ? `[${variants.toUpperCase()}]` : `[${variants}${variants.toUpperCase()}]`;
}

function wordPattern(word: string): string {
	const letters = plain(word);
	const written = WRITTEN[letters];
	if (written !== undefined) return written;
	const isCapital = /^\p{Lu}/u.test(word);
	const pattern = Array.from(letters, (letter, i) => letterPattern(letter, isCapital && i === 0)).join('');
	return pattern.replace(/(\[oôöOÔÖ\]|\[OÔÖ\])(\[eéèêëEÉÈÊË\])/g, '(?:$1$2|[œŒ])');
}

/** An article inside a name may be left out: `Condé-sur-Escaut`. */
const joinWords = (words: readonly string[]): string =>
	words
		.map((word, i) => {
			if (plain(word) === 'l' && i > 0) return `(?:[Ll]${BETWEEN})?`;
			return i === words.length - 1 ? wordPattern(word) : `${wordPattern(word)}${BETWEEN}`;
		})
		.join('');

/**
 * Pattern of a name as people write it: with or without accents, hyphens or apostrophes, in capitals, `St` and `s/` in full or not,
 * and `Le` run into `du` and `au`. No boundary stands in it.
 */
export function namePattern(name: string): string {
	const words = name.split(/[\s'’-]+/).filter((word) => word !== '');
	const [first = '', ...rest] = words;
	const after = joinWords(rest);
	if (rest.length > 0 && first === 'Le') return `(?:[Ll][Ee]|[Dd][Uu]|[Aa][Uu])\\s+${after}`;
	if (rest.length > 0 && first === 'Les') return `(?:[Ll][Ee][Ss]|[Dd][Ee][Ss]|[Aa][Uu][Xx])\\s+${after}`;
	if (rest.length > 0 && first === 'La') return `[Ll][Aa]\\s+${after}`;
	return joinWords(words);
}
