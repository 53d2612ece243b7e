import { readFileSync } from 'node:fs';
import type { TerritoryFile } from '../../src/lib/domain/territory-file';
import { expect, test } from './atlas-test';
import { layers, territories } from './published';

const fileOf = (id: string) =>
	JSON.parse(readFileSync(`static/api/v1/territories/${id}.json`, 'utf8')) as TerritoryFile;

const COMPARED_TERRITORIES = '/comparer?avec=cavm,caph';
const COMPARED_COMMUNES = '/comparer?avec=59606,59172,62498';

test('the four territories stand on one page, the pole with its three EPCI', async ({ page }) => {
	await page.goto('/documents');
	await page.getByRole('link', { name: 'Territoires', exact: true }).click();
	await expect(page.locator('.card')).toHaveCount(4);
	const pole = page.locator('.card', { hasText: 'Pôle Métropolitain de l’Artois' });
	await expect(pole.locator('.parts a')).toHaveText([
		'Lens-Liévin',
		'Hénin-Carvin',
		'Béthune-Bruay, Artois Lys Romane'
	]);
	await pole.getByRole('link', { name: 'Hénin-Carvin' }).click();
	await expect(page).toHaveURL('/territoires/cahc');
	await expect(page.getByText('Fait partie du territoire')).toContainText('Pôle Métropolitain de l’Artois');
});

test('the table of communes sorts from the keyboard', async ({ page }) => {
	await page.goto('/territoires/caph');
	const names = () => page.locator('tbody th').allTextContents();
	const asWritten = await names();
	const populations = new Map(fileOf('caph').communes.map(({ name, population }) => [name, population]));
	const shown = async () => (await names()).map((name) => populations.get(name.trim()) ?? NaN);
	const ascending = [...populations.values()].sort((a, b) => a - b);
	const heading = page.getByRole('columnheader', { name: 'Habitants' });
	await page.getByRole('button', { name: 'Habitants' }).focus();
	await page.keyboard.press('Enter');
	await expect(heading).toHaveAttribute('aria-sort', 'descending');
	expect(await shown()).toEqual([...ascending].reverse());
	await page.keyboard.press('Enter');
	await expect(heading).toHaveAttribute('aria-sort', 'ascending');
	expect(await shown()).toEqual(ascending);
	await page.getByRole('button', { name: 'Commune', exact: true }).focus();
	await page.keyboard.press('Space');
	const sorted = await names();
	expect(sorted).toEqual([...asWritten].sort(new Intl.Collator('fr', { numeric: true }).compare));
	await expect(page.locator('th[aria-sort]')).toHaveCount(1);
});

