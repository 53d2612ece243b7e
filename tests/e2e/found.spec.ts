import { readFileSync, readdirSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { readOrigin } from '../../src/lib/site/read-origin';
import { splitLocale } from '../../src/lib/site/locales.js';
import { expect, test } from './atlas-test';
import { territories } from './published';

const ORIGIN = readOrigin(process.env);

/** Addresses in the sitemap, below the origin. */
const sitemap = [...readFileSync('build/sitemap.xml', 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(
	([, address = '']) => address
);
const paths = sitemap.map((address) => address.slice(ORIGIN.length));

/** What the description of a shared picture begins with. */
const CARD = {
	fr: /^Carton de l’atlas\u00a0: ./,
	nl: /^Voorbeeldafbeelding van de atlas: ./,
	en: /^Atlas card: ./
};

/** One page of each kind: the first of each section, and each section's own. */
const kinds = [
	...new Map(paths.map((path) => [path.split('/').length > 2 ? path.split('/')[1] : path, path])).values()
];

/** Those for frames of other pages say what the map says. */
const isUnlisted = (path: string) => path.endsWith('/embed');

test('the sitemap lists every page that is built, and no other', () => {
	expect(sitemap.filter((address) => !address.startsWith(`${ORIGIN}/`))).toEqual([]);
	const built = readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && !file.endsWith('404.html'))
		.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`)
		.filter((path) => !isUnlisted(path));
	expect([...paths].sort()).toEqual(built.sort());
	expect(paths.length).toBeGreaterThan(40);
});

test('robots may read everything, and are told of the sitemap', async ({ request }) => {
	const text = await (await request.get('/robots.txt')).text();
	expect(text).toMatch(/^User-agent: \*\nAllow: \/$/m);
	expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
	expect((await request.get('/sitemap.xml')).headers()['content-type']).toContain('xml');
});

for (const path of kinds)
	test(`the head of ${path} says what it is, and shows a picture`, async ({ page }) => {
		await page.goto(path);
		// What the page says once its scripts have run is what it said before.
		await page.waitForLoadState('networkidle');
		const content = (name: string) => page.locator(`head meta[property="${name}"]`).getAttribute('content');
		const canonical = page.locator('head link[rel="canonical"]');
		await expect(canonical).toHaveCount(1);
		await expect(canonical).toHaveAttribute('href', ORIGIN + path);
		expect(await content('og:url')).toBe(ORIGIN + path);
		await expect(page.locator('head meta[name="description"]')).toHaveCount(1);
		const title = await content('og:title');
		expect(title).toBeTruthy();
		expect(await content('og:image:alt')).toMatch(CARD[splitLocale(path).locale]);

		const image = (await content('og:image')) ?? '';
		expect(image.startsWith(`${ORIGIN}/cards/`)).toBe(true);
		const answer = await page.request.get(image.slice(ORIGIN.length));
		expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);

		for (const text of await page.locator('head script[type="application/ld+json"]').allTextContents()) {
			const graph = JSON.parse(text) as { '@context': string; '@graph': { '@type': string }[] };
			expect(graph['@context']).toBe('https://schema.org');
			expect(graph['@graph'].length).toBeGreaterThan(0);
		}
	});

const described: [path: RegExp, type: string][] = [
	[/^\/couches\/./, 'Dataset'],
	[/^\/documents\/./, 'DigitalDocument'],
	[/^\/communes\/./, 'AdministrativeArea'],
	[/^\/balades$/, 'ItemList'],
	[/^\/balades\/eurovelo-5$/, 'Place'],
	[/^\/donnees$/, 'DataCatalog']
];
for (const [pattern, type] of described)
	test(`a page of ${String(pattern)} is described as ${type}, without JavaScript too`, async ({
		request
	}) => {
		const path = paths.find((candidate) => pattern.test(candidate)) ?? '';
		const html = await (await request.get(path)).text();
		const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
		const { '@graph': graph } = JSON.parse(json) as { '@graph': { '@type': string; name?: string }[] };
		expect(graph[0]?.['@type']).toBe(type);
		expect(graph[0]?.name).toBeTruthy();
	});

test('every territory has a feed, and the atlas one; each is Atom', async ({ request }) => {
	for (const id of ['atlas', ...territories.map((territory) => territory.id)]) {
		const answer = await request.get(`/flux/${id}.atom`);
		expect(answer.headers()['content-type'], id).toContain('application/atom+xml');
		const feed = new DOMParser().parseFromString(await answer.text(), 'application/xml').documentElement;
		expect([feed?.localName, feed?.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
		expect(feed?.getElementsByTagName('entry').length, id).toBeGreaterThan(0);
	}
});

test('a commune’s page leads readers of feeds to that of its territory', async ({ page }) => {
	await page.goto(paths.find((path) => path.startsWith('/communes/59606')) ?? '');
	const feeds = page.locator('head link[rel="alternate"][type="application/atom+xml"]');
	const addresses = await feeds.evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
	expect(addresses.map((address) => new URL(address).pathname)).toEqual([
		'/flux/atlas.atom',
		'/flux/cavm.atom'
	]);
});

test('the page of an unknown address claims no place of its own', async ({ page, watch }) => {
	watch.allow.push(/404/);
	await page.goto('/nulle-part');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('head link[rel="canonical"]')).toHaveCount(0);
});
