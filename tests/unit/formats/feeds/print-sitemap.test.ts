import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { printSitemap } from '../../../../src/lib/formats/feeds/print-sitemap';

const parse = (xml: string) => {
	const errors: string[] = [];
	const root = new DOMParser({ onError: (_, message) => errors.push(message) }).parseFromString(
		xml,
		'application/xml'
	).documentElement;
	expect(errors).toEqual([]);
	return root;
};
const texts = (xml: string, name: string) =>
	[...(parse(xml)?.getElementsByTagName(name) ?? [])].map(({ textContent }) => textContent);

describe('printSitemap', () => {
	it('lists whole addresses in their order, each with the day of the last change', () => {
		const xml = printSitemap(['https://a.example/', 'https://a.example/b?c&d'], '2026-11-22');
		expect(parse(xml)?.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
		expect(texts(xml, 'loc')).toEqual(['https://a.example/', 'https://a.example/b?c&d']);
		expect(texts(xml, 'lastmod')).toEqual(['2026-11-22', '2026-11-22']);
	});

	it('gives no day where none is known', () => {
		expect(texts(printSitemap(['https://a.example/']), 'lastmod')).toEqual([]);
	});
});
