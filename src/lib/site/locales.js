/** Languages as the site uses them: their names, how they write numbers, what addresses begin with. */
import { BASE_LOCALE, LOCALES } from '../domain/locales.js';

export { BASE_LOCALE, LOCALES };

/** @typedef {import('../domain/locales.js').Locale} Locale */

/**
 * Each language in its own words.
 * @type {Readonly<Record<Locale, string>>}
 */
export const LOCALE_NAMES = { fr: 'Français', nl: 'Nederlands', en: 'English' };

/**
 * How numbers, dates and lists are written, as BCP 47 tags.
 * @type {Readonly<Record<Locale, string>>}
 */
export const FORMAT_LOCALES = { fr: 'fr-FR', nl: 'nl-BE', en: 'en-GB' };

/**
 * What addresses in a language begin with: empty for French, `/en` for English.
 * @param {Locale} locale
 */
export const prefixOf = (locale) => (locale === BASE_LOCALE ? '' : `/${locale}`);

/**
 * Steps from the pages of a language up to the root of the site, where the files of all languages are: empty for French.
 * @param {string} prefix of the language
 */
const stepsUp = (prefix) => prefix.replace(/\/[^/]+/g, '/..');

/** @param {Locale} locale */
export const upFrom = (locale) => stepsUp(prefixOf(locale));

/**
 * The root of the site and the way up to it, from the path that the pages of a language lie under.
 * @param {string} base without a slash at its end: `/atlas/en`
 * @returns {{ root: string, up: string }} `{ root: '/atlas', up: '/..' }`
 */
export function rootOf(base) {
	const prefix =
		LOCALES.map(prefixOf).find((candidate) => candidate !== '' && base.endsWith(candidate)) ?? '';
	return { root: base.slice(0, base.length - prefix.length), up: stepsUp(prefix) };
}

/**
 * Splits an address into its language and what follows the prefix.
 * @param {string} path from the root of the site: `/en/couches/qpv`
 * @returns {{ locale: Locale, path: string }} `{ locale: 'en', path: '/couches/qpv' }`
 */
export function splitLocale(path) {
	const [, first = '', ...rest] = path.split('/');
	const locale = LOCALES.find((candidate) => candidate === first && candidate !== BASE_LOCALE);
	return locale ? { locale, path: `/${rest.join('/')}` } : { locale: BASE_LOCALE, path };
}

/**
 * The language that a build is for.
 * @param {Readonly<Record<string, string | undefined>>} environment `ATLAS_LOCALE` in it, if set
 * @returns {Locale}
 * @throws {TypeError} when `ATLAS_LOCALE` is no language of the site
 */
export function readLocale(environment) {
	const text = environment.ATLAS_LOCALE ?? '';
	if (text === '') return BASE_LOCALE;
	const locale = LOCALES.find((candidate) => candidate === text);
	if (locale === undefined)
		throw new TypeError(`ATLAS_LOCALE is "${text}": expected one of ${LOCALES.join(', ')}`);
	return locale;
}
