/** Without network after one visit: what opens, what is said of the rest. */
import type { Page } from '@playwright/test';
import { expect, mapIsIdle } from './atlas-test';
import { expectAccessible } from './axe';
import { cut, goBy, LAYER, NO_NETWORK, OTHER, test, visit } from './offline-site';
import { layers } from './published';

// A phone, unless a test says otherwise.
test.use({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
// Each visits twice or more, and waits for the map to be kept in between.
test.describe.configure({ timeout: 150_000 });

test.describe('without network, after one visit', () => {
	test('the map opens with its layers, at 1280 and at 360 px, whatever its address says', async ({
		page,
		host,
		watch
	}) => {
		watch.allow.push(...NO_NETWORK);
		await page.setViewportSize({ width: 1280, height: 800 });
		await visit(page);
		await mapIsIdle(page);
		await cut(page, host);
		await page.reload();
		await mapIsIdle(page);
		await expect(page.locator('[data-facts="all"]')).toBeVisible();
		await expect(page.getByRole('banner').getByRole('link', { name: 'Hors ligne' })).toBeVisible();
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('/?couches=npnru,qpv&ici=59606');
		await mapIsIdle(page);
		await expect(page.getByRole('heading', { name: 'Valenciennes', level: 2 })).toBeVisible();
		await expect(page.locator('.notices .notice')).toHaveCount(0);
		await expect(page.getByRole('checkbox', { name: 'Fond IGN : il faut le réseau' })).toBeDisabled();
		expect(watch.strangers).toEqual([]);
	});

	test('every layer that can be switched on has its outlines', async ({ page, host, watch }) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page);
		await cut(page, host);
		await page.goto(`/?couches=${layers.map(({ id }) => id).join(',')}`);
		await mapIsIdle(page);
		await expect(page.locator('.notices .notice')).toHaveCount(0);
	});

	test('a page that was visited opens, with a slash at its end or a query too; links lead there', async ({
		page,
		host,
		watch
	}) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page, '/hors-ligne');
		await page.goto(`/couches/${LAYER.id}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(LAYER.label);
		await page.goto('/documents');
		await cut(page, host);
		await page.goto(`/couches/${LAYER.id}/?x=1`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(LAYER.label);
		await expect(page).toHaveURL(`/couches/${LAYER.id}?x=1`);
		await expect(page.locator('tbody tr')).toHaveCount(LAYER.factCount);
		await expect(page.locator('header')).toHaveCSS('display', 'flex');
		await goBy(page, 'Documents');
		await expect(page).toHaveURL('/documents');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await goBy(page, 'Carte');
		await mapIsIdle(page);
	});

	test('the page of the first visit is kept, and one that was reached inside the site', async ({
		page,
		host,
		watch
	}) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page, `/couches/${LAYER.id}`);
		const stored = (path: string) =>
			page.evaluate(async (wanted) => (await caches.match(location.origin + wanted)) !== undefined, path);
		await expect.poll(() => stored(`/couches/${LAYER.id}`)).toBe(true);
		await goBy(page, 'Carte');
		await mapIsIdle(page);
		await page.evaluate((path) => {
			const link = document.createElement('a');
			link.href = path;
			document.querySelector('main')?.append(link);
			link.click();
		}, `/couches/${OTHER.id}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(OTHER.label);
		await expect.poll(() => stored(`/couches/${OTHER.id}`)).toBe(true);
		await cut(page, host);
		for (const { id, label } of [LAYER, OTHER]) {
			await page.goto(`/couches/${id}`);
			await expect(page.getByRole('heading', { level: 1 })).toContainText(label);
		}
	});

	test('a page that was not kept is said to be so, with what is kept, and opens when the network is back', async ({
		page,
		host,
		watch
	}) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page, '/hors-ligne');
		await page.goto(`/couches/${LAYER.id}`);
		await cut(page, host);
		await page.goto(`/couches/${OTHER.id}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Hors ligne : cette page n’a pas été gardée'
		);
		await expect(page.locator('.missed')).toContainText(OTHER.label);
		await expect(page.locator('.visited').getByRole('link', { name: LAYER.label })).toBeVisible();
		await expectAccessible(page, 'what is said');
		host.isCut = false;
		await page.context().setOffline(false);
		await page.getByRole('link', { name: 'Ouvrir la page' }).click();
		await expect(page).toHaveURL(`/couches/${OTHER.id}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(OTHER.label);
	});

	test('a network that leads nowhere is found out, though the browser says it is online', async ({
		page,
		host,
		watch
	}) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page, '/hors-ligne');
		host.isCut = true;
		await page.goto('/documents');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Hors ligne : cette page n’a pas été gardée'
		);
		await page.goto('/hors-ligne');
		await page.evaluate(() => fetch('/api/v1/layers.json').catch(() => undefined));
		await expect(
			page.getByRole('banner').getByRole('link', { name: 'Hors ligne', exact: true })
		).toBeVisible();
	});
});

