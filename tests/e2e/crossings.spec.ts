import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { expectAccessible } from './axe';
import { hasOutlines } from './published';

/** Opens the page and waits until its script answers. */
async function openCrossing(page: Page, query = ''): Promise<void> {
	await page.goto(`/croisements${query}`);
	await expect(page.locator('[data-ready]')).toBeAttached();
}

const asking = (written: string, more = ''): string => `?q=${encodeURIComponent(written)}${more}`;
/** The communes that are listed as certain. */
const listed = (page: Page) =>
	page
		.locator('[data-group="couvertes"] [data-row]')
		.evaluateAll((rows) => rows.map((row) => row.dataset.row));
const count = (page: Page, truth: string) => page.locator(`[data-count="${truth}"] strong`);
const field = (page: Page) => page.getByRole('textbox', { name: 'Requête écrite' });

/*
 * Which communes of CAVM have both an NPNRU site and a mining cité?
 *
 * NPNRU (seeds/crte-valenciennois-2021.yaml, five sites named one by one): Chasse Royale in Valenciennes 59606 and La
 * Sentinelle 59564; centre of Denain 59172; Bleuse Borne – Faubourg de Lille in Anzin 59014 and Valenciennes; La Briquette in
 * Marly 59383; Le Coq Chanteclerc in Condé-sur-l'Escaut 59153. Of these La Sentinelle and Denain are of CAPH; CAVM keeps
 * Anzin, Condé, Marly, Valenciennes.
 * Mining cités of CAVM named by the documents: Cuvinot (Onnaing 59447, Vicq 59613), Saint-Pierre (Condé 59153), Corbeau
 * (Quiévrechain 59484), Rieu (Vieux-Condé 59616), Roy de Blicquy (Crespin 59160). Only Condé is in both lists.
 * The official inventory has cités in Anzin and in Valenciennes that no document names: they only situate and do not count.
 * The agreement speaks of ten priority cités in CAVM and names fewer: no commune of CAVM is ruled out by the documents.
 */
test('which communes of CAVM have an NPNRU site and a mining cité', async ({ page }) => {
	await openCrossing(page);
	await page.getByRole('link', { name: /Valenciennes Métropole avec un site NPNRU/ }).click();
	await expect(page).toHaveURL(`/croisements${asking('npnru & cites-minieres & territoire:cavm')}`);
	await expect.poll(() => listed(page)).toEqual(['59153']);
	await expect(count(page, 'couvertes')).toHaveText('1');
	await expect(count(page, 'non-listees')).toHaveText('34');
	const conde = page.locator('[data-row="59153"]');
	await expect(conde).toContainText('Le Coq Chanteclerc');
	await expect(conde).toContainText('Cité Saint-Pierre');
	// Of those that may be, the ones of which one condition is certain come first.
	const groups = page.locator('[data-group] tr.group');
	await expect(groups.nth(1)).toHaveText(/^\s*peut-être\s: 1 sur 2 sûrs \(\d+\)\s*$/);
	await expect(page.locator('[data-group]').nth(1)).toContainText('Anzin');
	await expect(groups.nth(2)).toHaveText(/^\s*peut-être\s: 0 sur 2 sûrs/);
});

test('official outlines that no document names count for their layer, say so, and can be left out', async ({
	page
}) => {
	await openCrossing(page, asking('qpv[contours=non] & territoire:mel'));
	const named = await listed(page);
	await openCrossing(page, asking('qpv & territoire:mel'));
	const all = await listed(page);
	expect(all).toEqual(expect.arrayContaining(named));
	expect(all.length > named.length).toBe(hasOutlines);
	if (hasOutlines)
		await expect(page.locator('[data-row="59017"]')).toContainText('contour officiel, non cité');
});

/*
 * What CAPH communes are in a cité éducative but have no maison de santé?
 *
 * Cités éducatives: Valenciennes-Anzin (CAVM) and Denain 59172 (CAPH), both under way; four communes are candidates for a
 * third: Beuvrages 59079, Bruay-sur-l'Escaut 59112 (CAVM), Escautpont 59207 and Raismes 59491 (CAPH).
 * Maisons de santé: Denain, Marly, Rosult, Rumegies, Escaudain, Mortagne-du-Nord, Valenciennes are recognised, the seven that
 * the document counts; Quiévrechain and Beuvrages are planned. Denain has one, Escautpont and Raismes none.
 * So: Escautpont and Raismes, which are candidates only; of the cités éducatives that exist, no commune.
 */
