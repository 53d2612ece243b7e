/** What moves of the map and imposed colours are to who asked for stillness, or for colours of their own; the rest of senses is in kinds.spec.ts. */
import type { Page } from '@playwright/test';
import { expect, mapIsIdle, openMap, test } from './atlas-test';

test.describe('moves of the map', () => {
	/** Drawn by software a slide may be over within a frame: the map goes there and back until one is seen. */
	const MOVES = 8;

	/** Lengths that the scale had while the map zoomed in and out: its two ends, and what was drawn between them. */
	async function lengthsOfScale(page: Page): Promise<number> {
		await openMap(page, '?couches=npnru');
		await page.evaluate(() => {
			const scale = document.querySelector('.maplibregl-ctrl-scale');
			if (!scale) throw new Error('no scale');
			const seen = new Set([scale.outerHTML]);
			Object.assign(window, { seen });
			new MutationObserver(() => seen.add(scale.outerHTML)).observe(scale, {
				attributes: true,
				characterData: true,
				childList: true,
				subtree: true
			});
		});
		let lengths = 0;
		for (let move = 0; move < MOVES && lengths <= 2; move++) {
			await page.getByRole('button', { name: move % 2 ? 'Dézoomer' : 'Zoomer', exact: true }).click();
			await mapIsIdle(page);
			lengths = await page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
		}
		return lengths;
	}

	test('it slides to what is asked for', async ({ page }) => {
		expect(await lengthsOfScale(page)).toBeGreaterThan(2);
	});

	test('it jumps there for who wants stillness', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await lengthsOfScale(page)).toBe(2);
	});
});

test('with imposed colours layers keep theirs, and what is chosen is told from what is not', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await openMap(page, '?couches=npnru,ppri');
	const colours = await page
		.locator('#list .square, #layers .dot')
		.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
	expect(new Set(colours).size).toBeGreaterThan(5);
	await page.goto('/sorties?genre=ride');
	const chosen = page.getByRole('button', { name: 'À vélo', pressed: true });
	const other = page.getByRole('button', { name: 'Musée, monument', pressed: false });
	const groundOf = (button: typeof chosen) =>
		button.evaluate((each) => getComputedStyle(each).backgroundColor);
	await expect(chosen).toBeVisible();
	expect(await groundOf(chosen)).not.toBe(await groundOf(other));
	await page.goto('/croisements/matrice');
	const lines = await page
		.getByRole('main')
		.locator('nav a')
		.evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBottomColor));
	expect(lines.filter((line, i) => lines.indexOf(line) === i && lines.lastIndexOf(line) === i)).toHaveLength(
		1
	);
	// The shades of the matrix tell its classes apart: in its legend and in its cells.
	for (const [shaded, least] of [
		['.matrix dt', 4],
		['.matrix td:is(.b1, .b2, .b3, .b4, .b5) a', 4]
	] as const) {
		const shades = await page
			.locator(shaded)
			.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
		expect(new Set(shades).size, shaded).toBeGreaterThanOrEqual(least);
	}
	const current = page.getByRole('banner').locator('[aria-current=page]');
	await expect(current).toHaveCSS('text-decoration-line', 'underline');
});
