import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { BASE_LOCALE, type Locale } from '../../src/lib/site/locales.js';
import { documents, facts, layers } from './published';

type Message = string | { match: Record<string, string> }[];

/** Parts of a text of at least so many characters are French wherever they stand; shorter ones only as a text of their own. */
const LONG = 20;

const messagesOf = (locale: Locale): string[] =>
	readdirSync(`src/messages/${locale}`).flatMap((file) => {
		const { $schema: _, ...messages } = JSON.parse(
			readFileSync(`src/messages/${locale}/${file}`, 'utf8')
		) as Record<string, Message>;
		return Object.values(messages).flatMap((message) =>
			typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match))
		);
	});

const partsOf = (text: string): string[] =>
	text.split(/\{\w+\}/).flatMap((part) => {
		const words = flatten(part);
		return /\p{L}{2}/u.test(words) ? [words] : [];
	});

const flatten = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What is French everywhere: messages of the site, words on layers, summaries of facts. */
const TEXTS = [
	...messagesOf(BASE_LOCALE).flatMap(partsOf),
	...layers.flatMap(({ label, description }) => [label, description]),
	...facts.map(({ summary }) => summary.fr ?? '')
].map(flatten);
/** French names, of documents and of facts: a text of their own says that it is French; a sentence may hold one, and so may a title. */
const NAMES = [...documents.map(({ title }) => title), ...facts.map(({ name }) => name)].map(flatten);

/** What the site says in a language: its messages, and names of layers, some of which are the same in French. */
const wordsOf = (locale: Locale): string =>
	[...messagesOf(locale), readFileSync(`static/atlas/names.${locale}.json`, 'utf8')].map(flatten).join('\n');

/** What a page says outside elements that are marked as French: its texts and names of elements; its title and description apart. */
const readWords = (page: Page): Promise<{ body: string[]; head: string[] }> =>
	page.evaluate(() => {
		// Drawn maps are kept from readers of words: their names are those of the list beside them.
		const notRead = 'script, style, noscript, svg[aria-hidden="true"], [lang="fr"]';
		const body: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode())
			if (!walker.currentNode.parentElement?.closest(notRead))
				body.push(walker.currentNode.textContent ?? '');
		for (const element of document.body.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
			if (!element.closest(notRead))
				for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
					body.push(element.getAttribute(name) ?? '');
		const meta = document.querySelectorAll<HTMLMetaElement>('meta[name=description], meta[property^=og]');
		return { body, head: [document.title, ...Array.from(meta, ({ content }) => content)] };
	});

/** French that a page of another language shows without saying that it is French. */
export async function findUnmarkedFrench(page: Page, locale: Locale): Promise<string[]> {
	const own = wordsOf(locale).toLowerCase();
	const { body, head } = await readWords(page);
	const texts = new Set([...body, ...head].map(flatten));
	const all = [...texts].join('\n');
	const alone = new Set(body.map(flatten));
	const found = [
		...TEXTS.filter((text) => (text.length >= LONG ? all.includes(text) : texts.has(text))),
		...NAMES.filter((name) => alone.has(name))
	];
	return [...new Set(found)].filter((text) => text !== '' && !own.includes(text.toLowerCase()));
}
