/** The words of the site, in all its languages: none missing, none that nothing uses, none that lost a part. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE_LOCALE, LOCALES, type Locale } from '../../src/lib/site/locales.js';
import { KINDS } from '../../src/lib/formats/contract/kinds';
import { inputs, ROOT } from './real-atlas';

interface Variants {
	declarations: string[];
	selectors: string[];
	match: Record<string, string>;
}
type Message = string | Variants[];

const FOLDER = join(ROOT, 'src/messages');
const settings = JSON.parse(readFileSync(join(FOLDER, 'project.inlang/settings.json'), 'utf8')) as {
	locales: string[];
	'plugin.inlang.messageFormat': { pathPattern: string[] };
};
const files = settings['plugin.inlang.messageFormat'].pathPattern.map((pattern) =>
	pattern.replace('./{locale}/', '')
);

const readMessages = (locale: Locale, file: string) => {
	const { $schema: _, ...messages } = JSON.parse(
		readFileSync(join(FOLDER, locale, file), 'utf8')
	) as Record<string, Message>;
	return messages;
};
const all = (locale: Locale) =>
	new Map<string, Message>(files.flatMap((file) => Object.entries(readMessages(locale, file))));

/** What people read in each language and is no message: our own words on walks, and on kinds of files. */
const outside = (locale: Locale): [string, string][] => [
	...KINDS.map(({ kind, description }): [string, string] => [`kinds.ts ${kind}`, description[locale]]),
	...inputs.walks.data.walks.flatMap(({ id, name, summary, trace }) =>
		[name, summary, trace?.published?.of].flatMap((words): [string, string][] =>
			words ? [[`walks.yaml ${id}`, words[locale]]] : []
		)
	)
];

const french = all(BASE_LOCALE);
const others = LOCALES.filter((locale) => locale !== BASE_LOCALE);

const textsOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

const placeholdersOf = (message: Message): string[] =>
	[...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

describe('messages', () => {
	it('are kept in one file a page, all listed, in every language', () => {
		expect(settings.locales).toEqual([...LOCALES]);
		for (const locale of LOCALES) expect(readdirSync(join(FOLDER, locale)).sort()).toEqual([...files].sort());
	});

	it.each(others)('are all there in %s, and no more', (locale) => {
		for (const file of files)
			expect(Object.keys(readMessages(locale, file)).sort(), file).toEqual(
				Object.keys(readMessages(BASE_LOCALE, file)).sort()
			);
	});

	it.each(others)('have the same placeholders in %s, and no empty text', (locale) => {
		const own = all(locale);
		for (const [key, message] of french) {
			const translated = own.get(key) ?? '';
			expect(placeholdersOf(translated), key).toEqual(placeholdersOf(message));
			for (const text of textsOf(translated)) expect(text.trim(), key).not.toBe('');
		}
	});

	it('have no key twice', () => {
		const keys = files.flatMap((file) => Object.keys(readMessages(BASE_LOCALE, file)));
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	it('say otherwise in each language what is no name', () => {
		for (const { kind, description } of KINDS)
			expect(new Set(LOCALES.map((locale) => description[locale])).size, kind).toBe(LOCALES.length);
		for (const { id, summary } of inputs.walks.data.walks)
			if (summary) expect(new Set(Object.values(summary)).size, id).toBe(LOCALES.length);
	});

	it('are all used by the site or by its cards', () => {
		const code = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(?:ts|svelte)$/.test(file) && !file.includes('paraglide'))
			.map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
			.join('\n');
		const used = new Set(code.match(/(?<=[^/]\bm\.)\w+|(?<=\bm\[')[^']+/g));
		expect([...french.keys()].filter((key) => !used.has(key))).toEqual([]);
		expect([...used].filter((key) => !french.has(key))).toEqual([]);
	});

	it('keep to the typography of their language', () => {
		for (const [key, message] of [...french, ...outside(BASE_LOCALE)])
			for (const text of textsOf(message)) expect(text, key).not.toMatch(/(?<=[\p{L})]) [:;!?»](?=[ .,)]|$)|« |\p{L}[;!?](?= |$)/u);
		for (const locale of others)
			for (const [key, message] of [...all(locale), ...outside(locale)])
				for (const text of textsOf(message)) expect(text, key).not.toMatch(/«|»|(?<=[\p{L}\d)}])[\s\u00a0\u202f][;!?:](?=\s|$)/u);
	});
});
