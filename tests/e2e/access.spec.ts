import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openMap, test } from './atlas-test';
import { documents, layers } from './published';

const PAGES = [
	'/a-propos',
	'/accessibilite',
	'/couches',
	'/documents',
	'/donnees',
	'/hors-ligne',
	'/nulle-part',
	...layers.map(({ id }) => `/couches/${id}`),
	...documents.map(({ id }) => `/documents/${id}`)
];

/** A list dealt into parts, so that they run beside one another. */
const parts = <T>(items: readonly T[], count: number): [part: number, items: T[]][] =>
	Array.from({ length: count }, (_, part) => [part + 1, items.filter((_item, i) => i % count === part)]);

/** What pages come to by what a reader does: empty answers, words that cannot be read, lists and menus that are open. */
const STATES: readonly {
	name: string;
	path: string;
	width?: number;
	act?: (page: Page) => Promise<void>;
}[] = [
	{
		name: 'the menu of a phone',
		path: '/documents',
		width: 320,
		act: (page) => page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
	},
	{ name: 'outings that no filter leaves', path: '/balades?genre=ride&statut=open&longueur=short' },
	{
		name: 'the filters of outings on a phone',
		path: '/balades?genre=ride',
		width: 360,
		act: (page) => page.getByRole('button', { name: /^Filtrer/ }).click()
	},
	{
		name: 'a commune that nothing answers to',
		path: '/communes',
		act: (page) => page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('zzz')
	},
	{
		name: 'a comparison about to grow, its list open',
		path: '/comparer?avec=59606,59172',
		act: async (page) => {
			await page.getByRole('combobox').fill('Len');
			await expect(page.getByRole('option').first()).toBeVisible();
		}
	},
	{ name: 'a comparison of what cannot be compared', path: '/comparer?avec=cavm,00000' },
	{ name: 'a crossing that cannot be read', path: '/croisements?q=npnru%26' },
	{ name: 'a crossing without an answer', path: '/croisements?q=npnru%26!npnru' },
	{ name: 'a crossing on a phone', path: '/croisements?q=npnru%26qpv', width: 360 },
	{
		name: 'own data that is read',
		path: '/croisements',
		act: async (page) => {
			await page.locator('summary', { hasText: 'Vos données' }).click();
			await page.getByRole('button', { name: 'Coller une liste' }).click();
			await page
				.getByRole('textbox', { name: /Codes INSEE/ })
				.fill('code;nom\n59606;Valenciennes\n1004;Ambérieu');
			await page.getByRole('button', { name: 'Lire ces données' }).click();
			await expect(page.locator('[data-own-report]')).toBeVisible();
		}
	}
];

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		for (const [part, states] of parts(STATES, 2))
			test(`axe finds nothing in what pages come to, part ${part}`, async ({ page }) => {
				test.slow();
				for (const { name, path, width = 1280, act } of states) {
					await page.setViewportSize({ width, height: 800 });
					await page.goto(path);
					await page.waitForLoadState('networkidle');
					await act?.(page);
					expect.soft((await new AxeBuilder({ page }).analyze()).violations, name).toEqual([]);
				}
			});

		for (const [name, query] of [
			['as it opens', ''],
			['with a place', '?ici=59606&couches=npnru,ppri'],
			['with a fact', '?ici=fait:boucle-un-escaut'],
			['with a notice', '?couches=inconnue']
		] as const)
			test(`axe finds nothing on the map ${name}`, async ({ page }) => {
				await openMap(page, query);
				await page.locator('.left details').evaluateAll((all) => {
					for (const details of all as HTMLDetailsElement[]) details.open = true;
				});
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations).toEqual([]);
			});

		for (const [part, paths] of parts(PAGES, 12))
			test(`axe finds nothing on the other pages, part ${part}`, async ({ page, watch }) => {
				test.setTimeout(240_000);
				watch.allow.push(/404/);
				for (const path of paths) {
					await page.goto(path);
					const { violations } = await new AxeBuilder({ page }).analyze();
					expect(violations, path).toEqual([]);
				}
			});
	});

test('axe finds nothing on the map of a phone, panels open', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await openMap(page, '?ici=59606');
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.getByRole('button', { name: /^Couches \(/ }).click();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.getByRole('combobox').fill('Den');
	await expect(page.getByRole('option').first()).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
