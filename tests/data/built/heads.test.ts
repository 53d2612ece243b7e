/** The head of every built page: its language, its one address, the same page in other languages, a picture, what it describes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { BASE_LOCALE, LOCALES, prefixOf, type Locale } from '../../../src/lib/site/locales.js';
import { start } from '../real-atlas';
import { all, attribute, BUILD, htmlOf, ORIGIN, pages, textOf, type BuiltDocument, type BuiltPage } from './read-built';

/** What the description of a shared picture begins with. */
const CARD: Record<Locale, RegExp> = {
	fr: /^Carton de l’atlas\u00a0: ./,
	nl: /^Voorbeeldafbeelding van de atlas: ./,
	en: /^Atlas card: ./
};

const headOf = (page: BuiltPage): BuiltDocument => parseDocument(htmlOf(page).split('</head>')[0] ?? '');
const heads = new Map(pages.map((page) => [page, headOf(page)]));
/** The map in a frame says what the map says. */
const isEmbed = ({ bare }: BuiltPage) => bare === '/embed';
/** An address of before, which leads on to the page of today. */
const isMoved = ({ bare }: BuiltPage) => /^\/balades(?:\/|$)/.test(bare);
const addressed = pages.filter(({ isFound }) => isFound);

/** Each page with what a test has against it. */
const faultsOf = (some: readonly BuiltPage[], faults: (page: BuiltPage, head: BuiltDocument) => unknown[]) =>
	some.flatMap((page) => faults(page, heads.get(page) ?? headOf(page)).map((fault) => [page.path, fault]));
const meta = (head: BuiltDocument, name: string): string[] =>
	attribute('content', all(`meta[name="${name}"], meta[property="${name}"]`, head));
const canonicalOf = (page: BuiltPage): string =>
	isEmbed(page) ? page.path.replace('embed', '') : page.path.replace(/\/balades(?=\/|$)/, '/sorties');

describe('every page', () => {
	it('is in the language of its address', () => {
		expect(pages.length).toBeGreaterThan(3 * 400);
		expect(
			faultsOf(pages, ({ locale }, head) => attribute('lang', all('html', head)).filter((lang) => lang !== locale))
		).toEqual([]);
		for (const locale of LOCALES)
			expect(pages.filter((page) => page.locale === locale).length, locale).toBe(pages.length / LOCALES.length);
	});

	it('has one title and one description, said to whom it is shared with too', () => {
		const faults = faultsOf(addressed, (page, head) => {
			const [title = '', ...more] = all('title', head).map(textOf);
			const [description = '', ...others] = meta(head, 'description');
			const [shared = ''] = meta(head, 'og:title');
			return title !== '' && description !== '' && shared !== '' && more.length + others.length === 0
				? []
				: [[title, more, description, others, shared]];
		});
		expect(faults).toEqual([]);
	});

	it('has one address, that of its language', () => {
		const faults = faultsOf(addressed, (page, head) => {
			const wanted = [ORIGIN + canonicalOf(page)];
			const written = [attribute('href', all('link[rel="canonical"]', head)), meta(head, 'og:url')];
			return written.filter((found) => JSON.stringify(found) !== JSON.stringify(wanted));
		});
		expect(faults).toEqual([]);
	});

	it('names itself in every language, each of which is there', () => {
		const paths = new Set(addressed.map(({ path }) => path));
		const faults = faultsOf(addressed, (page, head) => {
			const bare = canonicalOf({ ...page, path: page.bare });
			const links = all('link[rel="alternate"][hreflang]:not([type])', head);
			const written = links.map(({ attribs }) => `${attribs['hreflang']} ${attribs['href']}`);
			const wanted = [...LOCALES.map((locale) => [locale, prefixOf(locale)]), ['x-default', prefixOf(BASE_LOCALE)]];
			const missing = LOCALES.map((locale) => prefixOf(locale) + bare).filter((path) => !paths.has(path));
			return written.join() === wanted.map(([name, prefix]) => `${name} ${ORIGIN}${prefix}${bare}`).join()
				? missing
				: [written];
		});
		expect(faults).toEqual([]);
	});

	it('shows a picture that is there, described in its language', () => {
		const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
		const faults = faultsOf(addressed, (page, head) => {
			const [image = ''] = meta(head, 'og:image');
			const [words = ''] = meta(head, 'og:image:alt');
			const file = join(BUILD, image.slice(ORIGIN.length));
			const isThere =
				image.startsWith(`${ORIGIN}/cards/`) && existsSync(file) && readFileSync(file).subarray(0, 4).equals(PNG);
			return isThere && CARD[page.locale].test(words) ? [] : [[image, words]];
		});
		expect(faults).toEqual([]);
	});

	it('leads readers of feeds to those of the atlas and of its territory', () => {
		const feedsOf = (head: BuiltDocument) =>
			attribute('href', all('link[rel="alternate"][type="application/atom+xml"]', head));
		const faults = faultsOf(addressed, (page, head) =>
			feedsOf(head).filter((href) => !existsSync(join(BUILD, new URL(href, ORIGIN + page.path).pathname)))
		);
		expect(faults).toEqual([]);
		const [valenciennes] = addressed.filter(({ path }) => path.startsWith('/communes/59606'));
		expect(feedsOf((valenciennes && heads.get(valenciennes)) ?? parseDocument(''))).toEqual([
			'../flux/atlas.atom',
			'../flux/cavm.atom'
		]);
	});

	it('that no address leads to claims none', () => {
		const lost = pages.filter(({ isFound }) => !isFound);
		expect(lost.length).toBe(LOCALES.length);
		expect(faultsOf(lost, (_page, head) => all('link[rel="canonical"]', head))).toEqual([]);
	});

	it('in a frame is kept from search engines', () => {
		expect(faultsOf(pages.filter(isEmbed), (_page, head) => meta(head, 'robots'))).toEqual(
			LOCALES.map((locale) => [`${prefixOf(locale)}/embed`, 'noindex']).sort()
		);
		expect(
			faultsOf(pages.filter((page) => !isEmbed(page) && !isMoved(page)), (_page, head) => meta(head, 'robots'))
		).toEqual([]);
		const moved = pages.filter(isMoved);
		expect(moved.length).toBeGreaterThan(40 * LOCALES.length);
		for (const page of moved) expect(htmlOf(page)).toContain('http-equiv="refresh"');
	});
});

