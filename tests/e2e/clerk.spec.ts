/**
 * The five questions of a town hall's clerk, answered by what the first screen shows and by nothing below it: which schemes, since
 * when and until when, how much, with whom, and how one knows.
 */
import { readFileSync } from 'node:fs';
import { dsvFormat } from 'd3-dsv';
import type { Page } from '@playwright/test';
import type { CommuneFile, Fact } from '../../src/lib/domain/atlas';
import { communePath } from '../../src/lib/domain/text/slug';
import { expect, test } from './atlas-test';
import { expectAccessible } from './axe';

const FIRST_SCREEN = { width: 1440, height: 900 };
/** From the top of the name to the first row. */
const MOST_BEFORE = 250;

const fileOf = (code: string) =>
	JSON.parse(readFileSync(`static/api/v1/communes/${code}.json`, 'utf8')) as CommuneFile;
const COMMUNES = ['59172', '59153', '59144'].map(fileOf);

interface ShownRow {
	id: string;
	name: string;
	text: string;
	period: string;
	actors: string;
	links: string[];
}

/** Rows of the answer that stand whole on the first screen. */
const rowsOnScreen = (page: Page): Promise<ShownRow[]> =>
	page.locator('tr[data-row], tr[data-set]').evaluateAll((rows) =>
		rows
			.filter((row) => {
				const { top, bottom } = row.getBoundingClientRect();
				// What is folded has a box too.
				return row.checkVisibility() && bottom > top && bottom <= innerHeight;
			})
			.map((row) => ({
				id: row.getAttribute('data-row') ?? '',
				name: row.querySelector('th a')?.textContent ?? '',
				text: (row as HTMLElement).innerText,
				period: row.querySelector('.when [role=img]')?.getAttribute('aria-label') ?? '',
				actors: row.querySelector('.with')?.textContent ?? '',
				links: [...row.querySelectorAll('a')].map(({ href }) => href)
			}))
	);

/** Fails unless a row says of its fact what the published file does. */
function expectTrue({ id, name, text, period, actors, links }: ShownRow, fact: Fact): void {
	expect(name, id).toBe(fact.name);
	const [citation] = fact.citations;
	expect(
		links.some((href) => href.endsWith(`/documents/${citation?.document}#l${citation?.lines[0]}`)),
		id
	).toBe(true);
	if (fact.statusDate !== null && fact.status !== 'unstated')
		expect(text, id).toContain(fact.statusDate.slice(0, 4));
	const years = [fact.period?.from, fact.period?.to].flatMap((date) => date?.slice(0, 4) ?? []);
	if (years.length === 0) expect(text, id).toContain('date non dite');
	for (const year of years) expect(period, id).toContain(year);
	const money = fact.figures.filter(({ unit }) => unit.includes('€'));
	const numbers = money.map(({ value }) =>
		new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 }).format(value)
	);
	if (money.length === 0) expect(text, id).toContain('non dit');
	else
		expect(
			numbers.some((number) => text.includes(number)),
			`${id}: ${text}`
		).toBe(true);
	for (const actor of fact.actors) expect(actors, id).toContain(actor);
}

for (const file of COMMUNES)
	test(`the clerk of ${file.name} has five answers on the first screen`, async ({ page }) => {
		const facts = new Map(
			[...file.facts, ...file.inherited, ...file.unlisted].map((fact) => [fact.id, fact])
		);
		await page.setViewportSize(FIRST_SCREEN);
		await page.goto(communePath(file));
		const title = await page.getByRole('heading', { level: 1 }).boundingBox();
		const first = await page.locator('tr[data-row], tr[data-set]').first().boundingBox();
		expect((first?.y ?? Infinity) - (title?.y ?? 0)).toBeLessThanOrEqual(MOST_BEFORE);

		const rows = await rowsOnScreen(page);
		expect(rows.length, 'which schemes').toBeGreaterThanOrEqual(5);
		const told = rows.flatMap((row) => {
			const fact = facts.get(row.id);
			if (fact) expectTrue(row, fact);
			return fact ? [{ row, fact }] : [];
		});
		expect(
			told.some(({ row }) => row.period !== ''),
			'since when and until when'
		).toBe(true);
		expect(
			told.some(({ row }) => /\d\s(?:M|Md)?€/u.test(row.text)),
			'how much'
		).toBe(true);
		expect(
			told.some(({ fact }) => fact.actors.length > 0),
			'with whom'
		).toBe(true);
		// What names the commune stands under that title, and nothing else does.
		for (const [part, ids] of await page
			.locator('.answer table')
			.evaluateAll((tables) =>
				tables.map(
					(table) =>
						[
							table.getAttribute('aria-labelledby'),
							[...table.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-row') ?? '')
						] as const
				)
			))
			for (const id of ids)
				expect(facts.get(id)?.communes.includes(file.code) ?? false, id).toBe(part !== 'dite');

		await expectAccessible(page, file.name);
		await page.emulateMedia({ colorScheme: 'dark' });
		await expectAccessible(page, `${file.name}, dark`, { rules: 'colours' });
	});

test('all rows are a press away without script, and a row leads to all that is known of it', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	const [file] = COMMUNES;
	if (!file) throw new Error('no commune');
	await page.goto(communePath(file));
	const rows = page.locator('table[aria-labelledby=nommee] [data-row]');
	const named = file.facts.filter(({ basis }) => basis === 'stated').length;
	expect(await rows.count()).toBe(named);
	await expect(rows.last()).toBeHidden();
	await page.getByText(/^Tout voir.*qui nomment Denain$/).click();
	await expect(rows.last()).toBeVisible();
	await rows.last().locator('th a').click();
	await expect(page.locator('li:target')).toBeInViewport();
	await context.close();
});

test('on a phone each scheme is a card under a calendar, nothing wider than the screen', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const file of COMMUNES) {
		await page.goto(communePath(file));
		expect(await page.evaluate(() => document.documentElement.scrollWidth), file.name).toBeLessThanOrEqual(
			360
		);
		const row = page.locator('tr[data-row]').first();
		const [name, amount] = await Promise.all([
			row.locator('th').boundingBox(),
			row.locator('.sum').boundingBox()
		]);
		expect(amount?.y, file.name).toBeCloseTo(name?.y ?? 0, 0);
		expect((await row.locator('.when').boundingBox())?.width ?? 0, file.name).toBeGreaterThan(300);
		await expectAccessible(page, `${file.name} on a phone`);
	}
});

test('the first download opens in French Excel: its mark, semicolons, French words, decimal commas, whole codes', async ({
	page
}) => {
	const [file] = COMMUNES;
	if (!file) throw new Error('no commune');
	await page.goto(communePath(file));
	const first = page.locator('a[download]').first();
	await expect(first).toHaveText('CSV pour tableur');
	const saved = page.waitForEvent('download');
	await first.click();
	const text = readFileSync(await (await saved).path(), 'utf8');
	expect(text.charCodeAt(0)).toBe(0xfeff);
	const rows = dsvFormat(';').parse(text.slice(1));
	expect(rows).toHaveLength(file.coverage.length);
	expect(new Set(rows.map((row) => row['Code INSEE']))).toEqual(new Set([file.code]));
	expect(rows.find(({ Dispositif }) => Dispositif === 'Écluse de Denain')).toMatchObject({
		Statut: 'prévu',
		'Statut à la date du': '22/10/2021',
		Début: '2021',
		Fin: '2022',
		'Montants, et pour quoi': 'coût\u00a0: 10,08\u00a0M€'
	});
});
