import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { ANSWERS, communes, labelOf, open, READY } from './crossing-data';
import { hasOutlines, layers } from './published';

test.describe('UpSet', () => {
	const chosen = ['npnru', 'programmes', 'culture', 'energie'];
	const rows = (page: Page) =>
		page.getByRole('list', { name: 'Communes par combinaison exacte' }).getByRole('link');
	/** Communes with exactly these of the chosen layers. */
	const exactly = (inside: readonly string[], among: readonly string[]) =>
		communes.filter((commune) => among.every((id) => commune.layers.includes(id) === inside.includes(id)))
			.length;
	const queries = (page: Page) =>
		rows(page).evaluateAll((links) =>
			links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('q') ?? '')
		);

	test('each row counts the communes of its exact query, and all rows are the union', async ({ page }) => {
		await open(page, 'ensembles');
		const counts = (await rows(page).locator('.count').allTextContents()).map(Number);
		const asked = await queries(page);
		expect(asked.length).toBeGreaterThan(4);
		for (const [i, query] of asked.entries()) {
			const terms = query.split('&');
			expect(terms).toHaveLength(chosen.length);
			expect(counts[i], query).toBe(
				exactly(
					terms.filter((term) => !term.startsWith('!')),
					chosen
				)
			);
		}
		const union = communes.filter((commune) => chosen.some((id) => commune.layers.includes(id))).length;
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(union);
		expect([...counts].sort((a, b) => b - a)).toEqual(counts);
		await page.getByRole('radio', { name: 'par nombre de couches' }).check();
		const degrees = (await queries(page)).map(
			(query) => query.split('&').filter((term) => !term.startsWith('!')).length
		);
		expect([...degrees].sort((a, b) => b - a)).toEqual(degrees);
	});

	test('layers are added and taken away; the keyboard goes from row to row and opens one; the table says the same', async ({
		page
	}) => {
		await open(page, 'ensembles');
		await page.getByRole('combobox', { name: 'Ajouter une couche' }).selectOption('sante');
		await expect(page.getByRole('list', { name: 'Couches comparées' }).getByRole('listitem')).toHaveCount(5);
		for (const id of ['sante', 'energie', 'culture', 'programmes'])
			await page.getByRole('button', { name: `Retirer ${labelOf(id)}` }).click();
		await expect(page.getByText('Choisissez au moins deux couches')).toBeVisible();
		await expect(page.getByRole('combobox', { name: 'Ajouter une couche' })).toBeFocused();
		await open(page, 'ensembles');
		await rows(page).first().focus();
		await page.keyboard.press('ArrowDown');
		await expect(rows(page).nth(1)).toBeFocused();
		await page.keyboard.press('End');
		await expect(rows(page).last()).toBeFocused();
		await page.keyboard.press('Home');
		await expect(rows(page).first()).toBeFocused();
		await expect(rows(page).first()).toHaveAccessibleName(/, sans .+\s: \d+ communes?$/);
		const [first] = await queries(page);
		await page.getByText('Le même en tableau').click();
		const table = page.getByRole('table', { name: 'Communes par combinaison exacte' });
		await expect(table.getByRole('row')).toHaveCount((await rows(page).count()) + 1);
		await rows(page).first().focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(first);
	});
});

test('blind spots are communes of which the documents say nothing, among neighbours of which they do', async ({
	page
}) => {
	await open(page, 'angles-morts');
	const view = page.locator('[data-blind]');
	if (!hasOutlines) {
		await expect(view).toContainText('leurs voisines ne sont pas connues');
		return;
	}
	await page.getByRole('combobox', { name: 'Thème' }).selectOption('mines');
	await page.getByRole('combobox', { name: 'Communes voisines concernées' }).selectOption('2');
	await expect(view.getByRole('status')).toContainText('rien dans nos documents');
	const own = layers.filter(({ theme }) => theme === 'mines').map(({ id }) => id);
	const has = ({ layers: all }: { layers: string[] }) => own.some((id) => all.includes(id));
	const rows = view.locator('[data-commune]');
	expect(await rows.count()).toBeGreaterThan(0);
	for (const row of await rows.all()) {
		const code = await row.getAttribute('data-commune');
		const found = communes.find((each) => each.code === code);
		expect(found && has(found), `${code}`).toBe(false);
		const text = (await row.locator('.having').textContent()) ?? '';
		const named = communes.filter((each) => has(each) && text.includes(`${each.name}\u00a0: `));
		expect(named.length, `${code}`).toBeGreaterThanOrEqual(2);
	}
	expect(await view.textContent()).not.toMatch(/non couvert/i);
});

