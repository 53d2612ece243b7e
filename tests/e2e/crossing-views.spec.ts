import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { hasOutlines, layers } from './published';

/** The page that answers the queries of the views, and the pages of the views below it. */
const ANSWERS = '/croisements';
const VIEWS = ['matrice', 'ensembles', 'angles-morts', 'volet', 'contours'] as const;
type View = (typeof VIEWS)[number];
/** What tells that the script of a page answers. */
const READY: Record<View, string> = {
	matrice: '[data-matrix="ready"]',
	ensembles: '[data-upset="ready"]',
	'angles-morts': '[data-blind]',
	volet: '[data-swipe="ready"]',
	contours: '[data-contours="ready"]'
};

const read = (file: string): unknown => JSON.parse(readFileSync(`static/api/v1/${file}.json`, 'utf8'));
const { overlaps } = read('overlaps') as {
	overlaps: { layers: [string, string]; communes: string[]; population: number; jaccard: number }[];
};
const { communes } = read('communes') as {
	communes: { code: string; name: string; population: number; layers: string[] }[];
};
const { overlaps: outlineOverlaps } = read('outline-overlaps') as { overlaps: unknown[] };
const layerById = new Map(layers.map((layer) => [layer.id, layer]));
const labelOf = (id: string): string => layerById.get(id)?.label ?? id;
const covered = layers.filter(({ id }) => communes.some((commune) => commune.layers.includes(id)));
const commonOf = (a: string, b: string) =>
	overlaps.find(({ layers: pair }) => pair.includes(a) && pair.includes(b));

async function open(page: Page, view: View, query = ''): Promise<void> {
	await page.goto(`${ANSWERS}/${view}${query}`);
	await expect(page.locator(READY[view])).toBeAttached();
	await page.waitForLoadState('networkidle');
}

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

test.describe('matrix', () => {
	test('every pair is there, says what is published, and leads to its query', async ({ page }) => {
		await open(page, 'matrice');
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
	});

	test('the measure can be changed, and a cell says all four', async ({ page }) => {
		await open(page, 'matrice');
		const { jaccard, population } = commonOf('energie', 'culture') ?? { jaccard: -1, population: -1 };
		const cell = page
			.locator('.matrix td a', { hasNotText: '·' })
			.and(page.getByRole('link', { name: /^Énergies et réseaux et Culture\s: / }));
		await page.getByRole('radio', { name: /^indice de Jaccard/ }).check();
		await expect(cell).toHaveText(String(Math.round(jaccard * 100)));
		await page.getByRole('radio', { name: 'habitants' }).check();
		await expect(cell).toHaveText(Math.round(population / 1000).toLocaleString('fr-FR'));
		await cell.hover();
		await expect(page.locator('[data-readout]')).toHaveText(
			/^Énergies et réseaux et Culture\s: \d+ communes, [\d\s]+ habitants, [\d\s,]+\skm², indice de Jaccard [\d,]+\s%$/u
		);
	});

	test('the keyboard goes from cell to cell, one Tab for the whole table', async ({ page }) => {
		await open(page, 'matrice');
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
	});

	test('its headers stay in sight, and never cover the cell that has the focus', async ({ page }) => {
		await open(page, 'matrice');
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
	});

	test('on a phone one layer is chosen, and its row is a list', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await open(page, 'matrice');
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
	});
});

