/** What a visit leaves and asks for, counted over one page of each kind: no request off the site, no cookie, no tracker. */
import type { Page, Request } from '@playwright/test';
import { expect, test } from './atlas-test';
import { documents, layers, territories } from './published';

const PAGES = [
	'/',
	'/balades',
	'/balades/bassin-minier-unesco',
	'/communes',
	'/communes/59606-valenciennes',
	'/comparer?avec=59606,59350',
	'/couches',
	`/couches/${layers[0]?.id ?? ''}`,
	'/croisements',
	'/croisements/matrice',
	'/croisements/ensembles',
	'/croisements/contours',
	'/croisements/volet',
	'/croisements/angles-morts',
	'/documents',
	`/documents/${documents[0]?.id ?? ''}`,
	'/donnees',
	'/hors-ligne',
	'/a-propos',
	'/territoires',
	`/territoires/${territories[0]?.id ?? ''}`
];

/** Requests that send something, beside what is asked for: a body, or a beacon. */
const sends = (request: Request): boolean =>
	request.method() !== 'GET' || request.postData() !== null || request.resourceType() === 'ping';

const storage = (page: Page) =>
	page.evaluate(() => ({
		cookie: document.cookie,
		local: Object.keys(localStorage),
		session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:'))
	}));

test('a visit of every kind of page asks one site, sends nothing and leaves no cookie', async ({
	page,
	context,
	baseURL
}) => {
	test.setTimeout(240_000);
	const hosts = new Map<string, number>();
	const sent: string[] = [];
	const set: string[] = [];
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http')) hosts.set(origin, (hosts.get(origin) ?? 0) + 1);
		if (sends(request)) sent.push(request.url());
	});
	context.on('response', (response) => {
		if (response.headers()['set-cookie'] !== undefined) set.push(response.url());
	});
	for (const path of PAGES) {
		const response = await page.goto(path, { waitUntil: 'networkidle' });
		expect([path, response?.status()]).toEqual([path, 200]);
		await expect(page.locator('h1').first(), path).toBeAttached();
		expect(await storage(page), path).toEqual({ cookie: '', local: [], session: [] });
	}
	expect([...hosts.keys()]).toEqual([baseURL]);
	expect(hosts.get(baseURL ?? '')).toBeGreaterThan(PAGES.length);
	expect(sent).toEqual([]);
	expect(set).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});
