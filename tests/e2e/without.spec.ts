import { chromium } from '@playwright/test';
import { findChromium } from '../find-chromium';
import { expect, mapIsIdle, openMap, test } from './atlas-test';
import { CELLS_SITE } from '../ports';

test('without WebGL the drawn map follows the layers, and the list does the rest', async ({ baseURL }) => {
	const executablePath = findChromium();
	const browser = await chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--disable-background-networking']
	});
	const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
	await page.goto(`${baseURL}/?couches=npnru&ici=59383`);
	await expect(page.locator('[data-map="drawn"]')).toBeVisible();
	await expect(page.locator('.notice', { hasText: 'WebGL' })).toBeVisible();
	await expect(page.locator('svg.svg-map g.layer-npnru')).toBeVisible();
	await expect(page.locator('svg.svg-map .line-selection')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Marly', level: 2 })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Sites NPNRU' }).uncheck();
	await expect(page.locator('svg.svg-map g.layer-npnru')).toHaveCount(0);
	await browser.close();
});

test('a missing file is named, and the page goes on', async ({ page, watch }) => {
	watch.allow.push(/Failed to load resource/);
	await page.route('**/atlas/facts.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
	await page.goto('/?couches=ppri,npnru');
	await mapIsIdle(page);
	await expect(page.locator('.notice', { hasText: 'facts.json' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
});

test('a garbled file is named, and the map goes on without it', async ({ page }) => {
	await page.route('**/atlas/context.json', (route) => route.fulfill({ body: '{"type":' }));
	await page.goto('/');
	await mapIsIdle(page);
	await expect(page.locator('.notice', { hasText: 'context.json' })).toBeVisible();
});

test('the online basemap is asked for only by the reader, and fails softly', async ({ page, watch }) => {
	await openMap(page, '?couches=npnru');
	expect(watch.strangers).toEqual([]);
	// The real host is asked; where it cannot be reached the page says so, elsewhere its picture comes with its credit.
	watch.allow.push(/Failed to load resource/, /net::ERR/, /Failed to fetch/);
	await page.getByRole('checkbox', { name: 'Fond IGN en ligne' }).check();
	await expect(page).toHaveURL(/fond=ign/);
	await expect(page.locator('.credits')).toContainText('IGN');
	await expect.poll(() => watch.strangers.length).toBeGreaterThan(0);
	expect(watch.strangers.every((url) => url.startsWith('https://data.geopf.fr/'))).toBe(true);
	await page.getByRole('button', { name: 'NPNRU du Valenciennois' }).click();
	await expect(page.locator('.card')).toContainText('397 M€');
	await page.getByRole('checkbox', { name: 'Fond IGN en ligne' }).uncheck();
	await expect(page).not.toHaveURL(/fond=ign/);
	await mapIsIdle(page);
});

test('without any source of outlines each commune is an approximate cell, and the page says so', async ({
	page,
	watch
}) => {
	watch.allow.push(/^$/);
	await page.goto(`${CELLS_SITE}/?couches=npnru&vue=11/50.3478/3.5445`);
	await mapIsIdle(page);
	await expect(page.locator('.notice', { hasText: 'Contours approchés' })).toBeVisible();
	await expect(page.locator('[data-legend="cell"]')).toHaveText('Contours approchés des communes');
	await page.getByRole('button', { name: 'La Briquette (Marly)' }).click();
	await expect(page.getByRole('heading', { name: 'La Briquette (Marly)', level: 2 })).toBeVisible();
	const csv = await page.request.get(`${CELLS_SITE}/api/v1/layers/npnru.csv`);
	expect(await csv.text()).toContain('contours approchés des communes');
});
