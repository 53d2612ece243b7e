import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Inventory } from '../../src/lib/offline/inventory';
import { test as atlasTest, expect, mapIsIdle } from './atlas-test';
import { layers } from './published';
import { serveBuild, type Host } from './serve-build';

/** The site on a host of its own, whose network can be cut; the worker may answer. */
const test = atlasTest.extend<{ host: Host }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs
	host: async ({}, use) => {
		const host = await serveBuild();
		await use(host);
		await host.close();
	},
	baseURL: async ({ host }, use) => use(host.url)
});
// A phone, unless a test says otherwise.
test.use({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
// Each visits twice or more, and waits for the map to be kept in between.
test.describe.configure({ timeout: 150_000 });

const NO_NETWORK = [
	/ERR_INTERNET_DISCONNECTED/,
	/ERR_EMPTY_RESPONSE/,
	/Failed to load resource/,
	/Failed to fetch/
];
const WORKER = readFileSync('build/service-worker.js', 'utf8');
const [LAYER = layers[0], OTHER = layers[1]] = layers;
if (!LAYER || !OTHER) throw new Error('no layers');

/** Waits until the map is kept and the worker answers for the page. */
async function isKept(page: Page): Promise<void> {
	await page.waitForFunction(
		async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null,
		undefined,
		{ timeout: 60_000 }
	);
}

async function visit(page: Page, path = '/'): Promise<void> {
	await page.goto(path);
	await isKept(page);
}

/** Goes to a page by the menu of the site, which a narrow screen opens first. */
async function goBy(page: Page, name: string): Promise<void> {
	const banner = page.getByRole('banner');
	const opener = banner.getByRole('button', { name: 'Menu' });
	if (await opener.isVisible()) await opener.click();
	await banner.getByRole('link', { name, exact: true }).click();
}

async function cut(page: Page, host: Host): Promise<void> {
	host.isCut = true;
	await page.context().setOffline(true);
}

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
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
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

test('a new version asks, waits, and takes over in every tab only when its reader says so', async ({
	page,
	context,
	host,
	watch
}) => {
	watch.allow.push(/^$/);
	const STATE = '/?couches=npnru,qpv&ici=59606';
	const other = await context.newPage();
	await visit(page, '/hors-ligne');
	// What its reader chose is in the address alone.
	await visit(other, '/?couches=npnru');
	await other.goto(STATE);
	await page.evaluate(() => Object.assign(window, { isSame: true }));
	await other.evaluate(() => Object.assign(window, { isSame: true }));
	const same = (tab: Page) => tab.evaluate(() => (window as { isSame?: boolean }).isSame === true);

	// The new version has another page of the map, and lacks a script of the old one.
	const index = readFileSync('build/index.html', 'utf8');
	host.changed.set('/', index.replace('<html', '<html data-version="tomorrow"'));
	const script = /"url":"\.(\/_app\/immutable\/chunks\/[^"]+\.js)","revision":null/.exec(WORKER)?.[1] ?? '';
	host.changed.set(
		'/service-worker.js',
		WORKER.replace(new RegExp(`\\{"url":"\\.${script}","revision":null,"hash":"[0-9a-f]+"\\},`), '').replace(
			/("url":"\.\/","revision":)"[0-9a-f]+"/,
			'$1"tomorrow"'
		)
	);
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	const notice = (tab: Page) => tab.getByText('Une nouvelle version est prête.');
	await expect(notice(page)).toBeVisible();
	await expect(notice(other)).toBeVisible({ timeout: 45_000 });
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.getByRole('button', { name: 'Plus tard' }).click();
	await expect(notice(page)).toBeHidden();
	expect(await same(page)).toBe(true);

	const state = other.url();
	expect(state).toContain('couches=npnru,qpv');
	await other.getByRole('button', { name: 'Recharger' }).click();
	// Waits across the load that it brings.
	await other.waitForFunction(() => (window as { isSame?: boolean }).isSame !== true);
	await isKept(other);
	await expect(other.locator('html')).toHaveAttribute('data-version', 'tomorrow');
	await expect(other).toHaveURL(state);
	await expect(other.getByRole('heading', { name: 'Valenciennes', level: 2 })).toBeVisible();
	expect(await same(page), 'the other tab goes on').toBe(true);
	// Its scripts are still there for it, though the new version has them no more.
	host.isCut = true;
	expect(await page.evaluate(async (path) => (await fetch(path)).ok, script)).toBe(true);
	host.isCut = false;
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('data-version', 'tomorrow');
	const shells = await page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => name.includes('shell'));
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.map((each) => each.map(({ url }) => new URL(url)).map((url) => url.pathname + url.search));
	});
	expect(shells).toHaveLength(1);
	const maps = shells[0]?.filter((path) => path === '/' || path.startsWith('/?'));
	expect(maps, 'the map of before is gone').toEqual(['/?__WB_REVISION__=tomorrow']);
	expect(shells[0]).not.toContain(script);
	await expect(notice(page)).toBeHidden();
});

