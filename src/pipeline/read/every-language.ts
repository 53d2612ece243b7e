import { z } from 'zod';
import { byLocale, LOCALES } from '../../lib/domain/locales.js';

const words = z.string({ error: 'expected some text' }).trim().min(1, { error: 'expected some text' });

const ALL = new Intl.ListFormat('en-GB').format(LOCALES);

/** Our own words, which pages show in each of their languages: a language that is missing is a problem. */
export const everyLanguage = z.strictObject(
	byLocale(() => words),
	{
		error: (issue) => (issue.code === 'invalid_type' ? `expected words in ${ALL}` : undefined)
	}
);

/** Words in each language, or one text where it is the same in all of them: a name, a date. */
export const everyLanguageOrName = z.preprocess(
	(value) => (typeof value === 'string' && value.trim() !== '' ? byLocale(() => value) : value),
	everyLanguage
);