test('two communes are compared from the keyboard, and the address keeps them', async ({ page }) => {
	await page.goto('/comparer');
	const box = page.getByRole('combobox');
	await box.focus();
	await box.pressSequentially('valenc');
	await expect(page.getByRole('option').first()).toContainText('Valenciennes');
	const option = page.getByRole('option', { name: /^Valenciennes commune/ });
	while ((await option.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/comparer?avec=59606');
	await expect(box).toBeFocused();
	await box.pressSequentially('denain');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/comparer?avec=59606,59172');
	await expect(page.getByRole('columnheader')).toHaveText([/Valenciennes/, /Denain/]);
	await expect(page.locator('.sentence')).toContainText('Valenciennes et Denain');
	// Once a commune is chosen, no territory is proposed.
	await box.pressSequentially('lens');
	await expect(page.getByRole('option').first()).toContainText('Lens');
	await expect(page.getByRole('option').filter({ hasText: 'territoire' })).toHaveCount(0);
});

test('what is typed before the script of the page is there is looked for once it is', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/comparer', { waitUntil: 'commit' });
	const box = page.getByRole('combobox');
	await box.focus();
	await box.pressSequentially('valenciennes');
	await expect(page.getByRole('option')).toHaveCount(0);
	release();
	await expect(page.getByRole('option').first()).toContainText('Valenciennes');
	await expect(box).toHaveValue('valenciennes');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/comparer?avec=59606');
});

test('two territories are compared from the keyboard', async ({ page }) => {
	await page.goto('/territoires/cavm');
	await page.getByRole('link', { name: /^Comparer/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/comparer?avec=cavm');
	// What the address holds is on the page once its script runs: before, a key pressed is lost.
	await expect(page.getByRole('button', { name: 'Retirer Valenciennes Métropole' })).toBeVisible();
	const box = page.getByRole('combobox');
	await box.focus();
	await box.pressSequentially('caph');
	await expect(page.getByRole('option').first()).toContainText('La Porte du Hainaut');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/comparer?avec=cavm,caph');
	await expect(page.locator('tr[data-layer]')).toHaveCount(layers.length);
	const population = page.locator('[data-group="head"] tr', { hasText: 'Habitants' }).locator('td');
	await expect(population).toHaveText([/191.738/, /158.419/]);
	await page.getByRole('button', { name: 'Retirer Valenciennes Métropole' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/comparer?avec=caph');
	await expect(box).toBeFocused();
});

test('figures of the same name and unit stand on one line, each with its perimeter and passage', async ({
	page
}) => {
	await page.goto(COMPARED_TERRITORIES);
	const row = page.locator('[data-group="figures"] tr', { hasText: 'crédits mobilisés' });
	await expect(row.locator('td').nth(0)).toContainText('357 660 €');
	await expect(row.locator('td').nth(0)).toContainText('CAVM · CRTE du Valenciennois (2021), ligne');
	await expect(row.locator('td').nth(1)).toContainText('327 848 €');
	await expect(row.locator('td').nth(1)).toContainText('CAPH · CRTE du Valenciennois (2021), ligne');
});

test('only the differences may be shown, and the back button walks through it all', async ({ page }) => {
	await page.goto('/comparer');
	await page.getByRole('link', { name: 'Valenciennes Métropole, La Porte du Hainaut' }).click();
	await expect(page.locator('tr[data-layer]')).toHaveCount(layers.length);
	const different = await page.locator('tr[data-layer][data-different="true"]').count();
	expect(different).toBeGreaterThan(3);
	await page.getByRole('checkbox', { name: 'Ne montrer que les différences' }).check();
	await expect(page).toHaveURL('/comparer?avec=cavm,caph&ecarts=oui');
	await expect(page.locator('tr[data-layer]')).toHaveCount(different);
	await page.goBack();
	await expect(page).toHaveURL('/comparer?avec=cavm,caph');
	await expect(page.getByRole('checkbox')).not.toBeChecked();
	await expect(page.locator('tr[data-layer]')).toHaveCount(layers.length);
	await page.goBack();
	await expect(page).toHaveURL('/comparer');
	await expect(page.locator('tr[data-layer]')).toHaveCount(0);
	await page.goForward();
	await expect(page.locator('tr[data-layer]')).toHaveCount(layers.length);
});

test('an address restores the comparison, and damaged parts are named', async ({ page }) => {
	await page.goto('/comparer?avec=59606-valenciennes,99999,cavm,59172,62498,62427,62119&ecarts=peut-etre');
	await expect(page.getByRole('columnheader')).toHaveCount(4);
	const notices = page.locator('.notice');
	await expect(notices).toHaveText([/«\s99999\s»/, /«\scavm\s»/, /«\s62119\s»/, /ecarts=peut-etre/]);
	await page.goto('/comparer?avec=%3Cscript%3Ealert(1)%3C/script%3E');
	await expect(notices).toContainText('<script>alert(1)</script>');
});

test('one missing file leaves the rest, and may be asked for again', async ({ page, watch }) => {
	watch.allow.push(/Failed to load resource/);
	const address = '**/api/v1/communes/59172.json';
	await page.route(address, (route) => route.fulfill({ status: 404, body: 'gone' }));
	await page.goto(COMPARED_COMMUNES);
	await expect(page.locator('.notice')).toContainText('La fiche de Denain n’a pas pu être lue');
	await expect(page.locator('.sentence')).toContainText('Valenciennes et Lens');
	await page.unroute(address);
	await page.getByRole('button', { name: 'Réessayer' }).click();
	await expect(page.locator('.notice')).toHaveCount(0);
	await expect(page.locator('.sentence')).toContainText('Valenciennes, Denain et Lens');
});

test('the comparison downloads as CSV', async ({ page }) => {
	await page.goto(COMPARED_COMMUNES);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Télécharger la comparaison' }).click()
	]);
	expect(download.suggestedFilename()).toBe('comparaison-59606-59172-62498.csv');
	const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
	expect(lines[0]).toBe('rubrique,ligne,Valenciennes,Denain,Lens');
	expect(lines.find((line) => line.startsWith('En bref,Habitants'))).toBe(
		'En bref,Habitants,43468,20665,32920'
	);
});

test('the card of a territory on the map leads to its page', async ({ page }) => {
	await page.goto('/?ici=caph');
	await page.getByRole('link', { name: 'Fiche du territoire' }).click();
	await expect(page).toHaveURL('/territoires/caph');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	test('nothing is wider than the screen, and the names of a comparison stay in sight while its rows go by', async ({
		page
	}) => {
		for (const path of [
			'/territoires',
			...territories.map(({ id }) => `/territoires/${id}`),
			'/comparer',
			COMPARED_TERRITORIES,
			COMPARED_COMMUNES
		]) {
			await page.goto(path);
			if (path.includes('avec')) await expect(page.locator('tr[data-layer]')).toHaveCount(layers.length);
			// A phone zooms out of a page that is too wide: its innerWidth would grow with the page.
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width, path).toBeLessThanOrEqual(360);
		}
		// The names stay in sight while the rows go by.
		await page.goto(COMPARED_TERRITORIES);
		await page.locator('tr[data-layer="emploi"]').scrollIntoViewIfNeeded();
		await expect(page.getByRole('columnheader', { name: /La Porte du Hainaut/ })).toBeInViewport();
	});
});