test.describe('a set of pages', () => {
	const PAGE = '/communes/59606-valenciennes';
	const row = (page: Page) => page.locator('.keep', { hasText: 'Valenciennes' });

	test('tells its size, is kept, opens without network, and goes again', async ({ page, host, watch }) => {
		watch.allow.push(...NO_NETWORK, /404/);
		await visit(page, '/hors-ligne');
		await expect(row(page)).toContainText(/\d\s(?:k|M)o sur l’appareil/);
		expect(host.asked).not.toContain(PAGE);
		await row(page).getByRole('button', { name: 'Garder hors ligne' }).click();
		await expect(row(page)).toContainText('Gardé le');
		await cut(page, host);
		await page.goto(PAGE);
		await expect(page.locator('h1')).toContainText('Valenciennes');
		await expect(page.locator('header')).toHaveCSS('display', 'flex');
		await page.goto('/hors-ligne');
		await row(page).getByRole('button', { name: 'Retirer' }).click();
		await expect(row(page)).toContainText('sur l’appareil');
		await page.goto(PAGE);
		await expect(page.locator('h1')).toHaveText('Hors ligne : cette page n’a pas été gardée');
	});

	test('for which there is no room is refused in words, and nothing else changes', async ({
		page,
		context,
		host,
		watch
	}) => {
		watch.allow.push(/quota/i);
		await visit(page, '/hors-ligne');
		const cdp = await context.newCDPSession(page);
		await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: 4_000_000 });
		// The browser tells of room that it has not: only the writing itself finds out.
		await page.evaluate(() => {
			navigator.storage.estimate = () => Promise.resolve({ usage: 0, quota: 1e9 });
		});
		host.changed.set(PAGE, 'x'.repeat(4_000_000));
		await row(page).getByRole('button', { name: 'Garder hors ligne' }).click();
		await expect(row(page)).toContainText('La place manque sur cet appareil');
		await expect(row(page).getByRole('button', { name: 'Garder hors ligne' })).toBeEnabled();
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		const kept = await page.evaluate(async () =>
			(await caches.keys()).filter((name) => name.includes('kept'))
		);
		expect(kept).toEqual([]);
		await page.goto('/');
		await mapIsIdle(page);
	});

	test('of which a page is gone is not kept by halves', async ({ page, host, watch }) => {
		watch.allow.push(/404/);
		host.gone.add(PAGE);
		await visit(page, '/hors-ligne');
		await row(page).getByRole('button', { name: 'Garder hors ligne' }).click();
		await expect(row(page)).toContainText('n’existe plus');
		await page.reload();
		await expect(row(page).getByRole('button', { name: 'Garder hors ligne' })).toBeVisible();
	});
});

