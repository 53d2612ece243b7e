import { base } from '$app/paths';
import { LOCALE } from '$lib/text/plain-words';
import { prefixOf } from './locales.js';

/** Steps from the pages of this language up to the root of the site, where the files of all languages are. */
const UP = prefixOf(LOCALE)
	.split('/')
	.slice(1)
	.map(() => '/..')
	.join('');

/** Path of the root of the site, without a slash at its end: files are there once, pages once per language. */
export const filesRoot = (): string => base + UP;

/** Address of a file of the site, such as `/api/v1/facts.json`: the same in all languages. */
export const fileAddress = (path: string): string => filesRoot() + path;
