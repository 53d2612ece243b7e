/** What readers keep and erase themselves, and browsers that keep nothing. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Inventory } from '../../src/lib/offline/inventory';
import { expect, mapIsIdle } from './atlas-test';
import { expectAccessible } from './axe';
import { cut, goBy, LAYER, NO_NETWORK, test, visit } from './offline-site';

// A phone, unless a test says otherwise.
test.use({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
// Each visits twice or more, and waits for the map to be kept in between.
test.describe.configure({ timeout: 150_000 });

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
		await expectAccessible(page, 'what is said');
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
	const PAGE = GPX.replace('/api/v1/walks/', '/sorties/').replace('.gpx', '');
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
		await expectAccessible(page, 'what is said');
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
		await page.goto('/sorties');
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
		await page.waitForURL('**/documents');
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
