import { test as plain } from '@playwright/test';
import { layers, facts } from './published';
import { expect, mapIsIdle, openMap, test } from './atlas-test';

const initial = layers.filter((layer) => layer.initial);

test.describe('before any script', () => {
	plain.use({ javaScriptEnabled: false });

	plain('the drawn map, the layers and the list are readable', async ({ page }) => {
		await page.goto('/');
		const drawn = page.locator('svg.svg-map');
		const names = drawn.locator('.labels-wide');
		await expect(drawn).toBeVisible();
		for (const name of ['Lens', 'Tourcoing'])
			await expect(names.getByText(name, { exact: true })).toBeVisible();
		await expect(drawn.getByText('Métropole Européenne de Lille')).toBeVisible();
		for (const layer of initial) {
			await expect(page.getByRole('checkbox', { name: layer.label })).toBeChecked();
			for (const fact of facts.filter(({ layer: id }) => id === layer.id))
				await expect(page.getByRole('button', { name: fact.name, exact: true })).toBeAttached();
		}
		await expect(page.locator('.noscript')).toBeVisible();
	});

	plain('a citation leads to its passage on the page of its document', async ({ page }) => {
		await page.goto('/');
		const link = page.locator('.citation a').first();
		const target = (await link.getAttribute('href')) ?? '';
		await link.click();
		await expect(page.locator(`[id="${target.split('#')[1]}"]`)).toBeInViewport();
	});
});

test('the interactive map takes the place of the drawn one, and says what it shows', async ({ page }) => {
	await openMap(page);
	await expect(page.locator('svg.svg-map')).toBeHidden();
	await expect(page.locator('.maplibregl-canvas')).toBeVisible();
	const names = initial.map(({ label }) => label);
	for (const name of names) await expect(page.locator('[data-sentence]')).toContainText(name);
	await expect(page).toHaveTitle(new RegExp(`^${initial.length} couches sur les quatre territoires`));
});

test('labels are written in our own fonts, accents included', async ({ page }) => {
	await openMap(page);
	const loaded = await page.evaluate(() =>
		['Atlas Sans', 'Atlas Sans Semibold', 'Atlas Serif Italic'].map((family) => ({
			family,
			// A face that has come says so; a fallback would leave it unloaded.
			isLoaded: [...document.fonts].some(
				(face) => face.family.replaceAll(/["']/g, '') === family && face.status === 'loaded'
			)
		}))
	);
	expect(loaded.filter(({ isLoaded }) => !isLoaded)).toEqual([]);
	const widths = await page.evaluate(() => {
		const context = document.createElement('canvas').getContext('2d');
		if (!context) throw new Error('no 2d canvas');
		const measure = (family: string) => {
			context.font = `600 48px ${family}`;
			return context.measureText('Hénin-Carvin, Œuvre, Béthune, Wallers-Arenberg').width;
		};
		return { ours: measure('"Atlas Sans Semibold", monospace'), other: measure('monospace') };
	});
	expect(widths.ours).not.toBe(widths.other);
});

test('the first map needs less than it may', async ({ page }) => {
	const { gzipSync } = await import('node:zlib');
	const weights = { script: 0, data: 0 };
	const pending: Promise<void>[] = [];
	page.on('response', (response) => {
		const path = new URL(response.url()).pathname;
		const kind = path.endsWith('.js') ? 'script' : path.startsWith('/atlas/') ? 'data' : undefined;
		if (kind && !/facts|context/.test(path))
			pending.push(
				response.body().then((body) => {
					weights[kind] += gzipSync(body).length;
				})
			);
	});
	await page.goto('/');
	await mapIsIdle(page);
	await Promise.all(pending);
	expect(weights.script).toBeGreaterThan(100_000);
	expect(weights.script).toBeLessThanOrEqual(550_000);
	expect(weights.data).toBeGreaterThan(30_000);
	expect(weights.data).toBeLessThanOrEqual(150_000);
});