test('what CAPH communes are in a cité éducative and have no maison de santé', async ({ page }) => {
	await openCrossing(page);
	await page.getByRole('link', { name: /La Porte du Hainaut en cité éducative/ }).click();
	await expect.poll(() => listed(page)).toEqual(['59207', '59491']);
	for (const code of ['59207', '59491'])
		await expect(page.locator(`[data-row="${code}"]`)).toContainText('candidat');
	await expect(count(page, 'non-listees')).toHaveText('0');

	await page.locator('summary', { hasText: 'Préciser' }).first().click();
	await page.getByRole('checkbox', { name: 'candidat', exact: true }).first().uncheck();
	await expect(field(page)).toHaveValue(/cites-educatives\[statut=.*\] & territoire:caph/);
	await expect(field(page)).not.toHaveValue(/candidate/);
	await expect(
		page.getByText('Aucune commune ne répond à cette requête d’après nos documents.')
	).toBeVisible();
	await expect.poll(() => listed(page)).toEqual([]);
	await page.getByRole('link', { name: 'en admettant « Santé' }).click();
	await expect.poll(() => listed(page)).toEqual(['59172']);
});

test('the builder, the written query, the sentence and the address say the same', async ({ page }) => {
	await openCrossing(page, '?q=');
	await expect(page.locator('[data-sentence]')).toHaveText('Rien n’est demandé');
	const add = page.getByRole('combobox', { name: 'Ajouter une condition…' }).first();
	await add.selectOption({ label: 'Sites NPNRU' });
	await expect(field(page)).toHaveValue('npnru');
	await add.selectOption('layer:ppri');
	await page
		.getByRole('combobox', { name: 'Avec ou sauf Inondation\u00a0: plans et ouvrages' })
		.selectOption('sauf');
	await expect(field(page)).toHaveValue('npnru & !ppri');
	await page
		.getByRole('combobox', { name: 'Joindre une autre couche à Sites NPNRU' })
		.selectOption({ label: 'Friches' });
	await expect(field(page)).toHaveValue('(npnru | friches) & !ppri');
	await expect(page.locator('[data-sentence]')).toHaveText(
		'Communes couvertes par « Sites NPNRU » ou « Friches », sans « Inondation\u00a0: plans et ouvrages » dans nos documents'
	);
	await expect(page).toHaveURL(`/croisements${asking('(npnru | friches) & !ppri')}`);
	await page.goBack();
	await expect(field(page)).toHaveValue('npnru & !ppri');
	await page.goForward();
	await field(page).fill('au moins 2 parmi (npnru, qpv, cites-minieres)');
	await field(page).press('Enter');
	await expect(field(page)).toHaveValue('2 de (npnru, qpv, cites-minieres)');
	await expect(page.getByRole('spinbutton', { name: 'Nombre de conditions à remplir' })).toHaveValue('2');
	await page.getByRole('button', { name: 'Retirer Quartiers prioritaires (QPV)' }).click();
	await expect(field(page)).toHaveValue('2 de (npnru, cites-minieres)');
});

test('a query that cannot be read says where and what was expected, and mends', async ({ page }) => {
	await openCrossing(page, asking('npnru & qpx', '&tri=couleur'));
	await expect(page.getByText('Caractère 9 : « qpx » là où il faut le mot d’une couche.')).toBeVisible();
	await expect(page.getByText('Vouliez-vous dire « qpv »')).toBeVisible();
	await expect(page.locator('.notice', { hasText: 'tri=couleur' })).toBeVisible();
	await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
	await field(page).fill('npnru & qpv');
	await expect(page.locator('[data-sentence]')).toContainText('Quartiers prioritaires');
	await expect(field(page)).not.toHaveAttribute('aria-invalid', 'true');
	await field(page).fill('npnru & (qpv');
	await expect(page.getByText(/la requête s’arrête là où il faut une parenthèse fermante/)).toBeVisible();
});

test('an impossible query is told from one that nothing answers', async ({ page }) => {
	await openCrossing(page, asking('npnru & !npnru'));
	await expect(page.getByText('Aucune commune ne peut remplir ces conditions')).toBeVisible();
	await openCrossing(page, asking('terrils & territoire:mel'));
	await expect(
		page.getByText('Aucune commune ne répond à cette requête d’après nos documents.')
	).toBeVisible();
});

