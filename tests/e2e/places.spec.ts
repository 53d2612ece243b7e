import { colourAtCentre, colourDistance, expect, mapCentre, mapIsIdle, openMap, test } from './atlas-test';
import { viewInside } from './inside';
import { badgeOffset } from '../../src/lib/geo/badges';
import { fanOffset } from '../../src/lib/geo/fan-out';
import { communeFile, facts, hasOutlines, territories } from './published';

const SABATIER = viewInside('cites-minieres', 'cite-sabatier-raismes-erbm', 15.5);
const NEARNESS = ['outline', 'point', 'link', 'commune', 'territory', 'none'];

test('Enter reads what is at the centre of the map; a click lists everything there, nearest precision first, each with its passage', async ({
	page
}) => {
	await openMap(page, `?couches=cites-minieres,npnru&${SABATIER}`);
	await page.locator('.maplibregl-canvas').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Raismes', level: 2 })).toBeFocused();
	await page.getByRole('button', { name: 'Fermer la fiche' }).click();
	await expect(page.getByRole('heading', { name: 'Raismes', level: 2 })).toHaveCount(0);
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

test('the list follows the map, and hovering or focusing an item highlights its place', async ({ page }) => {
	const name = page.getByRole('button', { name: 'La Briquette (Marly)' });
	await page.goto('/?couches=npnru');
	await mapIsIdle(page);
	await expect(name).toBeVisible();
	await expect(page.getByRole('button', { name: 'Les Oliveaux' })).toBeVisible();
	await openMap(page, '?couches=npnru&vue=13.5/50.3478/3.5445');
	await expect(name).toBeVisible();
	await expect(page.getByRole('button', { name: 'Les Oliveaux' })).toHaveCount(0);
	// A place that is drawn as a whole commune shows it where the map is looked at.
	await openMap(page, '?couches=mouvements-terrain&vue=13.5/50.3478/3.5445');
	const before = await colourAtCentre(page, 60);
	const change = async () => colourDistance(before, await colourAtCentre(page, 60));
	const plan = page.getByRole('button', { name: /^PPRMT des cinq communes/ });
	await plan.focus();
	await expect.poll(change).toBeGreaterThan(6);
	await plan.blur();
	await expect.poll(change).toBeLessThan(3);
});

test('the whole task is done with the list and the keyboard alone, whatever comes late', async ({ page }) => {
	// A card that is told anew, once outlines have come, must not take the focus back to its name.
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route('**/atlas/outlines/*.json', async (route) => {
		await held;
		await route.continue();
	});
	await openMap(page, '?couches=ppri');
	const name = page.getByRole('button', { name: /PPRI de l’Écaillon/ });
	await name.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: /PPRI de l’Écaillon/, level: 2 })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Fermer la fiche' })).toBeFocused();
	release();
	await page.waitForLoadState('networkidle');
	await mapIsIdle(page);
	await expect(page.getByRole('button', { name: 'Fermer la fiche' })).toBeFocused();
	await page.keyboard.press('Tab');
	const link = page.locator('.card .citation a').first();
	await expect(link).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/documents\/crte-valenciennois-2021#l\d+/);
});

test('a mark leads to its fact, a badge to its territory', async ({ page }) => {
	const { centre } = communeFile('59172');
	const marks = facts.filter(
		({ layer, precision, communes }) =>
			layer === 'sport' && precision === 'point' && communes.some((code) => code === '59172')
	);
	const index = marks.findIndex(({ id }) => id === 'centre-aquatique-denain');
	expect(index).toBeGreaterThanOrEqual(0);
	await openMap(page, `?couches=sport&vue=12/${centre[1]}/${centre[0]}`);
	const { x, y } = await mapCentre(page);
	const [dx, dy] = fanOffset(index, marks.length);
	await page.mouse.click(x + dx, y + dy);
	await expect(page).toHaveURL(/ici=fait:centre-aquatique-denain/);
	await expect(page.locator('.card')).toContainText('lieu exact non situé');

	const mel = territories.find(({ id }) => id === 'mel');
	if (!mel) throw new Error('no MEL');
	await page.goto(`/?couches=ppri,energie&vue=10/${mel.labelAt[1]}/${mel.labelAt[0]}`);
	await mapIsIdle(page);
	const [bx, by] = badgeOffset(0, 1);
	await page.mouse.click(x + bx, y + by);
	await expect(page).toHaveURL(/ici=mel/);
	await expect(page.getByRole('heading', { name: 'Métropole Européenne de Lille', level: 2 })).toBeVisible();
});

test('a place says that absent is not uncovered, and outside the four territories the card says so', async ({
	page
}) => {
	await page.goto('/?ici=59606');
	await expect(page.getByText('Absent d’ici ne veut pas dire non couvert')).toBeVisible();
	await page.goto('/?ici=@50.9/3.9');
	await expect(page.getByRole('heading', { name: 'Hors des quatre territoires' })).toBeVisible();
	await expect(page.getByText('L’atlas ne couvre que')).toBeVisible();
});
