import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { ANSWERS, commonOf, communes, covered, open } from './crossing-data';

/** Text and query of every cell of the matrix, by the labels of its row and column. */
const cellsOf = (page: Page) =>
	page.locator('.matrix table').evaluate((table) => {
		const heads = [...table.querySelectorAll('.names th:not(.corner)')].map((head) =>
			head.textContent?.trim()
		);
		return Object.fromEntries(
			[...table.querySelectorAll('tbody tr')].flatMap((row) =>
				[...row.querySelectorAll('td a')].map((link, column) => [
					`${row.querySelector('th')?.textContent?.trim()} × ${heads[column]}`,
					[
						link.textContent?.trim(),
						new URL(link.getAttribute('href') ?? '', document.baseURI).searchParams.get('q')
					]
				])
			)
		);
	});

/** Every pair is there, says what is published, and leads to its query. */
async function expectPairs(page: Page): Promise<void> {
	const expected = Object.fromEntries(
		covered.flatMap((row) =>
			covered.map((column) => {
				const alone = communes.filter((commune) => commune.layers.includes(row.id)).length;
				const count = row.id === column.id ? alone : (commonOf(row.id, column.id)?.communes.length ?? 0);
				return [
					`${row.label} × ${column.label}`,
					[count === 0 ? '·' : String(count), row.id === column.id ? row.id : `${row.id}&${column.id}`]
				];
			})
		)
	);
	expect(Object.keys(expected).length).toBeGreaterThan(600);
	expect(await cellsOf(page)).toEqual(expected);
}

/** The measure can be changed, and a cell says all four. */
async function expectMeasures(page: Page): Promise<void> {
	const { jaccard, population } = commonOf('energie', 'culture') ?? { jaccard: -1, population: -1 };
	const cell = page
		.locator('.matrix td a', { hasNotText: '·' })
		.and(page.getByRole('link', { name: /^Énergies et réseaux et Culture\s: / }));
	await page.getByRole('radio', { name: /^recouvrement/ }).check();
	await expect(cell).toHaveText(String(Math.round(jaccard * 100)));
	await page.getByRole('radio', { name: 'habitants' }).check();
	await expect(cell).toHaveText(Math.round(population / 1000).toLocaleString('fr-FR'));
	await cell.hover();
	await expect(page.locator('[data-readout]')).toHaveText(
		/^Énergies et réseaux et Culture\s: \d+ communes, [\d\s]+ habitants, [\d\s,]+\skm², recouvrement [\d,]+\s%$/u
	);
}

/** The keyboard goes from cell to cell, one Tab for the whole table. */
async function expectKeyboard(page: Page): Promise<void> {
	await expect(page.locator('.matrix td a[tabindex="0"]')).toHaveCount(1);
	await page.locator('.matrix td a[tabindex="0"]').focus();
	const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
	await page.keyboard.press('Control+Home');
	expect(await at()).toBe('0 0');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	expect(await at()).toBe('1 2');
	await page.keyboard.press('Control+End');
	expect(await at()).toBe(`${covered.length - 1} ${covered.length - 1}`);
	await page.keyboard.press('Home');
	await page.keyboard.press('PageUp');
	await page.keyboard.press('ArrowRight');
	expect(await at()).toBe('0 1');
	await expect(page.locator('[data-readout]')).toContainText(
		`${covered[0]?.label} et ${covered[1]?.label} : `
	);
	await page.keyboard.press('Tab');
	expect(await at()).toBeNull();
	await page.keyboard.press('Shift+Tab');
	expect(await at()).toBe('0 1');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`${ANSWERS}?q=${covered[0]?.id}%26${covered[1]?.id}`);
}

/** Its headers stay in sight, and never cover the cell that has the focus. */
async function expectHeaders(page: Page): Promise<void> {
	await page.locator('.matrix td a[tabindex="0"]').focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('ArrowUp');
	const boxOf = async (selector: string) => {
		const box = await page.locator(selector).boundingBox();
		if (!box) throw new Error(`no ${selector}`);
		return box;
	};
	const last = covered.length - 1;
	const [frame, head, row] = await Promise.all([
		boxOf('.matrix .scroll'),
		boxOf('.matrix thead'),
		boxOf(`.matrix tbody tr:has([data-cell="${last - 1} 0"]) th`)
	]);
	expect(Math.abs(head.y - frame.y)).toBeLessThan(3);
	expect(Math.abs(row.x - frame.x)).toBeLessThan(3);
	await page.keyboard.press('Control+Home');
	const cell = await boxOf('[data-cell="0 0"]');
	const [headNow, rowNow] = await Promise.all([
		boxOf('.matrix thead'),
		boxOf('.matrix tbody tr:has([data-cell="0 0"]) th')
	]);
	expect(cell.y).toBeGreaterThanOrEqual(headNow.y + headNow.height - 1);
	expect(cell.x).toBeGreaterThanOrEqual(rowNow.x + rowNow.width - 1);
}

/** On a phone one layer is chosen, and its row is a list. */
async function expectPhone(page: Page): Promise<void> {
	await page.setViewportSize({ width: 360, height: 740 });
	await expect(page.locator('.matrix table')).toBeHidden();
	await page.getByRole('combobox', { name: 'Couche à comparer' }).selectOption('npnru');
	const counts = covered
		.map(({ id }) => (id === 'npnru' ? 0 : (commonOf('npnru', id)?.communes.length ?? 0)))
		.filter((count) => count > 0)
		.sort((a, b) => b - a);
	const values = page.getByRole('list', { name: 'Sites NPNRU et les autres couches' }).locator('.value');
	await expect(values).toHaveText(counts.map(String));
	await expect(page.getByRole('link', { name: /^Sites NPNRU et Friches\s: \d/ }).last()).toHaveAttribute(
		'href',
		/\?q=npnru%26friches$/
	);
}

test('the matrix has every pair and measure, its headers stay in sight, the keyboard goes through it; on a phone it is a list', async ({
	page
}) => {
	await open(page, 'matrice');
	await test.step('pairs', () => expectPairs(page));
	await test.step('headers', () => expectHeaders(page));
	await test.step('phone', () => expectPhone(page));
	await page.setViewportSize({ width: 1280, height: 800 });
	await test.step('measures', () => expectMeasures(page));
	await test.step('keyboard', () => expectKeyboard(page));
});
