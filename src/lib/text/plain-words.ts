/** Words that need no message: pages that want no more of them do not carry the messages of all others. */

/** Locale of numbers and dates. */
export const LOCALE = 'fr-FR';

const numberFormat = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 3 });

/** A number in French typography. */
export const formatNumber = (value: number): string => numberFormat.format(value);

const tenthsFormat = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number to one decimal, shown even when it is nought, so that a column of them stands in line. */
export const formatTenths = (value: number): string => tenthsFormat.format(value);

/** Words joined as a sentence lists them: `a, b et c`. */
export const listWords = (words: readonly string[]): string =>
	new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(words);