test.describe('UpSet', () => {
	const chosen = ['npnru', 'programmes', 'culture', 'energie'];
	const rows = (page: Page) =>
		page.getByRole('list', { name: 'Communes par combinaison exacte' }).getByRole('link');
	/** Communes with exactly these of the chosen layers. */
	const exactly = (inside: readonly string[], among: readonly string[]) =>
		communes.filter((commune) => among.every((id) => commune.layers.includes(id) === inside.includes(id)))
			.length;
	const queries = (page: Page) =>
		rows(page).evaluateAll((links) =>
			links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('q') ?? '')
		);

	test('each row counts the communes of its exact query, and all rows are the union', async ({ page }) => {
		await open(page, 'ensembles');
		const counts = (await rows(page).locator('.count').allTextContents()).map(Number);
		const asked = await queries(page);
		expect(asked.length).toBeGreaterThan(4);
		for (const [i, query] of asked.entries()) {
			const terms = query.split('&');
			expect(terms).toHaveLength(chosen.length);
			expect(counts[i], query).toBe(
				exactly(
					terms.filter((term) => !term.startsWith('!')),
					chosen
				)
			);
		}
		const union = communes.filter((commune) => chosen.some((id) => commune.layers.includes(id))).length;
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(union);
		expect([...counts].sort((a, b) => b - a)).toEqual(counts);
		await page.getByRole('radio', { name: 'par nombre de couches' }).check();
		const degrees = (await queries(page)).map(
			(query) => query.split('&').filter((term) => !term.startsWith('!')).length
		);
		expect([...degrees].sort((a, b) => b - a)).toEqual(degrees);
	});

	test('the keyboard goes from row to row and opens one; the table says the same', async ({ page }) => {
		await open(page, 'ensembles');
		await rows(page).first().focus();
		await page.keyboard.press('ArrowDown');
		await expect(rows(page).nth(1)).toBeFocused();
		await page.keyboard.press('End');
		await expect(rows(page).last()).toBeFocused();
		await page.keyboard.press('Home');
		await expect(rows(page).first()).toBeFocused();
		await expect(rows(page).first()).toHaveAccessibleName(/, sans .+\s: \d+ communes?$/);
		const [first] = await queries(page);
		await page.getByText('Le même en tableau').click();
		const table = page.getByRole('table', { name: 'Communes par combinaison exacte' });
		await expect(table.getByRole('row')).toHaveCount((await rows(page).count()) + 1);
		await rows(page).first().focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(first);
	});

	test('layers are added and taken away', async ({ page }) => {
		await open(page, 'ensembles');
		await page.getByRole('combobox', { name: 'Ajouter une couche' }).selectOption('sante');
		await expect(page.getByRole('list', { name: 'Couches comparées' }).getByRole('listitem')).toHaveCount(5);
		for (const id of ['sante', 'energie', 'culture', 'programmes'])
			await page.getByRole('button', { name: `Retirer ${labelOf(id)}` }).click();
		await expect(page.getByText('Choisissez au moins deux couches')).toBeVisible();
		await expect(page.getByRole('combobox', { name: 'Ajouter une couche' })).toBeFocused();
	});
});

test('blind spots are communes of which the documents say nothing, among neighbours of which they do', async ({
	page
}) => {
	await open(page, 'angles-morts');
	const view = page.locator('[data-blind]');
	if (!hasOutlines) {
		await expect(view).toContainText('leurs voisines ne sont pas connues');
		return;
	}
	await page.getByRole('combobox', { name: 'Thème' }).selectOption('mines');
	await page.getByRole('combobox', { name: 'Communes voisines concernées' }).selectOption('2');
	await expect(view.getByRole('status')).toContainText('rien dans nos documents');
	const own = layers.filter(({ theme }) => theme === 'mines').map(({ id }) => id);
	const has = ({ layers: all }: { layers: string[] }) => own.some((id) => all.includes(id));
	const rows = view.locator('[data-commune]');
	expect(await rows.count()).toBeGreaterThan(0);
	for (const row of await rows.all()) {
		const code = await row.getAttribute('data-commune');
		const found = communes.find((each) => each.code === code);
		expect(found && has(found), `${code}`).toBe(false);
		const text = (await row.locator('.having').textContent()) ?? '';
		const named = communes.filter((each) => has(each) && text.includes(`${each.name}\u00a0: `));
		expect(named.length, `${code}`).toBeGreaterThanOrEqual(2);
	}
	expect(await view.textContent()).not.toMatch(/non couvert/i);
});

