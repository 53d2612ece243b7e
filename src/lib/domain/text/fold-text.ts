/** How names are compared in search: case, accents, ligatures, hyphens and apostrophes make no difference. */

export interface Word {
	/** Folded, never empty. */
	word: string;
	/** Where it stands in the text as written, in UTF-16 units, end excluded. */
	start: number;
	end: number;
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };
/** Soft hyphen and zero-width characters: they stand in copied text and are not seen. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
/** The last three are what NFD turns into others of these. */
const APOSTROPHE = /['‘’‛ʹʼ′´`\u0374\u1FEF\u1FFD]/gu;
const SEPARATOR = /['\p{Pd}−\s]+/gu;
const WORD = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
	['st', 'saint'],
	['ste', 'sainte']
]);

const STOP_WORDS: ReadonlySet<string> = new Set(
	'a au aux d de des du en et l la le les lez qu sous sur un une'.split(' ')
);

/** One character folded: lower case without marks; empty for what is not seen, two letters for a ligature. */
export const foldCharacter = (character: string): string =>
	character
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(INVISIBLE, '')
		.toLowerCase()
		.replace(/[œæ]/gu, (ligature) => LIGATURES[ligature] ?? ligature);

const foldCharacters = (text: string): string => Array.from(text, foldCharacter).join('');

/** Text in lower case without marks or ligatures, apostrophes and hyphens as single spaces, trimmed. */
export const foldText = (text: string): string =>
	foldCharacters(text.replace(APOSTROPHE, "'").replace(SEPARATOR, ' ')).replace(/ +/g, ' ').trim();

/** Every folded word with its place in the text; `St` and `Ste` in full, `l'` and `d'` as words of their own. */
export function splitWords(text: string): Word[] {
	// `ʼ` counts as a letter in Unicode: one unit is replaced by one, so that places hold.
	return Array.from(text.replace(APOSTROPHE, "'").matchAll(WORD), ({ 0: written, index }) => {
		const folded = foldCharacters(written);
		return { word: ABBREVIATIONS.get(folded) ?? folded, start: index, end: index + written.length };
	}).filter(({ word }) => word !== '');
}

/** True for a folded article or preposition, which tells no name from another. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** Words without articles and prepositions, unless these are all there is. */
export function dropStopWords(words: readonly string[]): string[] {
	const kept = words.filter((word) => !isStopWord(word));
	return kept.length > 0 ? kept : [...words];
}

/** Folded words of a text that tell it from others: `Condé-sur-l'Escaut` gives `conde`, `escaut`. */
export const foldWords = (text: string): string[] => dropStopWords(splitWords(text).map(({ word }) => word));

/** Every folded word joined by single spaces: equal for two spellings of one name. */
export const toKey = (text: string): string =>
	splitWords(text)
		.map(({ word }) => word)
		.join(' ');
