/** The page about the atlas: found from every page, told in each language, its numbers those that are published. */
import { LOCALES, prefixOf } from '../../src/lib/site/locales.js';
import { PRECISIONS, STATUSES } from '../../src/lib/domain/words';
import { expect, test } from './atlas-test';
import { documents, facts } from './published';

test.use({ javaScriptEnabled: false });

const HEADINGS: Record<string, string> = {
	fr: 'À propos de l’atlas',
	nl: 'Over de atlas',
	en: 'About the atlas'
};
const numberIn = (text: string | null): number => Number(text?.replace(/\D/g, ''));

for (const locale of LOCALES)
	test(`${prefixOf(locale)}/a-propos is led to by the footer and read without a script`, async ({ page }) => {
		await page.goto(`${prefixOf(locale)}/documents`);
		await page.locator('footer a[href$="a-propos"]').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS[locale] ?? '');
		for (const { title } of documents)
			await expect(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
	});

test('its numbers are those of the published facts', async ({ page }) => {
	await page.goto('/a-propos');
	const lead = (await page.locator('.lead').textContent()) ?? '';
	expect(lead.replace(/\s/g, '')).toContain(`${facts.length}faits`);
	for (const precision of PRECISIONS)
		expect(
			numberIn(await page.locator(`[data-precision="${precision}"] dt .muted`).textContent()),
			precision
		).toBe(facts.filter((fact) => fact.precision === precision).length);
	for (const status of STATUSES)
		expect(numberIn(await page.locator(`[data-status="${status}"] dd .muted`).textContent()), status).toBe(
			facts.filter((fact) => fact.status === status).length
		);
	const lines = documents.reduce((sum, document) => sum + document.lines, 0);
	expect((await page.getByRole('main').textContent())?.replace(/[\s\u202f]/g, '')).toContain(
		`Sur${lines}lignes`
	);
});

test('each way of drawing is shown by its own sample', async ({ page }) => {
	await page.goto('/a-propos');
	const samples = page.locator('.samples > div');
	await expect(samples).toHaveCount(PRECISIONS.length + 2);
	const drawn = await samples
		.locator('svg')
		.evaluateAll((all) => all.map((svg) => svg.innerHTML.replace(/id="[^"]*"|url\([^)]*\)/g, '')));
	expect(drawn).toHaveLength(PRECISIONS.length + 1);
	expect(new Set(drawn).size).toBe(drawn.length);
});