test.describe('a chosen ride', () => {
	const stock = JSON.parse(readFileSync('build/offline.json', 'utf8')) as Inventory;
	const GPX = Object.keys(stock.files).find((path) => path.endsWith('.gpx')) ?? '';
	const PAGE = GPX.replace('/api/v1/walks/', '/balades/').replace('.gpx', '');
	const row = (page: Page) => page.locator('.keep .keep');

	test('tells its size first, is kept from its own page, and opens with its files without network', async ({
		page,
		host,
		watch
	}) => {
		watch.allow.push(...NO_NETWORK);
		await visit(page, PAGE);
		await expect(row(page)).toContainText(/\d\s(?:k|M)o sur l’appareil/);
		expect(host.asked).not.toContain(GPX);
		await row(page).getByRole('button', { name: 'Garder hors ligne' }).click();
		await expect(row(page)).toContainText('Gardé le');
		expect(host.asked).toContain(GPX);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		await cut(page, host);
		await page.goto('/');
		await page.goto(PAGE);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('.walk-map svg').first()).toBeVisible();
		await expect(page.locator('header')).toHaveCSS('display', 'flex');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'GPX', exact: true }).click();
		const file = await (await download).path();
		expect(readFileSync(file)).toEqual(readFileSync(`build${GPX}`));
		await expect(row(page)).toContainText('Gardé le');
		await page.goto('/hors-ligne');
		await page
			.locator('.keep')
			.filter({ hasText: 'fichiers du tracé' })
			.getByRole('button', { name: 'Retirer' })
			.click();
		await expect(page.locator('.keep').filter({ hasText: 'fichiers du tracé' })).toHaveCount(0);
		expect(await page.evaluate(async (path) => (await fetch(path)).status, GPX).catch(() => 0)).toBe(0);
	});

	test('leaves the focus near it when the keyboard removes it, alone or with everything', async ({
		page
	}) => {
		const press = async (button: ReturnType<Page['getByRole']>) => {
			await button.focus();
			await page.keyboard.press('Enter');
		};
		await visit(page, PAGE);
		const keep = row(page).getByRole('button', { name: 'Garder hors ligne' });
		await press(keep);
		await expect(row(page)).toContainText('Gardé le');
		await press(row(page).getByRole('button', { name: 'Retirer' }));
		await expect(keep).toBeFocused();
		await press(keep);
		await expect(row(page)).toContainText('Gardé le');
		await page.goto('/hors-ligne');
		const set = page.locator('.keep').filter({ hasText: 'fichiers du tracé' });
		await press(set.getByRole('button', { name: 'Retirer' }));
		await expect(set).toHaveCount(0);
		await expect(page.getByRole('heading', { name: 'Garder davantage' })).toBeFocused();
		await press(page.getByRole('button', { name: 'Tout effacer' }));
		await expect(page.getByText('Tout est effacé.')).toBeFocused();
	});

	test('is offered after a move inside the site too, once', async ({ page }) => {
		await page.goto('/balades');
		await page
			.locator(`a[href$="${PAGE.slice(1)}"], a[href$="${PAGE}"]`)
			.first()
			.click();
		await expect(row(page)).toContainText('sur l’appareil');
		await expect(row(page)).toHaveCount(1);
	});

	test('costs its page 60 kB of script at most', async ({ page, host }) => {
		await visit(page, PAGE);
		await expect(row(page)).toContainText('sur l’appareil');
		const before = host.asked.slice(0, host.asked.indexOf('/service-worker.js'));
		const scripts = new Set(before.filter((path) => path.endsWith('.js')));
		const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(`build${path}`)).length, 0);
		expect(bytes).toBeGreaterThan(500);
		expect(bytes).toBeLessThan(60_000);
		console.info(`scripts of a ride's page: ${bytes} bytes`);
	});
});