test.describe('what came to harm', () => {
	/** Writes rubbish over everything that is stored under the addresses that match. */
	const garble = (page: Page, pattern: string, rubbish: string) =>
		page.evaluate(
			async (wanted) => {
				let count = 0;
				for (const name of await caches.keys()) {
					const cache = await caches.open(name);
					for (const request of await cache.keys()) {
						const before = await cache.match(request);
						if (!before || !new RegExp(wanted.pattern).test(new URL(request.url).pathname)) continue;
						const type = before.headers.get('content-type') ?? '';
						await cache.put(request, new Response(wanted.rubbish, { headers: { 'content-type': type } }));
						count += 1;
					}
				}
				return count;
			},
			{ pattern, rubbish }
		);

	test('on this device is asked for again: page, scripts, data', async ({ page, host }) => {
		await visit(page);
		await mapIsIdle(page);
		const all = '^/$|^/atlas/.*json$|^/_app/immutable/.*(?:js|css)$';
		expect(await garble(page, all, '<html><p>half')).toBeGreaterThan(50);
		host.asked.length = 0;
		await page.goto('/?couches=npnru');
		await mapIsIdle(page);
		await expect(page.locator('.notices .notice')).toHaveCount(0);
		for (const path of ['/', '/atlas/facts.json', '/atlas/boundaries.json'])
			expect(host.asked).toContain(path);
	});

	test('of a page that was visited is not shown', async ({ page, host, watch }) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page, '/hors-ligne');
		await page.goto(`/couches/${LAYER.id}`);
		await page.goto('/documents');
		expect(await garble(page, `^/couches/${LAYER.id}$`, '')).toBe(1);
		await cut(page, host);
		await page.goto(`/couches/${LAYER.id}`);
		await expect(page.locator('h1')).toHaveText('Hors ligne : cette page n’a pas été gardée');
	});

	test('on the way is not stored, as where a portal answers all with its own page', async ({
		page,
		host,
		watch
	}) => {
		watch.allow.push(/bad-precaching-response/);
		host.changed.set('/atlas/facts.json', '<!doctype html><title>Connexion</title></html>');
		await page.goto('/hors-ligne');
		await expect(page.locator('[data-readiness="failed"]')).toBeVisible({ timeout: 60_000 });
		host.changed.delete('/atlas/facts.json');
		await page.reload();
		await expect(page.locator('[data-readiness="kept"]')).toBeVisible({ timeout: 60_000 });
	});
});

test.describe('a first visit to a page without SvelteKit', () => {
	const PAGE = '/communes/59606-valenciennes';

	test('keeps that page as it looks, and the map', async ({ page, host, watch }) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page, PAGE);
		await expect.poll(() => page.evaluate(async (path) => !!(await caches.match(path)), PAGE)).toBe(true);
		await cut(page, host);
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Valenciennes');
		await expect(page.locator('header')).toHaveCSS('display', 'flex');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await goBy(page, 'Carte');
		await mapIsIdle(page);
		await expect(page.locator('.notices .notice')).toHaveCount(0);
	});

	test('asks for no more than a short script first, and keeps nothing for who refused it', async ({
		page,
		host
	}) => {
		await page.addInitScript(() => localStorage.setItem('atlas-offline', 'no'));
		await page.goto(PAGE);
		await page.waitForLoadState('networkidle');
		// Longer than the worker waits.
		await page.waitForTimeout(4000);
		expect(host.asked).not.toContain('/service-worker.js');
		expect(host.asked).toContain('/_app/offline.js');
		expect(host.asked.filter((path) => path.endsWith('.js')).length).toBeLessThanOrEqual(4);
	});
});

test('what is not whole is never stored', async ({ page, host, watch }) => {
	watch.allow.push(/404/);
	await visit(page, '/hors-ligne');
	await page.goto('/couches/nulle-part');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
	await page.evaluate(() => fetch('/atlas/nulle-part.json'));
	await page.goto('/documents');
	const stored = await page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => new URL(url).pathname);
	});
	expect(stored).toContain('/documents');
	expect(stored.filter((path) => path.includes('nulle-part'))).toEqual([]);
	expect(host.asked).toContain('/atlas/nulle-part.json');
});