test.describe('swipe', () => {
	const slider = (page: Page) => page.getByRole('slider', { name: 'Position du volet' });
	const clip = (page: Page) =>
		page.locator('.swipe .after').evaluate((side) => getComputedStyle(side).clipPath);
	const [left, right] = [labelOf('npnru'), labelOf('qpv')];

	test('the keyboard moves it, its value says what is where, and the address keeps it', async ({ page }) => {
		await open(page, 'volet');
		await expect(slider(page)).toHaveAttribute(
			'aria-valuetext',
			`50\u00a0%\u00a0: ${left} à gauche, ${right} à droite`
		);
		expect(await clip(page)).toBe('inset(0px 0px 0px 50%)');
		await slider(page).focus();
		await page.keyboard.press('ArrowRight');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^51\s%\s: /);
		await page.keyboard.press('End');
		expect(await clip(page)).toBe('inset(0px 0px 0px 100%)');
		await expect(page).toHaveURL(/volet=100/);
		await page.getByRole('radio', { name: 'de haut en bas' }).check();
		await expect(slider(page)).toHaveAttribute(
			'aria-valuetext',
			`100\u00a0%\u00a0: ${left} en haut, ${right} en bas`
		);
		expect(await clip(page)).toBe('inset(100% 0px 0px)');
		await open(page, 'volet', new URL(page.url()).search);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^100\s%\s: .* en bas$/);
	});

	test('a pointer draws it', async ({ page }) => {
		await open(page, 'volet');
		const frame = page.locator('.swipe .frame');
		await frame.scrollIntoViewIfNeeded();
		const box = await frame.boundingBox();
		if (!box) throw new Error('no frame');
		await page.mouse.move(box.x + box.width / 2, box.y + 60);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.25, box.y + 60, { steps: 4 });
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^25\s%\s: /);
		await page.mouse.up();
		await expect(page).toHaveURL(/volet=25/);
		await page.mouse.move(box.x + box.width * 0.9, box.y + 60);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^25\s%\s: /);
	});

	test.describe('by touch', () => {
		test.use({ hasTouch: true });
		test('a finger moves it', async ({ page }) => {
			await open(page, 'volet');
			const frame = page.locator('.swipe .frame');
			await frame.scrollIntoViewIfNeeded();
			const box = await frame.boundingBox();
			if (!box) throw new Error('no frame');
			await page.touchscreen.tap(box.x + box.width * 0.75, box.y + 80);
			await expect(slider(page)).toHaveAttribute('aria-valuetext', /^75\s%\s: /);
			expect(await clip(page)).toMatch(/ 7[45](\.\d+)?%\)$/);
		});
	});

	test('a side is a set: its legend, its marks and its communes follow what is added and taken away', async ({
		page
	}) => {
		await open(page, 'volet');
		const side = page.getByRole('region', { name: 'À gauche', exact: true });
		const listed = page.getByRole('region', { name: /^À gauche\s: / });
		/** Codes of communes that any of some layers touches, by name. */
		const touched = (...ids: string[]) =>
			communes
				.filter((commune) => ids.some((id) => commune.layers.includes(id)))
				.map(({ code }) => code)
				.sort();
		const codes = async () =>
			(
				await listed
					.locator('[data-commune]')
					.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.commune ?? ''))
			).sort();
		expect(await codes()).toEqual(touched('npnru'));
		await side.getByRole('combobox').selectOption(labelOf('culture'));
		await expect(page).toHaveURL('/croisements/volet?a=npnru,culture');
		await expect(side.getByRole('listitem')).toHaveCount(2);
		await expect(page.locator('.swipe .side:not(.after) .layer-culture').first()).toBeAttached();
		await expect(page.locator('.swipe .after .layer-culture')).toHaveCount(0);
		await expect.poll(codes).toEqual(touched('npnru', 'culture'));
		await expect(listed).toContainText(`${touched('npnru', 'culture').length} communes`);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /: Sites NPNRU et 1 autre à gauche/);
		const both = touched('npnru', 'culture').filter((code) => touched('qpv').includes(code));
		await expect(page.getByText(`${both.length} communes des deux côtés du volet`)).toBeVisible();
		await side.getByRole('button', { name: `Retirer ${left}` }).click();
		await expect(side.getByRole('combobox')).toBeFocused();
		// The last layer of a side stays.
		await expect(side.getByRole('button')).toHaveCount(0);
		await expect(page.locator('.swipe .side:not(.after) .layer-npnru')).toHaveCount(0);
		await page.getByRole('button', { name: 'Échanger' }).click();
		await expect(page).toHaveURL('/croisements/volet?a=qpv&b=culture');
		await page.getByRole('link', { name: /des deux côtés du volet/ }).click();
		await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('qpv&culture');
	});

	test('a whole theme is added at once, and comes back from the address', async ({ page }) => {
		await open(page, 'volet');
		const side = page.getByRole('region', { name: 'À droite', exact: true });
		await side.getByRole('combobox').selectOption({ value: 'theme:mines' });
		const mines = layers.filter(({ theme }) => theme === 'mines');
		await expect(side.getByRole('listitem')).toHaveCount(1 + mines.length);
		await open(page, 'volet', new URL(page.url()).search);
		await expect(side.getByRole('listitem')).toHaveText([right, ...mines.map(({ label }) => label)]);
		await page.getByRole('link', { name: /des deux côtés du volet/ }).click();
		await expect(page.locator('[data-sentence]')).toContainText(mines[0]?.label ?? '-');
	});

	test('the whole page weighs 90 kB at most', async ({ page }) => {
		const { gzipSync } = await import('node:zlib');
		const response = await page.goto('/croisements/volet');
		expect(gzipSync((await response?.body()) ?? '').length).toBeLessThan(90 * 1024);
	});

	test('what both maps use stands there once', async ({ page }) => {
		await open(page, 'volet', '?a=npnru,culture&b=npnru,qpv');
		await expect(page.locator('.swipe .layer-culture').first()).toBeAttached();
		const ids = await page.locator('.swipe [id]').evaluateAll((all) => all.map(({ id }) => id));
		expect(ids.length).toBeGreaterThan(20);
		expect(new Set(ids).size).toBe(ids.length);
		const broken = await page
			.locator('.swipe use')
			.evaluateAll(
				(all) => all.filter((use) => !document.querySelector(use.getAttribute('href') ?? '#')).length
			);
		expect(broken).toBe(0);
		const unpainted = await page
			.locator('.swipe [fill^="url"]')
			.evaluateAll(
				(all) =>
					all.filter((use) => !document.querySelector((use.getAttribute('fill') ?? '').slice(4, -1))).length
			);
		expect(unpainted).toBe(0);
	});
});

