/** Files are on the site once, pages once per language: from the pages of a language, files are up at the root. */
import { base } from '$app/paths';
import { upFrom } from '$lib/site/locales.js';
import { LOCALE } from './locale';

/** Steps from the pages of this language up to the root of the site: empty for French, `/..` for the others. */
const UP = upFrom(LOCALE);

/** Path of a file of the site, such as `/api/v1/facts.json`, for `asset()` of SvelteKit. */
export const sharedFile = (path: string): string => UP + path;

/** Path of the root of the site, without a slash at its end. */
export const filesRoot = (): string => base + UP;