test('everything goes at once, and nothing is kept again until the reader says so', async ({
	page,
	host
}) => {
	await visit(page, '/hors-ligne');
	await expect(page.locator('[data-readiness="kept"]')).toContainText(/Gardée\s: \d/);
	await page.getByRole('button', { name: 'Tout effacer' }).click();
	await expect(page.getByText('Tout est effacé.')).toBeVisible();
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	await page.reload();
	await expect(page.locator('[data-readiness="off"]')).toBeVisible();
	await page.getByRole('button', { name: 'Garder la carte' }).click();
	await expect(page.locator('[data-readiness="kept"]')).toBeVisible({ timeout: 30_000 });
	expect(host.asked).toContain('/service-worker.js');
});

test.describe('a browser that keeps nothing', () => {
	/** The map, a layer's page and the page of what is kept, each as if there had never been a worker. */
	async function allWorks(page: Page): Promise<void> {
		await page.goto('/?couches=npnru');
		await mapIsIdle(page);
		await expect(page.locator('.notices .notice')).toHaveCount(0);
		await goBy(page, 'Documents');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.goto(`/couches/${LAYER?.id}`);
		await expect(page.locator('tbody tr')).toHaveCount(LAYER?.factCount ?? 0);
	}

	test('for want of service workers', async ({ page }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		});
		await allWorks(page);
		await page.goto('/hors-ligne');
		await expect(page.locator('[data-readiness="impossible"]')).toContainText('ne laisse rien garder');
	});

	test('since it refuses storage altogether', async ({ page }) => {
		await page.addInitScript(() => {
			const refuse = () => {
				throw new DOMException('refused', 'SecurityError');
			};
			Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
			Object.defineProperty(window, 'caches', { get: refuse });
			Object.defineProperty(window, 'localStorage', { get: refuse });
		});
		await allWorks(page);
		await page.goto('/hors-ligne');
		await expect(page.locator('[data-readiness="impossible"]')).toBeVisible();
	});

	test('since it rejects the registration', async ({ page }) => {
		await page.addInitScript(() => {
			ServiceWorkerContainer.prototype.register = () =>
				Promise.reject(new DOMException('refused', 'SecurityError'));
		});
		await allWorks(page);
		await page.goto('/hors-ligne');
		await expect(page.locator('[data-readiness="impossible"]')).toBeVisible();
	});

	test('since its disk is full', async ({ page, context, host }) => {
		const cdp = await context.newCDPSession(page);
		await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: 200_000 });
		await allWorks(page);
		await page.goto('/hors-ligne');
		await expect(page.locator('[data-readiness="failed"]')).toContainText('n’a pas pu être gardée', {
			timeout: 30_000
		});
		await allWorks(page);
	});
});

test('the worker comes after the first reading, and asks for nothing that the map does not need', async ({
	page,
	host
}) => {
	await page.goto('/');
	await mapIsIdle(page);
	await isKept(page);
	const first = host.asked.indexOf('/service-worker.js');
	expect(first).toBeGreaterThan(host.asked.indexOf('/atlas/boundaries.json'));
	expect(first).toBeGreaterThan(host.asked.findIndex((path) => path.endsWith('.woff2')));
	expect(host.asked.filter((path) => path.startsWith('/api/') || path.startsWith('/documents'))).toEqual([]);
});

test('the atlas can be installed: manifest, icons of their sizes, start within the scope', async ({
	page,
	context
}) => {
	await visit(page);
	const cdp = await context.newCDPSession(page);
	const { url, errors, data } = await cdp.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(url).toMatch(/\/manifest\.webmanifest$/);
	const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
	// A browser without a profile of its own calls itself incognito; nothing else may stand in the way.
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
		[]
	);
	const manifest = JSON.parse(data ?? '{}') as {
		lang: string;
		display: string;
		icons: { src: string; sizes: string; purpose: string }[];
	};
	expect(manifest).toMatchObject({ lang: 'fr', display: 'standalone', name: 'Atlas des territoires' });
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
		const size = await page.evaluate(async (address) => {
			const bitmap = await createImageBitmap(await (await fetch(address)).blob());
			return `${bitmap.width}x${bitmap.height}`;
		}, src);
		expect(size, src).toBe(sizes);
	}
});
