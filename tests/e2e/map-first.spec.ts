import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { layers } from './published';
import { expect, openMap, test } from './atlas-test';

const initial = layers.filter((layer) => layer.initial);

/** Fails unless labels of the map are written in our own fonts, accents included. */
async function expectFonts(page: Page): Promise<void> {
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
}

/** Watches what the first map asks for; gives what weighs it. */
function watchWeight(page: Page): () => Promise<{ script: number; data: number }> {
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
	return async () => {
		await Promise.all(pending);
		return weights;
	};
}

test('the interactive map takes the place of the drawn one, says what it shows, and needs less than it may', async ({
	page
}) => {
	const weigh = watchWeight(page);
	await openMap(page);
	const { script, data } = await weigh();
	expect(script).toBeGreaterThan(100_000);
	expect(script).toBeLessThanOrEqual(550_000);
	expect(data).toBeGreaterThan(30_000);
	expect(data).toBeLessThanOrEqual(150_000);

	await expect(page.locator('svg.svg-map')).toBeHidden();
	await expect(page.locator('.maplibregl-canvas')).toBeVisible();
	const names = initial.map(({ label }) => label);
	for (const name of names) await expect(page.locator('[data-sentence]')).toContainText(name);
	await expect(page).toHaveTitle(new RegExp(`^${initial.length} couches sur les quatre territoires`));
	await expectFonts(page);
});
