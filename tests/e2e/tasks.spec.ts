/** What a clerk and a walker come for, from the map to the end with the keyboard alone; the planner's way is in planner.spec.ts. */
import { readFile } from 'node:fs/promises';
import { expect, openMap, test } from './atlas-test';
import { focused, goTo } from './keyboard';

test.describe.configure({ timeout: 150_000 });

test('a clerk finds the commune, what covers it, who says so, what the neighbours have, and compares', async ({
	page
}) => {
	await openMap(page);
	const press = (key: string) => page.keyboard.press(key);

	await goTo(page, 'Aller à la recherche et aux couches');
	await press('Enter');
	await goTo(page, 'Chercher une commune, un territoire, un projet');
	await page.keyboard.type('Denain');
	await expect(page.getByRole('option', { name: /^Denain commune/ })).toBeVisible();
	await press('Enter');
	await expect(page.getByRole('heading', { name: 'Denain', level: 2 })).toBeFocused();
	await goTo(page, 'Fiche de la commune');
	await press('Enter');
	await expect(page).toHaveURL(/\/communes\/59172-denain$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denain');

	await goTo(page, 'CSV pour tableur');
	const saved = page.waitForEvent('download');
	await press('Enter');
	const csv = await readFile(await (await saved).path(), 'utf8');
	expect(csv).toContain('Denain');

	await goTo(page, 'Sites NPNRU');
	await press('Enter');
	await goTo(page, /^lignes 1978–1983/);
	await press('Enter');
	await expect(page).toHaveURL(/\/documents\/crte-valenciennois-2021#/);
	const passage = page.locator(':target');
	await expect(passage).toBeInViewport();
	await expect(passage).toContainText('Denain');
	// The key of the browser itself.
	await page.goBack();
	await expect(page).toHaveURL(/\/communes\/59172-denain$/);

	// On paper: one sheet, and what it says.
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.sheet .title')).toHaveText('Denain');
	await expect(page.locator('.sheet .title')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });

	await goTo(page, 'Comparer Denain à une autre commune');
	await expect(page.locator('[data-difference]').first()).toBeVisible();
	await press('Enter');
	await expect(page).toHaveURL(/\/comparer\?avec=59172$/);
	await goTo(page, /^Ajouter/);
	await page.keyboard.type('Lourches');
	await expect(page.getByRole('option', { name: /^Lourches/ })).toBeVisible();
	await press('Enter');
	await expect(page).toHaveURL(/\/comparer\?avec=59172,59361$/);
	for (const name of ['Denain', 'Lourches'])
		await expect(page.getByRole('columnheader', { name: new RegExp(`^${name}`) })).toBeVisible();
});

test.describe('with what stays on the device', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a walker chooses a ride, reads what is known of it, takes its trace and keeps it', async ({
		page
	}) => {
		await openMap(page);
		const press = (key: string) => page.keyboard.press(key);

		await goTo(page, 'Sorties');
		await press('Enter');
		await expect(page).toHaveURL(/\/sorties$/);
		await expect(page.getByRole('button', { name: 'Près de moi' })).toBeEnabled();
		await goTo(page, 'À vélo');
		await press('Space');
		await expect(page).toHaveURL(/\?genre=ride$/);
		await expect(page.getByRole('button', { name: 'À vélo', pressed: true })).toBeFocused();
		await expect(page.getByRole('main').getByRole('status')).toContainText(/^\d+ sorties? sur \d+/);

		await goTo(page, /EuroVelo 5/);
		await press('Enter');
		await expect(page).toHaveURL(/\/sorties\/eurovelo-5$/);
		await expect(page.getByRole('heading', { name: 'En bref' })).toBeVisible();
		await goTo(page, /GPX/);
		const saved = page.waitForEvent('download');
		await press('Enter');
		expect(await readFile(await (await saved).path(), 'utf8')).toMatch(/<trkpt /);

		await goTo(page, /^Garder/);
		await press('Enter');
		await expect(page.locator('[data-keep]')).toContainText('Retirer', { timeout: 60_000 });
		expect(await focused(page)).toMatch(/^Retirer de cet appareil/);
	});
});
