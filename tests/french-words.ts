/** French words of the site, and where a page of another language shows some unmarked. */
import { readdirSync, readFileSync } from 'node:fs';
import { BASE_LOCALE, type Locale } from '../src/lib/site/locales.js';
import { documents, facts, layers } from './e2e/published';

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

/** Parts of a page whose words are not read: maps that are drawn are kept from readers, and French may say that it is French. */
export const NOT_READ = 'script, style, noscript, svg[aria-hidden="true"], [lang="fr"]';
/** Attributes that hold words. */
export const WORDED = ['aria-label', 'title', 'alt', 'placeholder'];

/** What a page says outside parts that are not read: its texts and names of elements; its title and description apart. */
export interface PageWords {
	body: string[];
	head: string[];
}

const ownWords = new Map<Locale, string>();

/** French that a page of another language shows without saying that it is French. */
export function findUnmarkedFrench({ body, head }: PageWords, locale: Locale): string[] {
	const own = ownWords.get(locale) ?? wordsOf(locale).toLowerCase();
	ownWords.set(locale, own);
	const texts = new Set([...body, ...head].map(flatten));
	const all = [...texts].join('\n');
	const alone = new Set(body.map(flatten));
	const found = [
		...TEXTS.filter((text) => (text.length >= LONG ? all.includes(text) : texts.has(text))),
		...NAMES.filter((name) => alone.has(name))
	];
	return [...new Set(found)].filter((text) => text !== '' && !own.includes(text.toLowerCase()));
}
