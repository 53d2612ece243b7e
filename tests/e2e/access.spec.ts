import AxeBuilder from '@axe-core/playwright';
import { expect, openMap, test } from './atlas-test';
import { documents, layers } from './published';

const PAGES = [
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

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

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
				test.setTimeout(120_000);
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
});
