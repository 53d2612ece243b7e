import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { DataChange } from '../../../../src/lib/formats/feeds/parse-changelog';
import {
	changesOf,
	familyOf,
	printAtom,
	titleOf,
	type AtomFeed
} from '../../../../src/lib/formats/feeds/print-atom';

const ATOM = 'http://www.w3.org/2005/Atom';
const change = (version: string, rank: number, date: string, over: Partial<DataChange> = {}): DataChange => ({
	version,
	rank,
	date,
	territories: [],
	text: `Changement ${rank} de ${version}.`,
	...over
});
const CHANGES = [
	change('0.2.0', 1, '2026-12-01', { text: 'A < B & C\u00a0: la suite.' }),
	change('0.1.0', 1, '2026-11-22')
];
const print = (over: Partial<AtomFeed> = {}) =>
	printAtom({
		id: 'mel',
		title: 'Titre',
		subtitle: 'Sous-titre',
		author: 'Atlas',
		feedUrl: 'https://a.example/flux/mel.atom',
		pageUrl: 'https://a.example/territoires/mel',
		rights: 'Licence',
		changes: CHANGES,
		start: '2026-11-21',
		...over
	});

function parse(xml: string): Element {
	const errors: string[] = [];
	const root = new DOMParser({ onError: (_, message) => errors.push(message) }).parseFromString(
		xml,
		'application/xml'
	).documentElement;
	expect(errors).toEqual([]);
	if (!root) throw new Error('no root');
	return root;
}
const childrenOf = (element: Element, name: string): Element[] =>
	[...element.childNodes].filter(
		(node): node is Element => node.nodeName === name && (node as Element).namespaceURI === ATOM
	);
const textOf = (element: Element | undefined, name: string) =>
	element && childrenOf(element, name).map(({ textContent }) => textContent);

describe('printAtom', () => {
	it('has what RFC 4287 asks of a feed, each once', () => {
		const feed = parse(print());
		expect([feed.namespaceURI, feed.localName]).toEqual([ATOM, 'feed']);
		for (const name of ['id', 'title', 'subtitle', 'updated', 'author', 'rights'])
			expect(childrenOf(feed, name), name).toHaveLength(1);
		expect(textOf(childrenOf(feed, 'author')[0], 'name')).toEqual(['Atlas']);
		const links = childrenOf(feed, 'link').map((link) => [
			link.getAttribute('rel'),
			link.getAttribute('href')
		]);
		expect(links).toEqual([
			['self', 'https://a.example/flux/mel.atom'],
			['alternate', 'https://a.example/territoires/mel']
		]);
	});

	it('has what RFC 4287 asks of each entry, with ids that no wording and no host changes', () => {
		const idsOf = (xml: string) =>
			childrenOf(parse(xml), 'entry').map((entry) => {
				for (const name of ['id', 'title', 'updated', 'content'])
					expect(childrenOf(entry, name), name).toHaveLength(1);
				return textOf(entry, 'id')?.[0];
			});
		const ids = idsOf(print());
		expect(ids).toEqual([
			'tag:atlas-des-territoires.example,2026:donnees/0.2.0/1',
			'tag:atlas-des-territoires.example,2026:donnees/0.1.0/1'
		]);
		const reworded = CHANGES.map((item) => ({ ...item, text: 'Autrement dit.' }));
		expect(idsOf(print({ changes: reworded, pageUrl: 'https://b.example/' }))).toEqual(ids);
	});

	it('writes ids as RFC 4151 has them and moments as RFC 3339 has them', () => {
		const xml = print();
		for (const [, id] of xml.matchAll(/<id>(.*?)<\/id>/g))
			expect(id).toMatch(/^tag:[a-z\d.-]+,\d{4}(-\d\d(-\d\d)?)?:[\w/.~-]+$/);
		for (const [, moment] of xml.matchAll(/<(?:updated|published)>(.*?)</g))
			expect(new Date(moment ?? '').toISOString().replace('.000', '')).toBe(moment);
	});

	it('was updated on the day of its latest change, or on its first day', () => {
		const updatedOf = (changes: DataChange[]) => textOf(parse(print({ changes })), 'updated');
		expect(updatedOf(CHANGES)).toEqual(['2026-12-01T00:00:00Z']);
		expect(updatedOf([])).toEqual(['2026-11-21T00:00:00Z']);
	});

	it('writes hostile words as plain text', () => {
		const [entry] = childrenOf(parse(print()), 'entry');
		expect(textOf(entry, 'title')).toEqual(['A < B & C']);
		expect(textOf(entry, 'content')).toEqual(['A < B & C\u00a0: la suite.']);
	});
});

describe('titleOf', () => {
	it.each([
		['Une chose.', 'Une chose'],
		['Une chose. Une autre.', 'Une chose'],
		['Une chose\u00a0: sa suite.', 'Une chose'],
		['Version 1.2 des contours', 'Version 1.2 des contours']
	])('takes of %j: %j', (text, title) => {
		expect(titleOf(text)).toBe(title);
	});
});

describe('what a territory’s feed tells', () => {
	const territories = [
		{ id: 'mel', parts: [] },
		{ id: 'pma', parts: ['call', 'cahc'] },
		{ id: 'call', parts: [] },
		{ id: 'cahc', parts: [] }
	];
	const family = (id: string) => {
		const territory = territories.find((candidate) => candidate.id === id);
		return territory ? familyOf(territory, territories) : [];
	};

	it('is of its parts and of what it is a part of', () => {
		expect(family('pma')).toEqual(['pma', 'call', 'cahc']);
		expect(family('call')).toEqual(['call', 'pma']);
		expect(family('mel')).toEqual(['mel']);
	});

	it('is what names it or one of those, and what names none', () => {
		const changes = [
			change('1', 1, '2026-01-01', { territories: ['pma'] }),
			change('1', 2, '2026-01-01', { territories: ['mel'] }),
			change('1', 3, '2026-01-01'),
			change('1', 4, '2026-01-01', { territories: ['cahc', 'mel'] })
		];
		const ranks = (id: string) => changesOf(changes, family(id)).map(({ rank }) => rank);
		expect([ranks('pma'), ranks('call'), ranks('mel')]).toEqual([
			[1, 3, 4],
			[1, 3],
			[2, 3, 4]
		]);
	});
});