describe('what pages describe to machines', () => {
	const DESCRIBED: readonly [pages: RegExp, type: string][] = [
		[/^\/couches\/./, 'Dataset'],
		[/^\/documents\/./, 'DigitalDocument'],
		[/^\/communes\/./, 'AdministrativeArea'],
		[/^\/sorties$/, 'ItemList'],
		[/^\/sorties\/eurovelo-5$/, 'Place'],
		[/^\/donnees$/, 'DataCatalog']
	];
	const graphsOf = (page: BuiltPage) =>
		[...htmlOf(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
			([, json = '']) =>
				JSON.parse(json) as { '@context': string; '@graph': { '@type': string; name?: string }[] }
		);

	it('is a graph of schema.org', () => {
		const graphs = addressed.flatMap(graphsOf);
		expect(graphs.length).toBeGreaterThan(addressed.length / 2);
		expect([...new Set(graphs.map((graph) => graph['@context']))]).toEqual(['https://schema.org']);
		expect(graphs.filter((graph) => graph['@graph'].length === 0)).toEqual([]);
	});

	it.each(DESCRIBED)('%s is a %s with a name', (pattern, type) => {
		const described = addressed.filter(({ bare }) => pattern.test(bare));
		expect(described.length).toBeGreaterThanOrEqual(LOCALES.length);
		for (const page of described) {
			const [first] = graphsOf(page)[0]?.['@graph'] ?? [];
			expect([page.path, first?.['@type'], typeof first?.name]).toEqual([page.path, type, 'string']);
		}
	});
});

describe('what tells of all pages', () => {
	const sitemap = [...readFileSync(join(BUILD, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(
		([, address = '']) => address
	);

	it('the sitemap lists every page that is built, and no other', () => {
		const listed = addressed.filter((page) => !isEmbed(page) && !isMoved(page)).map(({ path }) => ORIGIN + path);
		expect([...sitemap].sort()).toEqual(listed.sort());
	});

	it('robots may read everything, and are told of the sitemap', () => {
		const text = readFileSync(join(BUILD, 'robots.txt'), 'utf8');
		expect(text).toMatch(/^User-agent: \*\nAllow: \/$/m);
		expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
	});

	it('every territory has a feed, and the atlas one; each is Atom with entries', () => {
		for (const id of ['atlas', ...start.territories.map((territory) => territory.id)]) {
			const feed = parseDocument(readFileSync(join(BUILD, `flux/${id}.atom`), 'utf8'), { xmlMode: true });
			const [root] = all('feed', feed);
			expect(root?.attribs['xmlns'], id).toBe('http://www.w3.org/2005/Atom');
			expect(all('feed > entry', feed).length, id).toBeGreaterThan(0);
		}
	});
});
