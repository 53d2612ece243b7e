import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Page } from '@playwright/test';
import type { CommuneFile, CommuneRecord } from '../../src/lib/domain/atlas';
import { communePath, communeSlug } from '../../src/lib/domain/text/slug';
import { CELLS_SITE } from '../ports';
import { expect, test } from './atlas-test';
import { hasOutlines } from './published';

const read = (file: string): unknown => JSON.parse(readFileSync(`static/api/v1/${file}.json`, 'utf8'));
const { communes } = read('communes') as { communes: CommuneRecord[] };
const fileOf = (code: string) => read(`communes/${code}`) as CommuneFile;
const pathOf = (code: string): string => communePath(fileOf(code));

/** Presses Tab until the element that has the focus is the one wanted. */
async function tabTo(page: Page, name: string | RegExp, most = 160): Promise<void> {
	const wanted = page.getByRole('link', { name, exact: typeof name === 'string' }).first();
	for (let i = 0; i < most; i++) {
		await page.keyboard.press('Tab');
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`${String(name)} is not reached by ${most} Tabs`);
}

test.describe('a clerk with a keyboard', () => {
	test('finds the commune by its post code, and reads whether it has an NPNRU site and which passage says so', async ({
		page
	}) => {
		await page.goto('/communes');
		await expect(page.getByRole('searchbox')).toBeFocused();
		await page.keyboard.type('59300');
		await expect(page.getByRole('status').last()).toContainText('Entrée ouvre Valenciennes');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(pathOf('59606'));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valenciennes');
		await tabTo(page, /^Sites NPNRU/);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#couche-npnru$/);
		await expect(page.locator('#couche-npnru')).toBeInViewport();
		await tabTo(page, /^lignes? 19/);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/documents\/crte-valenciennois-2021#l19\d\d$/);
		await expect(page.locator('.passage:target')).toContainText('NPNRU');
	});

	test('downloads the table of the page', async ({ page }) => {
		await page.goto(pathOf('59606'));
		await tabTo(page, 'CSV brut');
		const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
		expect(download.suggestedFilename()).toBe('59606.csv');
		const rows = csvParse(readFileSync(await download.path(), 'utf8'));
		expect(rows.map(({ id }) => id)).toEqual(fileOf('59606').coverage.map(({ id }) => id));
	});

	test('sees what neighbours have, and goes to one of them', async ({ page }) => {
		await page.goto(pathOf('59606'));
		await tabTo(page, 'Comparer aux voisines');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'Et chez les voisines' })).toBeInViewport();
		const missing = page.getByRole('list', { name: 'Elles l’ont, Valenciennes non' }).getByRole('listitem');
		await expect(missing).toHaveCount(fileOf('59606').missing.length);
		await expect(missing.first()).toContainText('Anzin');
		await tabTo(page, 'Anzin');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anzin');
	});
});

test.describe('the finder', () => {
	test('opens a commune by a part of its name, its code, without accents or ligatures', async ({ page }) => {
		for (const [typed, name] of [
			['valenc', 'Valenciennes'],
			['59606', 'Valenciennes'],
			['annoeullin', 'Annœullin'],
			['NOEUX', 'Nœux-les-Mines'],
			['madeleine', 'La Madeleine']
		] as const) {
			await page.goto('/communes');
			await page.getByRole('searchbox').fill(typed);
			await page.getByRole('searchbox').press('Enter');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		}
	});

	test('keeps what is asked in the address, reads it from there, and says so when nothing answers', async ({
		page
	}) => {
		await page.goto('/communes');
		await page.getByRole('searchbox').fill('saint');
		await page.getByLabel('Territoire').selectOption('caph');
		await page.getByLabel('Trier par').selectOption('faits');
		await expect(page).toHaveURL('/communes?q=saint&territoire=caph&tri=faits');
		const names = await page.locator('tbody th').allTextContents();
		expect(names[0]).toBe('Saint-Amand-les-Eaux');
		await page.reload();
		await expect(page.getByRole('searchbox')).toHaveValue('saint');
		await expect.poll(() => page.locator('tbody th').allTextContents()).toEqual(names);
		await page.goto('/communes?q=zzzz');
		await expect(page.getByText('Aucune commune de l’atlas ne répond')).toBeVisible();
		await page.getByRole('searchbox').press('Enter');
		await expect(page).toHaveURL('/communes?q=zzzz');
	});
});

test.describe('the commune where one is', () => {
	const button = (page: Page) => page.getByRole('button', { name: 'La commune où je suis' });
	const [longitude, latitude] = fileOf('59606').centre;

	test.describe('with leave', () => {
		test.use({ permissions: ['geolocation'], geolocation: { longitude, latitude } });

		test('is found on the device, by outlines that are asked for only then', async ({ page, watch }) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await page.goto('/communes');
			await page.waitForLoadState('networkidle');
			expect(asked.filter((url) => url.includes('boundaries.json'))).toEqual([]);
			await button(page).click();
			await page.getByRole('link', { name: 'Ouvrir sa fiche' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valenciennes');
			// The position stands in no address that was asked for.
			expect(asked.filter((url) => url.includes(latitude.toFixed(2)))).toEqual([]);
			expect(watch.strangers).toEqual([]);
		});

		test('is none outside the atlas', async ({ page, context }) => {
			await context.setGeolocation({ longitude: 2.35, latitude: 48.85 });
			await page.goto('/communes');
			await button(page).click();
			await expect(page.getByText('dans aucune des 327 communes')).toBeVisible();
		});

		test('is told as likely where outlines are approximate', async ({ page, watch }) => {
			watch.allow.push(/^$/);
			await page.goto(`${CELLS_SITE}/communes`);
			await button(page).click();
			await expect(page.getByText('La commune la plus probable est Valenciennes')).toBeVisible();
		});
	});

	test('is not asked for again when the reader refuses: the page says what to do', async ({
		page,
		context
	}) => {
		await context.clearPermissions();
		await page.goto('/communes');
		await button(page).click();
		await expect(page.getByText('l’accès a été refusé')).toBeVisible();
	});

	test('is not known to a browser without positions', async ({ page }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(Navigator.prototype, 'geolocation');
		});
		await page.goto('/communes');
		await button(page).click();
		await expect(page.getByText('ne sait pas donner de position')).toBeVisible();
	});
});