test('the table sorts, filters and selects, and downloads what it lists', async ({ page }) => {
	await openCrossing(page, asking('npnru'));
	await page.getByRole('button', { name: 'Habitants' }).click();
	await page.getByRole('button', { name: 'Habitants' }).click();
	await expect(page).toHaveURL(/tri=-population/);
	expect((await listed(page))[0]).toBe('59350');
	await page.getByRole('combobox', { name: 'Territoire' }).selectOption('cavm');
	await expect.poll(() => listed(page)).toEqual(['59606', '59014', '59383', '59153']);
	await page.getByRole('searchbox', { name: 'Nom ou code de commune' }).fill('conde');
	await expect.poll(() => listed(page)).toEqual(['59153']);
	await page.getByRole('searchbox', { name: 'Nom ou code de commune' }).fill('');
	await page.getByRole('checkbox', { name: 'Choisir Marly' }).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Télécharger la commune choisie (CSV)' }).click()
	]);
	const stream = await download.createReadStream();
	let text = '';
	for await (const chunk of stream) text += String(chunk);
	const [header, row, end] = text.split('\r\n');
	expect(header).toBe('code,name,epci,population,area_km2,answer,npnru,npnru facts,query');
	expect(row).toMatch(
		/^59383,Marly,Valenciennes Métropole,\d+,[\d.]+,covered,stated,[^,]*npnru-la-briquette[^,]*,npnru$/
	);
	expect(end).toBe('');
	expect(download.suggestedFilename()).toBe('croisement.csv');
});

test('the map and the table point at one another, and the map goes to a territory', async ({ page }) => {
	await openCrossing(page, asking('npnru & qpv'));
	const map = page.locator('svg[data-map="drawn"]');
	await expect(map.locator('[data-code]')).toHaveCount(327);
	await expect(map.locator('[data-code="59350"]')).toHaveClass(/truth-couvertes/);
	await expect(map.locator('text', { hasText: /^Lille$/ })).toBeVisible();
	await page.getByRole('link', { name: 'Lille', exact: true }).focus();
	await expect(page.locator('[data-row="59350"]')).toHaveClass(/hovered/);
	await expect(map.locator('path.hovered')).toHaveAttribute(
		'd',
		(await map.locator('[data-code="59350"]').getAttribute('d')) ?? ''
	);
	const whole = await map.getAttribute('viewBox');
	await page.getByRole('combobox', { name: 'Cadrer sur' }).selectOption('cavm');
	await expect(page).toHaveURL(/territoire=cavm/);
	expect(await map.getAttribute('viewBox')).not.toBe(whole);
	await page.getByRole('combobox', { name: 'Cadrer sur' }).selectOption('');
	await map.locator('[data-code="59512"]').click();
	await expect(page).toHaveURL(/ici=59512/);
	await expect(page.locator('[data-row="59512"]')).toHaveClass(/selected/);
	await expect(page.getByRole('button', { name: 'Situer Roubaix sur la carte' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('each territory says how many of its communes answer, and leads to them', async ({ page }) => {
	await openCrossing(page, asking('npnru'));
	await page.getByRole('link', { name: 'Par territoire' }).click();
	await expect(page.locator('[data-territory="cavm"]')).toContainText('4 / 35');
	await expect(page.locator('[data-territory="pma"]')).toContainText('6 / 150');
	await page.locator('[data-territory="cavm"]').getByRole('link').click();
	await expect.poll(() => listed(page)).toEqual(['59014', '59153', '59383', '59606']);
});

test('the answer is on the page at once after a change', async ({ page }) => {
	await openCrossing(page, '?q=npnru');
	await expect(page.locator('svg[data-map="drawn"]')).toBeVisible();
	const add = page.getByRole('combobox', { name: 'Ajouter une condition…' }).first();
	for (const label of ['Quartiers prioritaires (QPV)', 'Friches', 'Culture', 'Santé']) {
		await add.selectOption({ label });
		await expect(page.locator('[data-sentence]')).toContainText(label);
	}
	const times = await page.evaluate(() =>
		performance.getEntriesByName('crossing:shown').map(({ duration }) => Math.round(duration))
	);
	expect(times.length).toBe(4);
	// The quickest of four, with as much again for what the machine does beside it.
	expect(Math.min(...times), `${times.join(', ')} ms`).toBeLessThanOrEqual(200);
});

test('nothing sticks out on a phone, and the map folds', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openCrossing(page, asking('(npnru | qpv) & !ppri', '&reponses=couvertes'));
	await page.getByRole('button', { name: 'Changer la question' }).click();
	await page.locator('summary', { hasText: 'Préciser' }).first().click();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	const map = page.locator('svg[data-map="drawn"]');
	await expect(map).toBeVisible();
	await page.locator('summary', { hasText: 'Carte' }).click();
	await expect(map).toBeHidden();
	await expectAccessible(page, 'a crossing on a phone, its map folded');
});
