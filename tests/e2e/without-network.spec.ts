/** A slow network, one that fails, a browser that stores nothing, and old addresses. */
import { readdirSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SETTLE_MS } from '../../src/lib/offline/keeping/settle';
import { expect, mapIsIdle, test } from './atlas-test';

test('on a slow network the drawn map and the list are read first, and the wait is told', async ({
	page
}) => {
	test.setTimeout(150_000);
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 300,
		downloadThroughput: 120_000,
		uploadThroughput: 50_000
	});
	await page.goto('/', { waitUntil: 'commit' });
	await expect(page.locator('svg.svg-map')).toBeVisible({ timeout: 30_000 });
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
	await expect(page.locator('.maplibregl-canvas')).toHaveCount(0);
	await expect(page.getByText('La carte interactive arrive…')).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 100_000 });
	await expect(page.getByText('La carte interactive arrive…')).toHaveCount(0);
});

test('where every file fails after the page, each is named, the drawn map stays and the list reads', async ({
	page,
	watch
}) => {
	watch.allow.push(/Failed to load resource/);
	await page.route('**/atlas/**/*.json', (route) => route.abort());
	await page.route('**/atlas/*.json', (route) => route.abort());
	await page.goto('/');
	for (const file of ['communes.json', 'boundaries.json', 'context.json', 'facts.json'])
		await expect(page.locator('.notice', { hasText: file })).toBeVisible({ timeout: 40_000 });
	await expect(page.locator('svg.svg-map')).toBeVisible();
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
});

test('where MapLibre itself does not come, the drawn map and the list go on', async ({ page, watch }) => {
	watch.allow.push(/Failed to load resource/, /dynamically imported/);
	const folder = 'build/_app/immutable/chunks';
	// By far the heaviest script of the site.
	const [heaviest = ''] = readdirSync(folder)
		.filter((file) => file.endsWith('.js'))
		.sort((a, b) => statSync(`${folder}/${b}`).size - statSync(`${folder}/${a}`).size);
	await page.route(`**/${heaviest}`, (route) => route.abort());
	await page.goto('/?couches=npnru');
	await expect(page.locator('[data-map="drawn"]')).toBeVisible();
	await expect(page.locator('svg.svg-map g.layer-npnru')).toBeVisible();
	await expect(page.locator('svg.svg-map g.layer-boucles-cyclables')).toHaveCount(0);
});

test.describe('where nothing may be stored', () => {
	const block = (page: Page) =>
		page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
				Object.defineProperty(window, name, {
					get: () => {
						throw new DOMException('storage is blocked', 'SecurityError');
					}
				});
			Object.defineProperty(navigator, 'serviceWorker', {
				get: () => {
					throw new DOMException('workers are blocked', 'SecurityError');
				}
			});
		});

	test('pages of each make work', async ({ page }) => {
		test.setTimeout(120_000);
		await block(page);
		for (const path of ['/', '/croisements', '/sorties', '/sorties/eurovelo-5', '/hors-ligne', '/comparer'])
			await test.step(path, async () => {
				await page.goto(path);
				if (path === '/') await mapIsIdle(page);
				await page.waitForLoadState('networkidle');
				await page.waitForTimeout(1.2 * SETTLE_MS);
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{L}{4}/u);
				await page.getByRole('banner').getByRole('link', { name: 'Documents' }).click();
				await expect(page).toHaveURL('/documents');
				await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documents lus');
			});
	});
});

test('old addresses say what they do not know, and links to two single layers are still two sides', async ({
	page
}) => {
	for (const [path, says] of [
		['/croisements?q=npnru%20%26%20ancienne&territoire=ancien', /ancien/],
		['/comparer?avec=59606,59999', /59999/]
	] as const) {
		await page.goto(path);
		await expect(page.locator('main').getByText(says).first()).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await page.goto('/croisements/volet?a=culture&b=energie&inconnu=1');
	await expect(page.locator('[data-swipe="ready"]')).toBeAttached();
	await expect(page.locator('.sets section').first()).toContainText('Culture');
});