test('a bare code, a misspelt name and a slash at the end lead to the page of the commune, no other code does', async ({
	page,
	watch
}) => {
	watch.allow.push(/404/);
	for (const address of [
		'/communes/59606',
		'/communes/59606-valencienes',
		'/communes/59606-valenciennes-ancien-nom',
		'/communes/59606-valenciennes/'
	]) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valenciennes');
		await expect(page).toHaveURL(pathOf('59606'));
	}
	await page.goto('/communes/75056-paris');
	await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
});

test('the card of a commune on the map leads to its page', async ({ page }) => {
	await page.goto('/?ici=59172');
	await page.getByRole('link', { name: 'Fiche de la commune' }).click();
	await expect(page).toHaveURL(pathOf('59172'));
	await page.getByRole('link', { name: 'Voir sur la carte' }).click();
	await expect(page).toHaveURL(/\/\?ici=59172/);
});

/** Communes that have most to print: facts, outlines, missing or silent layers; and those with nothing. */
function extremes(): CommuneRecord[] {
	const most = (count: (record: CommuneRecord) => number, howMany: number) =>
		[...communes].sort((a, b) => count(b) - count(a)).slice(0, howMany);
	return [
		...new Set([
			...most(({ facts }) => facts.length, 6),
			...most(({ references }) => references.length, 4),
			...most(({ layers }) => layers.length, 3),
			...most(({ facts, references, inherited }) => -facts.length - references.length - inherited.length, 2)
		])
	];
}

/** Fails unless a commune prints on one A4 page, in type of 8 points at least, with what is dropped counted. */
async function expectSheet(page: Page, record: CommuneRecord): Promise<void> {
	await page.emulateMedia({ media: null, colorScheme: 'light' });
	await page.goto(communePath(record));
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
	expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);

	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const printed = await page.evaluate(() => {
		const sheet = document.querySelector('.sheet');
		const texts = [...(sheet?.querySelectorAll('p') ?? [])];
		const smallest = Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
		const colours = new Set(texts.map((text) => getComputedStyle(text).color));
		return {
			smallestPt: (smallest * 72) / 96,
			colours: [...colours],
			paper: sheet && getComputedStyle(sheet).backgroundColor,
			text: sheet instanceof HTMLElement ? sheet.innerText : '',
			title: getComputedStyle(document.querySelector('.screen h1') ?? document.body).display,
			map: document.querySelector('.screen .map')?.getBoundingClientRect().toJSON() as DOMRect | undefined
		};
	});
	expect(printed.smallestPt).toBeGreaterThanOrEqual(7.99);
	expect(printed.colours).toEqual(['rgb(0, 0, 0)']);
	expect(printed.paper).toBe('rgb(255, 255, 255)');
	// Of the page itself its map alone is on paper.
	expect(printed.title).toBe('none');
	expect(printed.map?.height).toBeGreaterThan(150);
	expect(printed.text).toContain(`/communes/${communeSlug(record)}`);

	// What is dropped is counted: printed and left out make the whole.
	const file = fileOf(record.code);
	const sets = new Set(file.references.map(({ layer, set }) => `${layer} ${set}`)).size;
	const rows = await page.locator('.sheet .columns .row:not(.rest)').count();
	const left = Number(
		/et (\d+) autres?\s: voir la page\s*$/.exec(await page.locator('.sheet .columns').innerText())?.[1] ?? 0
	);
	expect(rows + left).toBe(file.facts.length + sets);
	expect(rows).toBeGreaterThanOrEqual(Math.min(22, file.facts.length + sets));
}

test('communes with most to print, and those with nothing, print on one A4 page in type of 8 points at least', async ({
	page
}) => {
	test.setTimeout(120_000);
	for (const record of extremes()) await test.step(record.name, () => expectSheet(page, record));
});

const LOOKED_AT = communes.filter(({ code }) => ['59606', '62178', '59106'].includes(code));

test('nothing is wider than a phone of 360 px', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	for (const path of ['/communes', ...LOOKED_AT.map(communePath)]) {
		await page.goto(path);
		await page.locator('details').evaluateAll((all) => {
			for (const details of all as HTMLDetailsElement[]) details.open = true;
		});
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
	}
});

test('with approximate outlines no share is given, the page says why, and communes are near rather than next to each other', async ({
	page,
	watch
}) => {
	watch.allow.push(/^$/);
	await page.goto(CELLS_SITE + pathOf('59606'));
	await expect(page.getByText('aucune part de surface n’est donnée')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Et dans les communes proches' })).toBeVisible();
	const told = page.locator('.basis, .share');
	expect((await told.allTextContents()).filter((text) => text.includes('%'))).toEqual([]);
	if (hasOutlines) {
		await page.goto(pathOf('62178'));
		expect((await told.allTextContents()).filter((text) => text.includes('%')).length).toBeGreaterThan(20);
	}
});
