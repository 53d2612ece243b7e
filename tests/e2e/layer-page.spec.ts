/** What the page of a layer does: sort and filter its table; and the page of an address that leads nowhere. */
import { expect, test } from './atlas-test';
import { facts } from './published';

test('the table of a layer sorts and filters, and says how many rows are left', async ({ page }) => {
	await page.goto('/couches/culture');
	const own = facts.filter(({ layer }) => layer === 'culture');
	const names = () => page.locator('tr[id^="fait-"] th a').allTextContents();
	await page.getByRole('button', { name: 'Fait', exact: true }).click();
	const sorted = await names();
	expect(sorted).toEqual([...sorted].sort(new Intl.Collator('fr', { numeric: true }).compare));
	await page.getByRole('button', { name: 'Fait', exact: true }).click();
	expect(await names()).toEqual([...sorted].reverse());
	await expect(page.getByRole('columnheader', { name: 'Fait' })).toHaveAttribute('aria-sort', 'descending');
	await page.getByRole('combobox', { name: 'Statut' }).selectOption('done');
	const done = own.filter(({ status }) => status === 'done').length;
	await expect(page.locator('tr[id^="fait-"]')).toHaveCount(done);
	await expect(page.getByRole('main').getByRole('status')).toContainText(`${done}`);
	await page.getByRole('searchbox').fill('zzzz');
	await expect(page.getByText('Aucun fait ne répond à ces filtres.')).toBeVisible();
});

test('a page that does not exist leads back', async ({ page, watch }) => {
	watch.allow.push(/404/);
	await page.goto('/nulle-part');
	await page.getByRole('link', { name: 'Revenir à la carte' }).click();
	await expect(page).toHaveURL('/');
});
