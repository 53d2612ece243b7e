/** What stands around every page: links that skip, the menu, the languages, the footer. */
import type { Page } from '@playwright/test';
import { expect, openMap, test } from './atlas-test';
import { KINDS, LOST } from './kinds';

const MENU = [
	'Carte',
	'Communes',
	'Territoires',
	'Croisements',
	'Balades',
	'Couches',
	'Documents',
	'Données'
];
const menu = (page: Page) => page.getByRole('navigation', { name: 'Pages de l’atlas' });
const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Menu' });

test('the first Tab leads to the content and the last lines to the statement, on every kind of page', async ({
	page,
	watch
}) => {
	test.slow();
	watch.allow.push(...LOST);
	// A link to a place begins at its name, the list of communes in its field: beyond what stands around the page.
	const kinds = KINDS.filter(({ path }) => !path.includes('ici=') && path !== '/communes');
	for (const { path, name } of kinds) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		await page.keyboard.press('Tab');
		const link = page.getByRole('link', { name: 'Aller au contenu' });
		await expect(link, name).toBeFocused();
		await expect(link).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main'), name).toBeFocused();
		await expect(page.locator('footer a[href$="/accessibilite"]'), name).toBeVisible();
	}
});

for (const width of [1280, 360])
	test(`on the map, ${width} px wide, two more lead to the search and to the list`, async ({ page }) => {
		await page.setViewportSize({ width, height: 740 });
		await openMap(page);
		for (const [name, id] of [
			['Aller à la recherche et aux couches', 'layers'],
			['Aller à la liste de ce que montre la carte', 'list']
		] as const) {
			await page.getByRole('link', { name }).focus();
			await page.keyboard.press('Enter');
			await expect(page.locator(`#${id}`)).toBeFocused();
			await expect(page.locator(`#${id}`)).toBeInViewport();
		}
	});

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
		});

		test('a page of the menu opens, and the menu goes', async ({ page }) => {
			await page.goto('/communes');
			await opener(page).click();
			await menu(page).getByRole('link', { name: 'Balades' }).click();
			await expect(page).toHaveURL(/\/balades$/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Balades');
			await expect(menu(page)).toBeHidden();
		});
	});

test('on a phone the sheet of the map goes down for what it covers, and at Escape', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openMap(page);
	const sheet = page.locator('.sheet');
	const grip = page.getByRole('button', { name: 'Changer la hauteur du panneau' });
	await page.getByRole('button', { name: /^Couches \(/ }).click();
	await expect(sheet).toHaveAttribute('data-sheet', 'half');
	await page.getByRole('button', { name: 'Revenir à l’ensemble' }).focus();
	await expect(sheet).toHaveAttribute('data-sheet', 'closed');
	await page.getByRole('button', { name: 'Liste' }).click();
	await expect(sheet).toHaveAttribute('data-sheet', 'half');
	await page.keyboard.press('Escape');
	await expect(sheet).toHaveAttribute('data-sheet', 'closed');
	await expect(grip).toBeFocused();
});

test('closing a fact gives the focus back to it in the list, closing a place to the list', async ({
	page
}) => {
	await openMap(page, '?couches=npnru');
	const fact = page.getByRole('button', { name: 'Les Oliveaux' });
	await fact.click();
	await expect(page.getByRole('heading', { name: 'Les Oliveaux', level: 2 })).toBeFocused();
	await page.getByRole('button', { name: 'Fermer la fiche' }).click();
	await expect(fact).toBeFocused();
	await openMap(page, '?couches=npnru&ici=59606');
	await page.getByRole('button', { name: 'Fermer la fiche' }).click();
	await expect(page.getByRole('heading', { name: 'Sur la carte' })).toBeFocused();
});