/*
 * Which QPV of the MEL meet an NPNRU site, and how much of their area?
 *
 * The framework agreement between Region and MEL (2019) names fourteen NPNRU sites. Those whose quarter is among the QPV
 * outlines at hand are six, told by their names: Les Oliveaux (Loos), La Bourgogne (Tourcoing), Nouveau Mons (Mons-en-Barœul and
 * Lille), La Lionderie – Trois Baudets (Hem, Lys-lez-Lannoy, Roubaix), Le Blanc Riez (Wattignies), Les Villas (Wattrelos and
 * Tourcoing). The agreement gives no perimeter: the atlas shows each of these sites by the outline of the quarter it names. So
 * six QPV are met, each over the whole of its area, and the page says why: it is the same outline. No other of the 26 is met.
 */
test('which QPV of the MEL meet an NPNRU site, and how much of them', async ({ page }) => {
	await page.goto(ANSWERS);
	await page.getByRole('link', { name: /^Quels QPV de la MEL recoupent un site NPNRU/ }).click();
	await expect(page).toHaveURL('/croisements/contours?a=npnru&b=qpv');
	await expect(page.locator(READY.contours)).toBeAttached();
	const rows = page.locator('[data-overlap]');
	if (!hasOutlines) {
		await expect(page.getByText('n’a pas les contours officiels').first()).toBeVisible();
		await expect(rows).toHaveCount(0);
		return;
	}
	const names = await rows.locator('th').allTextContents();
	expect(names.map((name) => name.trim()).sort()).toEqual([
		'La Bourgogne',
		'La Lionderie – Trois Baudets',
		'Le Blanc Riez',
		'Les Oliveaux',
		'Les Villas',
		'Nouveau Mons'
	]);
	for (const row of await rows.all()) {
		await expect(row).toContainText('même contour\u00a0: le document désigne ce quartier');
		await expect(row.getByText('100\u00a0%')).toHaveCount(2);
	}
	const oliveaux = rows.filter({ hasText: 'Les Oliveaux' });
	await expect(oliveaux).toContainText('0,211\u00a0km²');
	await expect(oliveaux.getByRole('link', { name: 'Loos' })).toHaveAttribute('href', /59360-loos$/);
});

