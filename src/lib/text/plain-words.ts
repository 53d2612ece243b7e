/** Words that need no message: pages that want no more of them do not carry the messages of all others. */
import { getLocale } from '../paraglide/runtime';
import { FORMAT_LOCALES, type Locale } from '../site/locales.js';

/** Language of this build of the site. */
export const LOCALE: Locale = getLocale();

/** Locale of numbers, dates and lists. */
export const FORMAT_LOCALE: string = FORMAT_LOCALES[LOCALE];

const numberFormat = new Intl.NumberFormat(FORMAT_LOCALE, { maximumFractionDigits: 3 });

/** A number in the typography of the language. */
export const formatNumber = (value: number): string => numberFormat.format(value);

/** Words joined as a sentence lists them: `a, b et c`. */
export const listWords = (words: readonly string[]): string =>
	new Intl.ListFormat(FORMAT_LOCALE, { type: 'conjunction' }).format(words);
