import type { Locale } from '../site/locales.js';
import { LOCALE } from '../site/locale';
import { formatNumber } from './plain-words';

/** Numbers from nought, as each language spells them. */
const WORDS: Readonly<Record<Locale, string>> = {
	fr: 'zéro un deux trois quatre cinq six sept huit neuf dix',
	nl: 'nul één twee drie vier vijf zes zeven acht negen tien',
	en: 'zero one two three four five six seven eight nine ten'
};

/** A count as a sentence has it: spelt out up to ten, in figures above. */
export const countWord = (count: number, locale: Locale = LOCALE): string =>
	WORDS[locale].split(' ')[count] ?? formatNumber(count);

/** A count as a sentence begins with it. */
export function countWordFirst(count: number, locale: Locale = LOCALE): string {
	const word = countWord(count, locale);
	// Dutch stresses a first letter by an accent that a capital does without.
	return word.replace(/^é/, 'e').replace(/^./, (first) => first.toLocaleUpperCase(locale));
}
