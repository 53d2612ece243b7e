/** The built pages, each by its address and its language, and what a reader without scripts finds in them. Needs `npm run build`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'css-select';
import { DomUtils, parseDocument } from 'htmlparser2';
import { splitLocale, type Locale } from '../../../src/lib/site/locales.js';
import { readOrigin } from '../../../src/lib/site/read-origin';
import { ROOT } from '../real-atlas';

export type BuiltDocument = ReturnType<typeof parseDocument>;
export type BuiltElement = Extract<BuiltDocument['children'][number], { attribs: unknown }>;

export interface BuiltPage {
	/** Address that it is served at. */
	path: string;
	/** The same without what its language begins with. */
	bare: string;
	locale: Locale;
	file: string;
	/** False for the page of addresses that lead nowhere. */
	isFound: boolean;
}

export const BUILD = join(ROOT, 'build');
export const ORIGIN = readOrigin(process.env);
if (!existsSync(BUILD)) throw new Error('no build/: run `npm run build` before the tests of what is built');

function pageOf(file: string): BuiltPage {
	const path = `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
	const { locale, path: bare } = splitLocale(path);
	return { path, bare, locale, file, isFound: !file.endsWith('404.html') };
}

export const pages: readonly BuiltPage[] = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.html'))
	.map((file) => pageOf(file.replaceAll('\\', '/')));

/** Pages of communes are one template: one in so many says it of all where a test takes its time. */
const COMMUNES = 20;
export const sampled: readonly BuiltPage[] = pages.filter(
	({ bare }, i) => !bare.startsWith('/communes/') || i % COMMUNES === 0 || bare.includes('59606')
);

export const htmlOf = ({ file }: BuiltPage): string => readFileSync(join(BUILD, file), 'utf8');
export const documentOf = (page: BuiltPage): BuiltDocument => parseDocument(htmlOf(page));

/** The document of an address. */
export function open(path: string): BuiltDocument {
	const page = pages.find((each) => each.path === path);
	if (!page) throw new Error(`no page ${path} in build/`);
	return documentOf(page);
}

/** Elements that a selector of CSS finds. */
export const all = (selector: string, root: BuiltDocument | BuiltElement): BuiltElement[] =>
	selectAll<BuiltDocument["children"][number], BuiltElement>(selector, root);

const flatten = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();
/** What an element says: no script, no comment, white space as single spaces (no-break spaces stay). */
export const textOf = (element: BuiltDocument | BuiltElement): string => flatten(DomUtils.innerText(element.children));
export const texts = (selector: string, root: BuiltDocument | BuiltElement): string[] =>
	all(selector, root).map(textOf);
export const attribute = (name: string, elements: readonly BuiltElement[]): string[] =>
	elements.map(({ attribs }) => attribs[name] ?? '');
