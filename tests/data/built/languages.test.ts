/** Dutch and English beside French: every page in each, no word of another, French marked as French. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { BASE_LOCALE, LOCALES, prefixOf, type Locale } from '../../../src/lib/site/locales.js';
import { findUnmarkedFrench, NOT_READ, WORDED, type PageWords } from '../../french-words';
import { ROOT } from '../real-atlas';
import { all, attribute, BUILD, documentOf, open, pages, sampled, texts, textOf, type BuiltDocument } from './read-built';

/** Words that no other language of the site has in its navigation. */
const MAP: Record<Locale, string> = { fr: 'Carte', nl: 'Kaart', en: 'Map' };
const OTHERS = LOCALES.filter((locale) => locale !== BASE_LOCALE);

describe('pages', () => {
	it('are there in every language', () => {
		const own = (locale: Locale) =>
			pages
				.filter((page) => page.locale === locale)
				.map(({ bare }) => bare)
				.sort();
		for (const locale of LOCALES) expect(own(locale), locale).toEqual(own(BASE_LOCALE));
	});

	it('have the menu of their language, and links to the others', () => {
		const faults = sampled
			.filter(({ bare, isFound }) => isFound && bare !== '/embed')
			.flatMap((page) => {
				const document = documentOf(page);
				const menu = texts('header nav a', document);
				const offered = attribute('hreflang', all('header a[hreflang]', document));
				const isWhole = menu.includes(MAP[page.locale]) && LOCALES.every((locale) => offered.includes(locale));
				return isWhole ? [] : [[page.path, menu, offered]];
			});
		expect(faults).toEqual([]);
	});
});

it('no script carries the words of another language', () => {
	const messagesOf = (locale: string) =>
		readdirSync(join(ROOT, `src/messages/${locale}`)).flatMap((file) =>
			Object.values(
				JSON.parse(readFileSync(join(ROOT, `src/messages/${locale}/${file}`), 'utf8')) as Record<string, unknown>
			)
		);
	const isPlain = (text: unknown): text is string =>
		typeof text === 'string' && text.length > 20 && !text.includes('{');
	for (const locale of LOCALES) {
		const folder = join(BUILD, prefixOf(locale), '_app');
		const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.js'))
			.map((file) => readFileSync(join(folder, file), 'utf8'))
			.join('\n');
		const own = messagesOf(locale).filter(isPlain);
		expect(own.filter((text) => scripts.includes(text)).length, locale).toBeGreaterThan(100);
		const others = LOCALES.filter((other) => other !== locale).flatMap(messagesOf);
		expect(
			others.filter((text) => isPlain(text) && !own.includes(text) && scripts.includes(text)),
			locale
		).toEqual([]);
	}
});

/** What a page says, as `tests/e2e/read-words.ts` reads it from a browser. */
function wordsOf(document: BuiltDocument): PageWords {
	const [body] = all('body', document);
	if (!body) return { body: [], head: [] };
	const hidden = new Set<unknown>(all(NOT_READ, body));
	const found: string[] = [];
	const read = (node: BuiltDocument['children'][number]): void => {
		if (hidden.has(node)) return;
		if (DomUtils.isText(node)) found.push(node.data);
		if (!DomUtils.isTag(node)) return;
		found.push(...WORDED.flatMap((name) => node.attribs[name] ?? []));
		node.children.forEach(read);
	};
	read(body);
	const meta = attribute('content', all('meta[name="description"], meta[property^="og"]', document));
	return { body: found, head: [...texts('title', document), ...meta] };
}

describe('French', () => {
	it.each(OTHERS)('is marked as French on pages in %s', { timeout: 120_000 }, (locale) => {
		const own = sampled.filter((page) => page.locale === locale);
		expect(own.length).toBeGreaterThan(120);
		const faults = own.flatMap((page) => {
			const found = findUnmarkedFrench(wordsOf(documentOf(page)), locale);
			return found.length > 0 ? [[page.path, found]] : [];
		});
		expect(faults).toEqual([]);
	});

	it('would be found where it is not marked', () => {
		const french = open('/couches/npnru');
		expect(findUnmarkedFrench(wordsOf(french), 'en').length).toBeGreaterThan(20);
	});

	it('of summaries is told as such, and as nothing on French pages', () => {
		expect(attribute('lang', all('tbody th p', open('/en/couches/npnru')))[0]).toBe('fr');
		expect(all('tbody th p[lang]', open('/couches/npnru'))).toEqual([]);
	});
});

it('numbers and dates are those of the language', () => {
	expect(textOf(open('/en/communes/59606-valenciennes'))).toMatch(/43,\d{3} inhabitants/);
	expect(textOf(open('/nl/communes/59606-valenciennes'))).toMatch(/43\.\d{3} inwoners/);
});
