/** The menu of every page, and the parts of the map: links that skip to them, the sheet of a phone. What stands around each kind of page is in kinds.spec.ts. */
import type { Page } from '@playwright/test';
import { expect, mapCentre, openMap, test } from './atlas-test';

const MENU = ['Carte', 'Communes', 'Territoires', 'Croiser', 'Sorties', 'Couches', 'Documents', 'Données'];
const menu = (page: Page) => page.getByRole('navigation', { name: 'Pages de l’atlas' });
const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Menu' });

test('on a wide screen all pages are in sight, the one that is open marked', async ({ page }) => {
	await page.goto('/communes/59606-valenciennes');
	await expect(opener(page)).toBeHidden();
	await expect(menu(page).getByRole('link')).toHaveText(MENU);
	for (const link of await menu(page).getByRole('link').all())
		await expect(link).toBeInViewport({ ratio: 1 });
	const current = menu(page).locator('[aria-current=page]');
	await expect(current).toHaveText('Communes');
	await expect(current).toHaveCSS('text-decoration-line', 'underline');
});

for (const [width, javaScriptEnabled] of [
	[360, true],
	[320, true],
	[320, false]
] as const)
	test.describe(`${width} px wide, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
		test.use({ viewport: { width, height: 640 }, javaScriptEnabled });

		test('the pages are a menu by keyboard, each whole in sight; Escape gives the focus back', async ({
			page
		}) => {
			await page.goto('/documents');
			await expect(menu(page)).toBeHidden();
			await opener(page).focus();
			await page.keyboard.press('Enter');
			await expect(menu(page).getByRole('link')).toHaveText(MENU);
			for (const link of await menu(page).getByRole('link').all())
				await expect(link).toBeInViewport({ ratio: 1 });
			await expect(menu(page).locator('[aria-current=page]')).toHaveText('Documents');
			await page.keyboard.press('Tab');
			await expect(menu(page).getByRole('link', { name: 'Carte' })).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(menu(page)).toBeHidden();
			await expect(opener(page)).toBeFocused();
			for (const name of ['FR Français', 'NL Nederlands', 'EN English'])
				await expect(page.getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 });

			// A page of the menu opens, and the menu goes.
			await page.goto('/communes');
			await opener(page).click();
			await menu(page).getByRole('link', { name: 'Sorties' }).click();
			await expect(page).toHaveURL(/\/sorties$/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sorties');
			await expect(menu(page)).toBeHidden();
		});
	});

/** Links that skip to parts of the map. */
async function expectSkips(page: Page): Promise<void> {
	for (const [name, id] of [
		['Aller à la recherche et aux couches', 'layers'],
		['Aller à la liste de ce que montre la carte', 'list']
	] as const) {
		await page.getByRole('link', { name }).focus();
		await page.keyboard.press('Enter');
		await expect(page.locator(`#${id}`)).toBeFocused();
		await expect(page.locator(`#${id}`)).toBeInViewport();
	}
}

test('on the map two more links skip to the search and to the list, and closing a card gives the focus back', async ({
	page
}) => {
	await openMap(page, '?couches=npnru');
	await expectSkips(page);
	const fact = page.getByRole('button', { name: 'Les Oliveaux' });
	await fact.click();
	await expect(page.getByRole('heading', { name: 'Les Oliveaux', level: 2 })).toBeFocused();
	await page.getByRole('button', { name: 'Fermer la fiche' }).click();
	await expect(fact).toBeFocused();
	await page.goto('/?couches=npnru&ici=59606');
	await expect(page.getByRole('heading', { name: 'Valenciennes', level: 2 })).toBeFocused();
	await page.getByRole('button', { name: 'Fermer la fiche' }).click();
	await expect(page.getByRole('heading', { name: 'Sur la carte' })).toBeFocused();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	test('the panels of the map are a sheet: its grip opens it to half and to full, what it covers and Escape close it', async ({
		page
	}) => {
		await openMap(page);
		const sheet = page.locator('.sheet');
		await expect(sheet).toHaveAttribute('data-sheet', 'closed');
		const grip = page.getByRole('button', { name: 'Changer la hauteur du panneau' });
		await grip.tap();
		await expect(sheet).toHaveAttribute('data-sheet', 'half');
		await expect(page.getByRole('checkbox', { name: 'Sites NPNRU' })).toBeVisible();
		await grip.tap();
		await expect(sheet).toHaveAttribute('data-sheet', 'full');
		await grip.tap();
		await expect(sheet).toHaveAttribute('data-sheet', 'closed');
		await page.getByRole('button', { name: /^Couches \(/ }).click();
		await expect(sheet).toHaveAttribute('data-sheet', 'half');
		await page.getByRole('button', { name: 'Revenir à l’ensemble' }).focus();
		await expect(sheet).toHaveAttribute('data-sheet', 'closed');
		await page.getByRole('button', { name: 'Liste' }).click();
		await expect(sheet).toHaveAttribute('data-sheet', 'half');
		await page.keyboard.press('Escape');
		await expect(sheet).toHaveAttribute('data-sheet', 'closed');
		await expect(grip).toBeFocused();
		await expectSkips(page);
	});

	test('what was tapped stays in sight above the sheet', async ({ page }) => {
		await openMap(page, '?couches=npnru&vue=12/50.3478/3.5445');
		const { x, y } = await mapCentre(page);
		await page.touchscreen.tap(x, y + 120);
		await expect(page.locator('.sheet')).toHaveAttribute('data-sheet', 'half');
		await expect(page.locator('.card')).toBeVisible();
		await page.waitForTimeout(600);
		const top = (await page.locator('.sheet').boundingBox())?.y ?? 0;
		const map = await page.locator('.canvas').boundingBox();
		const view = /vue=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(page.url());
		const at = /ici=@([\d.]+)\/([\d.]+)/.exec(page.url());
		if (!map || !view || !at) throw new Error(`no view in ${page.url()}`);
		// Web Mercator: pixels below the centre of the map.
		const [zoom, lat] = [Number(view[1]), Number(view[2])];
		const mercator = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
		const below = ((mercator(lat) - mercator(Number(at[1]))) / (2 * Math.PI)) * 512 * 2 ** zoom;
		expect(map.y + map.height / 2 + below).toBeLessThan(top);
	});
});

test('on a screen this low the map and its panels follow one another, and nothing lies over anything', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto('/?ici=59606&couches=npnru');
	await page.waitForLoadState('networkidle');
	const boxes = await page
		.locator('.map-area, #layers, #list')
		.evaluateAll((all) =>
			all.map((element) => element.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))
		);
	expect(boxes).toHaveLength(3);
	for (const [i, { bottom }] of boxes.entries())
		expect(boxes[i + 1]?.top ?? Infinity).toBeGreaterThanOrEqual(bottom - 1);
	await page.getByRole('heading', { name: 'Valenciennes' }).scrollIntoViewIfNeeded();
	await expect(page.getByRole('heading', { name: 'Valenciennes' })).toBeInViewport();
});