/*
 * Which QPV of the MEL meet an NPNRU site, and how much of their area?
 *
 * The framework agreement between Region and MEL (2019) names fourteen NPNRU sites. Those whose quarter is among the QPV
 * outlines at hand are six, told by their names: Les Oliveaux (Loos), La Bourgogne (Tourcoing), Nouveau Mons (Mons-en-Barœul and
 * Lille), La Lionderie – Trois Baudets (Hem, Lys-lez-Lannoy, Roubaix), Le Blanc Riez (Wattignies), Les Villas (Wattrelos and
 * Tourcoing). The agreement gives no perimeter: the atlas shows each of these sites by the outline of the quarter it names. Quarters
 * of 2024 have other edges than those of 2015; the list of the ANRU adds its own sites. So these six are among those met.
 */
test('which QPV of the MEL meet an NPNRU site, and how much of them', async ({ page }) => {
	await page.goto(ANSWERS);
	await page.getByRole('link', { name: /^Quels QPV de la MEL recoupent un site NPNRU/ }).click();
	await expect(page).toHaveURL('/croisements/contours?a=npnru&b=qpv');
	await expect(page.locator(READY.contours)).toBeAttached();
	const rows = page.locator('[data-overlap]');
	if (!hasOutlines) {
		await expect(page.getByText('n’a pas les contours officiels').first()).toBeVisible();
		await expect(rows).toHaveCount(0);
		return;
	}
	// Quarters of 2024 that meet a site named by a document, or by the list of the ANRU, shown by its quarter of 2015.
	const names = (await rows.locator('th').allTextContents()).map((name) => name.trim());
	expect(names).toEqual(
		expect.arrayContaining([
			'La Bourgogne',
			'La Lionderie – Trois Baudets',
			'Le Blanc Riez',
			'Les Oliveaux',
			'Les Villas',
			'Nouveau Mons'
		])
	);
	const oliveaux = rows.filter({ hasText: 'Les Oliveaux' }).first();
	await expect(oliveaux).toContainText('km²');
	await expect(oliveaux.getByRole('link', { name: 'Loos' }).first()).toHaveAttribute('href', /59360-loos$/);
});

test.describe('outlines', () => {
	test('what has no outline is refused; two layers are chosen, told from either side, kept and downloaded', async ({
		page
	}) => {
		await open(page, 'contours', '?a=culture');
		await expect(page.locator('[data-refusal="precision"]')).toContainText('Culture');
		await page.getByRole('link', { name: 'Croiser ces couches par commune' }).click();
		await expect(page).toHaveURL(`${ANSWERS}?q=culture%26qpv`);
		await open(page, 'contours', '?a=qpv');
		await expect(page.locator('[data-refusal="same"]')).toBeVisible();
		await open(page, 'contours', '?a=fluvial&b=qpv');
		if (!hasOutlines) {
			await expect(page.locator('[data-refusal]')).toBeVisible();
			return;
		}
		await expect(page.locator('[data-overlap]')).toHaveCount(2);
		await expect(page.locator('[data-overlap] td.number').first()).toHaveText(/^[\d,]+\skm$/);
		await page.getByRole('button', { name: 'Échanger' }).click();
		await expect(page).toHaveURL('/croisements/contours?a=qpv&b=fluvial');
		await expect(page.locator('[data-overlap] td.number').last()).toHaveText(/%$/);
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Télécharger ces recoupements' }).click();
		const [header, row] = readFileSync(await (await saved).path(), 'utf8').split('\r\n');
		expect(header).toMatch(/^layer_a,kind_a,id_a,name_a,layer_b,/);
		expect(row).toMatch(/^qpv,reference,/);
	});
});

test('choices are in the address, and come back from it', async ({ page }) => {
	await open(page, 'ensembles', '?couches=npnru,culture,sante');
	await expect(page.getByRole('list', { name: 'Couches comparées' }).getByRole('listitem')).toHaveCount(3);
	await page.getByRole('button', { name: `Retirer ${labelOf('culture')}` }).click();
	await expect(page).toHaveURL('/croisements/ensembles?couches=npnru,sante');
	await open(page, 'volet', '?a=friches&volet=30');
	await expect(page.locator('.swipe .tag').first()).toHaveText(labelOf('friches'));
	await expect(page.locator('.swipe .layer-friches').first()).toBeAttached();
	await page
		.getByRole('region', { name: 'À droite', exact: true })
		.getByRole('combobox')
		.selectOption('layer:culture');
	await expect(page).toHaveURL('/croisements/volet?a=friches&b=qpv,culture&volet=30');
	await expect(page.locator('.swipe .layer-culture').first()).toBeAttached();
});
