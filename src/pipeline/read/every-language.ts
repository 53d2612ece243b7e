import { z } from 'zod';
import { LOCALES, type Locale } from '../../lib/site/locales.js';

const words = z.string({ error: 'expected some text' }).trim().min(1, { error: 'expected some text' });

const ALL = new Intl.ListFormat('en-GB').format(LOCALES);

/** One value for each language of the site. */
export const inEveryLanguage = <T>(value: T): Record<Locale, T> =>
	Object.fromEntries(LOCALES.map((locale) => [locale, value])) as Record<Locale, T>;

/** Our own words, which pages show in each of their languages: a language that is missing is a problem. */
export const everyLanguage = z.strictObject(inEveryLanguage(words), {
	error: (issue) => (issue.code === 'invalid_type' ? `expected words in ${ALL}` : undefined)
});

/** Words in each language, or one text where it is the same in all of them: a name, a date. */
export const everyLanguageOrName = z.preprocess(
	(value) => (typeof value === 'string' && value.trim() !== '' ? inEveryLanguage(value) : value),
	everyLanguage
);
