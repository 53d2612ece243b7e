/** Words that need no message: pages that want no more of them do not carry the messages of all others. */
import { LOCALE } from '../site/locale';
import { BASE_LOCALE, FORMAT_LOCALES } from '../site/locales.js';

/** `lang` of what is kept in French, such as a fact: undefined on pages that are in French themselves. */
export const DATA_LANG = LOCALE === BASE_LOCALE ? undefined : BASE_LOCALE;

/** `lang` of words that may be French or of the page's language. */
export const langOf = (isFrench: boolean) => (isFrench ? DATA_LANG : undefined);

/** Locale of numbers, dates and lists. */
export const FORMAT_LOCALE: string = FORMAT_LOCALES[LOCALE];

const isFrench = LOCALE === BASE_LOCALE;

/** What stands between a label and what it announces, spaces included. */
export const COLON = isFrench ? '\u00a0: ' : ': ';

/** What stands between clauses, spaces included. */
export const SEMICOLON = isFrench ? '\u202f; ' : '; ';

const numberFormat = new Intl.NumberFormat(FORMAT_LOCALE, { maximumFractionDigits: 3 });

/** A number in the typography of the language. */
export const formatNumber = (value: number): string => numberFormat.format(value);

const tenthsFormat = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number to one decimal, shown even when it is nought, so that a column of them stands in line. */
export const formatTenths = (value: number): string => tenthsFormat.format(value);

const percentFormat = new Intl.NumberFormat(FORMAT_LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** A share in whole hundredths: `80 %`, `80%`. */
export const formatPercent = (ratio: number): string => percentFormat.format(ratio);

/** Words joined as a sentence lists them: `a, b et c`. */
export const listWords = (words: readonly string[]): string =>
	new Intl.ListFormat(FORMAT_LOCALE, { type: 'conjunction' }).format(words);