test.describe('outlines', () => {
	test('two layers are chosen, told from either side, kept in the address and downloaded', async ({
		page
	}) => {
		await open(page, 'contours', '?a=fluvial&b=qpv');
		if (!hasOutlines) {
			await expect(page.locator('[data-refusal]')).toBeVisible();
			return;
		}
		await expect(page.locator('[data-overlap]')).toHaveCount(1);
		await expect(page.locator('[data-overlap] td.number').first()).toHaveText(/^[\d,]+\skm$/);
		await page.getByRole('button', { name: 'Échanger' }).click();
		await expect(page).toHaveURL('/croisements/contours?a=qpv&b=fluvial');
		await expect(page.locator('[data-overlap] td.number').last()).toHaveText(/%$/);
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Télécharger ces recoupements' }).click();
		const [header, row] = readFileSync(await (await saved).path(), 'utf8').split('\r\n');
		expect(header).toMatch(/^layer_a,kind_a,id_a,name_a,layer_b,/);
		expect(row).toMatch(/^qpv,reference,/);
	});

	test('what has no outline is refused, with the way to cross it by commune', async ({ page }) => {
		await open(page, 'contours', '?a=ppri');
		await expect(page.locator('[data-refusal="precision"]')).toContainText('Inondation (PPRI)');
		await page.getByRole('link', { name: 'Croiser ces couches par commune' }).click();
		await expect(page).toHaveURL(`${ANSWERS}?q=ppri%26qpv`);
		await open(page, 'contours', '?a=qpv');
		await expect(page.locator('[data-refusal="same"]')).toBeVisible();
	});
});

test('choices are in the address, and come back from it', async ({ page }) => {
	await open(page, 'ensembles', '?couches=npnru,culture,sante');
	await expect(page.getByRole('list', { name: 'Couches comparées' }).getByRole('listitem')).toHaveCount(3);
	await page.getByRole('button', { name: `Retirer ${labelOf('culture')}` }).click();
	await expect(page).toHaveURL('/croisements/ensembles?couches=npnru,sante');
	await open(page, 'volet', '?a=friches&volet=30');
	await expect(page.locator('.swipe .tag').first()).toHaveText(labelOf('friches'));
	await expect(page.locator('.swipe .layer-friches').first()).toBeAttached();
	await page
		.getByRole('region', { name: 'À droite', exact: true })
		.getByRole('combobox')
		.selectOption('layer:culture');
	await expect(page).toHaveURL('/croisements/volet?a=friches&b=qpv,culture&volet=30');
	await expect(page.locator('.swipe .layer-culture').first()).toBeAttached();
});

for (const view of VIEWS)
	test(`${view} takes 60 kB of script at most`, async ({ page }) => {
		const scripts = new Set<string>();
		page.on('response', (response) => {
			if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname);
		});
		await open(page, view);
		const { gzipSync } = await import('node:zlib');
		const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(`build${path}`)).length, 0);
		expect(scripts.size).toBeGreaterThan(0);
		expect(bytes).toBeLessThan(60 * 1024);
	});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });
		for (const width of [1280, 360])
			for (const view of VIEWS)
				test(`axe finds nothing on ${view} at ${width} px, and nothing is cut`, async ({ page }) => {
					await page.setViewportSize({ width, height: 740 });
					await open(page, view);
					if (view === 'ensembles') await page.getByText('Le même en tableau').click();
					// The matrix has over a thousand links of one make: those of the first theme stand for all.
					const axe = new AxeBuilder({ page }).exclude('.matrix tbody:nth-of-type(n + 2)');
					expect((await axe.analyze()).violations).toEqual([]);
					expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
				});
	});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	for (const width of [1280, 360])
		test(`at ${width} px the matrix is a table of links, the combinations are a list, and both maps show`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 740 });
			await page.goto(`${ANSWERS}/matrice`);
			await expect(page.locator('.matrix table')).toBeVisible();
			await expect(page.locator('.matrix td a')).toHaveCount(covered.length ** 2);
			await expect(page.locator('.matrix td a[tabindex]')).toHaveCount(0);
			await page.goto(`${ANSWERS}/ensembles`);
			await expect(page.locator('.upset ol a').first()).toBeVisible();
			await page.goto(`${ANSWERS}/contours`);
			if (hasOutlines) expect(await page.locator('[data-overlap]').count()).toBe(outlineOverlaps.length);
			await expect(page.getByRole('combobox')).toHaveCount(0);
			await page.goto(`${ANSWERS}/volet`);
			const [first, second] = await page.locator('.swipe .side').all();
			const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
			expect(below?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
			await expect(page.locator('[style]:not([id="svelte-announcer"])')).toHaveCount(0);
		});
});
