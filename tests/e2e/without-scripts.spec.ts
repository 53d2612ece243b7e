/** One visit of each kind of page without a script, and what only a browser can tell of it: what is seen, and what is not offered. */
import { test, expect, type Page } from '@playwright/test';
import { KINDS } from './kinds';
import { facts, layers } from './published';

test.use({ javaScriptEnabled: false });

/** Fails unless the page is read: a heading, words, the way to other pages. */
async function expectRead(page: Page, path: string, isNarrow: boolean): Promise<void> {
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(/\p{L}{4}/u);
	const text = await page.locator('body').innerText();
	expect(text.length, path).toBeGreaterThan(400);
	expect(text, path).not.toMatch(/undefined|NaN|\[object/);
	const banner = page.getByRole('banner');
	const way = isNarrow
		? banner.getByRole('button', { name: 'Menu' })
		: banner.getByRole('link', { name: 'Documents' });
	await expect(way, path).toBeVisible();
}

for (const width of [1280, 320])
	test(`every kind of page reads, ${width} px wide`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.setViewportSize({ width, height: 740 });
		for (const { path, isLost } of KINDS)
			if (!isLost) await test.step(path, () => expectRead(page, path, width < 1000));
	});

test('the map is drawn, its layers and facts are listed, and a citation leads to its passage', async ({
	page
}) => {
	await page.goto('/');
	const drawn = page.locator('svg.svg-map');
	await expect(drawn).toBeVisible();
	for (const name of ['Lens', 'Tourcoing'])
		await expect(drawn.locator('.labels-wide').getByText(name, { exact: true })).toBeVisible();
	await expect(drawn.getByText('Métropole Européenne de Lille')).toBeVisible();
	const [layer] = layers.filter(({ initial }) => initial);
	await expect(page.getByRole('checkbox', { name: layer?.label ?? '' })).toBeChecked();
	const [fact] = facts.filter((each) => each.layer === layer?.id);
	await expect(page.getByRole('button', { name: fact?.name ?? '', exact: true })).toBeAttached();
	await expect(page.locator('.noscript')).toBeVisible();
	const link = page.locator('.citation a').first();
	const target = (await link.getAttribute('href')) ?? '';
	await link.click();
	await expect(page.locator(`[id="${target.split('#')[1]}"]`)).toBeInViewport();
});

test('in a frame the drawn map, the legend and the list are there', async ({ page }) => {
	await page.setViewportSize({ width: 400, height: 360 });
	await page.goto('/embed');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{L}{4}/u);
	await expect(page.locator('svg.svg-map')).toBeVisible();
	await page.getByText('Légende', { exact: true }).click();
	await expect(page.locator('[data-legend-entry="npnru"]')).toBeVisible();
	await page.getByText('Légende', { exact: true }).click();
	await page.getByText('Liste', { exact: true }).click();
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Ouvrir dans l’atlas' })).toBeVisible();
});

test('lists lead to whole pages, and what needs a script is not offered', async ({ page }) => {
	await test.step('communes', async () => {
		await page.goto('/communes');
		await expect(page.getByRole('searchbox')).toBeHidden();
		await page.getByRole('link', { name: 'Denain', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denain');
		await expect(page.locator('.map .line-selection')).toBeVisible();
		const row = page.locator('[data-wide] details li').first();
		await expect(row).toBeHidden();
		await page.locator('[data-wide] details summary').first().click();
		await expect(row).toBeVisible();
	});
	await test.step('territories', async () => {
		await page.goto('/territoires/mel');
		await expect(page.locator('tbody tr')).toHaveCount(95);
		await expect(page.locator('thead button')).toHaveCount(0);
		await page.getByText('Énergie', { exact: true }).first().click();
		await expect(page.locator('.figure:visible').first()).toBeVisible();
		await page.goto('/comparer');
		await page.getByRole('link', { name: 'Valenciennes Métropole', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valenciennes Métropole');
	});
	await test.step('outings', async () => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('/sorties');
		await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
		await page.getByRole('link', { name: 'Boucle Un’Escaut' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boucle Un’Escaut');
		await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
	});
	await test.step('data', async () => {
		await page.goto('/donnees');
		await expect(page.locator('pre')).toHaveCount(4);
		await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
	});
});

test('crossings show their answer, and nothing that would not work', async ({ page }) => {
	await page.goto('/croisements');
	await expect(page.getByText('Sans JavaScript, voici la réponse à la question d’ouverture.')).toBeVisible();
	await expect(page.locator('[data-sentence]')).toContainText('Sites NPNRU');
	await expect(page.locator('[data-row]')).not.toHaveCount(0);
	await expect(page.getByRole('combobox')).toHaveCount(0);
	await expect(page.getByRole('checkbox')).toHaveCount(0);
	await expect(page.locator('summary', { hasText: 'Vos données' })).toBeHidden();
	await expect(page.locator('input[type=file], .zone')).toHaveCount(0);
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 740 });
		await page.goto('/croisements/matrice');
		await expect(page.locator('.matrix table')).toBeVisible();
		await page.goto('/croisements/ensembles');
		await expect(page.locator('.upset ol a').first()).toBeVisible();
		await page.goto('/croisements/contours');
		await expect(page.getByRole('combobox')).toHaveCount(0);
		await page.goto('/croisements/volet');
		const [first, second] = await page.locator('.swipe .side').all();
		const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
		expect(below?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
		await expect(page.locator('[style]:not([id="svelte-announcer"])')).toHaveCount(0);
	}
});
