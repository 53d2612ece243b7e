import { expect, test } from './atlas-test';
import { documents, facts, layers } from './published';

test('every layer has its page, with all its facts and its downloads', async ({ page }) => {
	test.setTimeout(120_000);
	for (const layer of layers) {
		await page.goto(`/couches/${layer.id}`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(layer.label);
		await expect(page.locator('tbody tr')).toHaveCount(layer.factCount);
		for (const name of ['CSV', 'GeoJSON']) {
			const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
			const response = await page.request.get(href ?? '');
			expect(response.ok(), `${layer.id} ${name}`).toBe(true);
		}
	}
});

test('the table of a layer sorts and filters, and says how many rows are left', async ({ page }) => {
	await page.goto('/couches/culture');
	const own = facts.filter(({ layer }) => layer === 'culture');
	const names = () => page.locator('tbody th a').allTextContents();
	await page.getByRole('button', { name: 'Fait', exact: true }).click();
	const sorted = await names();
	expect(sorted).toEqual([...sorted].sort(new Intl.Collator('fr', { numeric: true }).compare));
	await page.getByRole('button', { name: 'Fait', exact: true }).click();
	expect(await names()).toEqual([...sorted].reverse());
	await expect(page.getByRole('columnheader', { name: 'Fait' })).toHaveAttribute('aria-sort', 'descending');
	await page.getByRole('combobox', { name: 'Statut' }).selectOption('done');
	const done = own.filter(({ status }) => status === 'done').length;
	await expect(page.locator('tbody tr')).toHaveCount(done);
	await expect(page.getByRole('main').getByRole('status')).toContainText(`${done}`);
	await page.getByRole('searchbox').fill('zzzz');
	await expect(page.getByText('Aucun fait ne répond à ces filtres.')).toBeVisible();
});

for (const document of documents)
	test(`${document.id} tells its facts in the order of its lines, its ledger and its disagreements`, async ({
		page
	}) => {
		await page.goto(`/documents/${document.id}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(document.title);
		const lines = await page
			.locator('.passage')
			.evaluateAll((passages) => passages.map(({ id }) => Number(id.slice(1))));
		expect(lines).toEqual([...lines].sort((a, b) => a - b));
		const cited = facts.filter(({ citations }) =>
			citations.some((citation) => citation.document === document.id)
		);
		await expect(page.locator('.passage h3')).toHaveCount(cited.length);
		await expect(page.locator('tbody tr')).toHaveCount(document.ledger.length);
		for (const { conflicts } of cited)
			for (const { about } of conflicts) await expect(page.locator('.conflicts')).toContainText(about);
	});

test('a page that does not exist leads back', async ({ page, watch }) => {
	watch.allow.push(/404/);
	await page.goto('/nulle-part');
	await page.getByRole('link', { name: 'Revenir à la carte' }).click();
	await expect(page).toHaveURL('/');
});

test('the files that the data page names are there', async ({ page }) => {
	await page.goto('/donnees');
	const links = await page
		.locator('td a:has(code)')
		.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
	expect(links.length).toBeGreaterThan(8);
	for (const link of links) expect((await page.request.get(link ?? '')).ok(), link ?? '').toBe(true);
});
