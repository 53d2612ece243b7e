/** Languages of the site, the one of the documents first. */
export const LOCALES = /** @type {const} */ (['fr', 'nl', 'en']);

/** @typedef {(typeof LOCALES)[number]} Locale */

/**
 * The language of the documents, which facts and names stay in.
 * @type {Locale}
 */
export const BASE_LOCALE = 'fr';

/**
 * One thing for each language.
 * @template T
 * @param {(locale: Locale) => T} of
 */
export const byLocale = (of) =>
	/** @type {Record<Locale, T>} */ (Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])));
