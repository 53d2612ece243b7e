import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { focused, goTo } from './keyboard';

/** Opens the menu that has the focus, which takes nothing unasked, goes down to a layer, and takes it. */
async function pick(page: Page, layer: string): Promise<void> {
	const steps = await page.evaluate(
		(label) => [...(document.activeElement as HTMLSelectElement).options].findIndex((o) => o.text === label),
		layer
	);
	expect(steps).toBeGreaterThan(0);
	await page.keyboard.press('ArrowDown');
	for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
}

/*
 * The planner's question, « NPNRU and QPV, not PPRI », with Tab, the arrows and Enter alone. Its answer is that of
 * crossings.spec.ts: this test is of the way to it.
 */
test('a planner asks, sorts and opens a commune by keyboard alone', async ({ page }) => {
	// Some hundred stops, each looked at.
	test.slow();
	await page.goto('/croisements?q=');
	const field = page.getByRole('textbox', { name: 'Requête écrite' });
	await expect(field).toHaveValue('');

	await goTo(page, 'Ajouter une condition…');
	await pick(page, 'Sites NPNRU');
	await expect(field).toHaveValue('npnru');
	expect(await focused(page)).toBe('Ajouter une condition…');
	await pick(page, 'Quartiers prioritaires (QPV)');
	await expect(field).toHaveValue('npnru & qpv');
	await pick(page, 'Inondation\u00a0: plans et ouvrages');
	await expect(field).toHaveValue('npnru & qpv & ppri');
	await goTo(page, 'Avec ou sauf Inondation\u00a0: plans et ouvrages', 'Shift+Tab');
	await page.keyboard.press('ArrowDown');
	await expect(field).toHaveValue('npnru & qpv & !ppri');

	await goTo(page, 'Habitants');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(page.locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'descending');
	await expect(page).toHaveURL(/tri=-population/);
	const first = page.locator('[data-row] th a').first();
	const name = (await first.textContent()) ?? '';
	await goTo(page, name);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/communes\/\d{5}-/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

/** Sum of the shifts of the layout that no one asked for, as the browser measures them. */
const shiftOf = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				new PerformanceObserver((list) =>
					resolve(
						list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)
					)
				).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => resolve(0), 1000);
			})
	);

test('nothing moves when the builder comes, and nothing is wider than the page, on phones and on a wide screen', async ({
	page
}) => {
	for (const width of [320, 360, 390, 1280])
		await test.step(`${width} px`, async () => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('/croisements');
			await expect(page.locator('.query li').first()).toBeAttached();
			await page.waitForLoadState('networkidle');
			expect(await shiftOf(page)).toBeLessThan(0.02);
			if (width < 900) await page.getByRole('button', { name: 'Changer la question' }).click();
			await expect(page.getByRole('textbox', { name: 'Requête écrite' })).toBeVisible();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			const builder = await page.locator('.query').boundingBox();
			const rows = await page
				.locator('.query li')
				.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().right));
			expect(Math.max(...rows)).toBeLessThanOrEqual((builder?.x ?? 0) + (builder?.width ?? 0));
		});
});
