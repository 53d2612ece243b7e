/** The graphics of the map taken away and given back, and the moments before they are there. */
import type { Page } from '@playwright/test';
import { colourAtCentre, colourDistance, expect, mapIsIdle, openMap, test } from './atlas-test';

/** In the middle of Marly, near sites of the NPNRU. */
const MARLY = 'vue=13.50/50.3478/3.5445';

/** Takes the WebGL context of the map away, as a browser does that runs out of memory; gives what brings it back. */
async function loseContext(page: Page): Promise<() => Promise<void>> {
	const extension = await page.locator('.maplibregl-canvas').evaluateHandle((canvas: HTMLCanvasElement) => {
		const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
		const found = context?.getExtension('WEBGL_lose_context');
		if (!found) throw new Error('the context cannot be lost here');
		found.loseContext();
		return found;
	});
	return () => extension.evaluate((found) => found.restoreContext());
}

test('a lost context leaves the drawn map in step, and one that comes back has its layers', async ({
	page,
	watch
}) => {
	watch.allow.push(/context lost/i, /CONTEXT_LOST/);
	await openMap(page, `?couches=npnru&${MARLY}`);
	const before = await colourAtCentre(page, 60);
	const query = new URL(page.url()).search;
	const restore = await loseContext(page);
	await expect(page.locator('.notice', { hasText: 'WebGL' })).toBeVisible();
	await expect(page.locator('svg.svg-map g.layer-npnru')).toBeVisible();
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Inondation\u00a0: plans et ouvrages' }).check();
	await expect(page.locator('svg.svg-map .drawn-badge.layer-ppri').first()).toBeVisible();
	await page.getByRole('checkbox', { name: 'Inondation\u00a0: plans et ouvrages' }).uncheck();
	await restore();
	await mapIsIdle(page);
	await expect(page.locator('svg.svg-map')).toBeHidden();
	await expect(page.locator('.notice', { hasText: 'WebGL' })).toHaveCount(0);
	expect(colourDistance(before, await colourAtCentre(page, 60))).toBeLessThan(6);
	expect(new URL(page.url()).search).toBe(query);
});

test('the drawn map stays until the interactive one has painted its ground', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/atlas/boundaries.json', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/');
	await expect(page.locator('.maplibregl-canvas')).toBeVisible({ timeout: 40_000 });
	await expect(page.locator('[data-map="loading"]')).toHaveCount(0, { timeout: 40_000 });
	await expect(page.locator('svg.svg-map')).toBeVisible();
	await expect(page.getByText('La carte interactive arrive…')).toBeVisible();
	release();
	await mapIsIdle(page);
	await expect(page.locator('svg.svg-map')).toBeHidden();
	await expect(page.getByText('La carte interactive arrive…')).toHaveCount(0);
});
