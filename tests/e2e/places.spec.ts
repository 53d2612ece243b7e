import { colourAtCentre, colourDistance, expect, mapCentre, mapIsIdle, openMap, test } from './atlas-test';
import { facts, hasOutlines } from './published';

const SABATIER = 'vue=15/50.4157/3.4784';
const NEARNESS = ['outline', 'point', 'link', 'commune', 'territory', 'none'];

test('a click lists everything there, nearest precision first, each with its passage', async ({ page }) => {
	await openMap(page, `?couches=cites-minieres,npnru&${SABATIER}`);
	const { x, y } = await mapCentre(page);
	await page.mouse.click(x, y);
	await expect(page.getByRole('heading', { name: 'Raismes', level: 2 })).toBeFocused();
	await expect(page).toHaveURL(/ici=@50\.4/);
	await expect(page.locator('[data-facts="all"]')).toBeAttached();
	const first = page.locator('.card [data-item]').first();
	if (hasOutlines) await expect(first).toHaveAttribute('data-item', 'cite-sabatier-raismes-erbm');
	const ids = await page
		.locator('.card section > ul > [data-item]')
		.evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
	const ranks = ids.map((id) =>
		NEARNESS.indexOf(facts.find((fact) => fact.id === id)?.precision ?? 'outline')
	);
	expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
	const cited = page.locator('[data-item="cite-sabatier-raismes-erbm"]').first();
	await expect(cited).toContainText('décidé');
	await expect(cited.getByRole('link', { name: /lignes? \d+/ }).first()).toHaveAttribute(
		'href',
		/documents\/crte-valenciennois-2021#l\d+/
	);
});

test('Enter on the focused map reads what is at its centre', async ({ page }) => {
	await openMap(page, `?couches=npnru&${SABATIER}`);
	await page.locator('.maplibregl-canvas').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Raismes', level: 2 })).toBeFocused();
});

test('hovering or focusing an item highlights its place', async ({ page }) => {
	await openMap(page, '?couches=npnru&vue=13.5/50.3478/3.5445');
	const before = await colourAtCentre(page, 60);
	const name = page.getByRole('button', { name: 'La Briquette (Marly)' });
	await name.focus();
	await page.waitForTimeout(500);
	const focused = await colourAtCentre(page, 60);
	expect(colourDistance(before, focused)).toBeGreaterThan(6);
	await name.blur();
	await page.waitForTimeout(500);
	expect(colourDistance(before, await colourAtCentre(page, 60))).toBeLessThan(3);
});

test('the list follows the map', async ({ page }) => {
	await openMap(page, '?couches=npnru');
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Les Oliveaux' })).toBeVisible();
	await page.goto('/?couches=npnru&vue=12.5/50.3478/3.5445');
	await mapIsIdle(page);
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Les Oliveaux' })).toHaveCount(0);
});

test('the whole task is done with the list and the keyboard alone', async ({ page }) => {
	await openMap(page, '?couches=ppri');
	const name = page.getByRole('button', { name: /PPRI de l’Écaillon/ });
	await name.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: /PPRI de l’Écaillon/, level: 2 })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Fermer la fiche' })).toBeFocused();
	await page.keyboard.press('Tab');
	const link = page.locator('.card .citation a').first();
	await expect(link).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/documents\/crte-valenciennois-2021#l\d+/);
});

test('a mark fans out and leads to its fact; a badge to its territory', async ({ page }) => {
	await openMap(page, '?couches=sport&vue=12/50.3233/3.3936');
	const fact = facts.find(({ id }) => id === 'centre-aquatique-denain');
	expect(fact?.precision).toBe('point');
	const { x, y } = await mapCentre(page);
	// The marks of Denain stand within a few pixels of its centre.
	for (const [dx, dy] of [
		[0, 0],
		[5, 0],
		[-8, 5],
		[2, -11],
		[8, 10],
		[-12, -2]
	] as const) {
		await page.mouse.click(x + dx, y + dy);
		await page.waitForTimeout(150);
		if (page.url().includes('ici=fait')) break;
	}
	await expect(page).toHaveURL(/ici=fait:/);
});

test('outside the four territories, the card says so', async ({ page }) => {
	await openMap(page, '?ici=@50.9/3.9');
	await expect(page.getByRole('heading', { name: 'Hors des quatre territoires' })).toBeVisible();
	await expect(page.getByText('L’atlas ne couvre que')).toBeVisible();
});

test('a place says that absent is not uncovered', async ({ page }) => {
	await openMap(page, '?ici=59606');
	await expect(page.getByText('Absent d’ici ne veut pas dire non couvert')).toBeVisible();
});
