/** Text of addresses and of files stays text: nothing of it runs, nothing of it becomes an element, and the page reads on. */
import { readFile } from 'node:fs/promises';
import { dsvFormat } from 'd3-dsv';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { communeFile, hasOutlines } from './published';

const HOSTILE = [
	'<img src=x onerror="window.hit=1">',
	'"><script>window.hit=1</script><svg onload=window.hit=1>',
	"'-window.hit=1-'",
	'javascript:window.hit=1',
	'{{constructor.constructor("window.hit=1")()}}${window.hit=1}<%= 1 %>',
	'__proto__',
	'constructor',
	'\u202Eegap\u202C \u2066\u200F',
	'\u0000\u0007\u001B[31m\r\n',
	'=1+1,59606,../../etc',
	'a'.repeat(900),
	'npnru,'.repeat(100),
	'%3Cscript%3E%ff'
];

/** Every page that reads its address, with the parameters that it reads. */
const PAGES: Record<string, string[]> = {
	'/': ['couches', 'vue', 'ici', 'fond', 'statuts', 'territoire', 'deduits'],
	'/communes': ['q', 'territoire', 'tri'],
	'/croisements': ['q', 'vue', 'reponses', 'tri', 'territoire', 'ici', 'nom'],
	'/croisements/matrice': ['vue', 'territoire', 'a', 'b'],
	'/croisements/ensembles': ['couches'],
	'/croisements/contours': ['a', 'b'],
	'/croisements/volet': ['a', 'b', 'volet', 'sens'],
	'/croisements/angles-morts': ['theme', 'voisines'],
	'/comparer': ['avec', 'ecarts'],
	'/sorties': ['genre', 'statut', 'territoire', 'longueur'],
	'/hors-ligne': ['page'],
	'/documents': ['q']
};

/** What pages report of themselves: each break of the Content-Security-Policy. */
async function watchPolicy(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const breaks: string[] = [];
		Object.assign(window, { breaks });
		document.addEventListener('securitypolicyviolation', (event) => {
			breaks.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
		});
	});
	page.on('dialog', (dialog) => {
		throw new Error(`a dialog: ${dialog.message()}`);
	});
}

/** Nothing ran, and no element is there that our own markup has not. */
async function expectSafe(page: Page, what: string): Promise<void> {
	const { wide, ...found } = await page.evaluate(() => {
		const elements = [...document.querySelectorAll('*')];
		const { hit, breaks } = window as unknown as { hit?: number; breaks: string[] };
		return {
			hit,
			breaks,
			polluted: ({} as { polluted?: unknown }).polluted,
			handlers: elements
				.flatMap(({ attributes, localName }) => [...attributes].map(({ name }) => `${localName} ${name}`))
				.filter((text) => / on/.test(text)),
			scripts: elements.filter(
				(element) => element.matches('script:not([type$="json"])') && /hit/.test(element.outerHTML)
			).length,
			strangers: elements.filter((element) => element.matches('img[src="x"], iframe, object, embed, base'))
				.length,
			links: elements
				.map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
				.filter(
					(address) => /^\s*(?:javascript|vbscript):/i.test(address) || /^data:(?!image)/i.test(address)
				),
			wide: document.documentElement.scrollWidth - innerWidth
		};
	});
	expect(found, what).toEqual({
		hit: undefined,
		breaks: [],
		polluted: undefined,
		handlers: [],
		scripts: 0,
		strangers: 0,
		links: []
	});
	expect(wide, `${what}: the page is no wider`).toBeLessThanOrEqual(0);
	await expect(page.locator('h1').first(), what).toBeAttached();
}

for (const [path, names] of Object.entries(PAGES))
	test(`an address of ${path} is text`, async ({ page }) => {
		test.setTimeout(180_000);
		await watchPolicy(page);
		// A map takes its time to open, and reads every parameter in the same way.
		const values = path === '/' ? HOSTILE.filter((_, i) => i % 2 === 0) : HOSTILE;
		for (const value of values) {
			const query = names.map((name) => `${name}=${encodeURIComponent(value)}`).join('&');
			// A parameter of its own name, and a fragment: nobody reads them.
			const rest = `&${encodeURIComponent(value)}=1&__proto__[polluted]=1#${encodeURIComponent(value)}`;
			await page.goto(`${path}?${query}${rest}`, { waitUntil: 'load' });
			await page.waitForTimeout(150);
			await expectSafe(page, `${path} ${value.slice(0, 40)}`);
		}
		// It is alive: scripts went on after the address was read.
		await expect(page.locator('main')).toBeVisible();
	});

test('each parameter alone is text: what a notice repeats of it is cut, and seen', async ({ page }) => {
	test.setTimeout(180_000);
	await watchPolicy(page);
	for (const name of ['territoire', 'vue', 'reponses', 'tri', 'ici'])
		for (const value of HOSTILE.slice(0, 2)) {
			await page.goto(`/croisements?${name}=${encodeURIComponent(value)}`);
			await expect(page.locator('.notice')).toContainText(`${name}=${value.slice(0, 30)}`);
			await expectSafe(page, `${name} ${value}`);
		}
	await page.goto(`/comparer?avec=${encodeURIComponent(HOSTILE.join())}`);
	await expect(page.locator('.notice').first()).toBeVisible();
	expect(await page.locator('.notice').count()).toBeLessThanOrEqual(5);
});

test('an address of no page is text', async ({ page, watch }) => {
	watch.allow.push(/404|Not found/);
	await watchPolicy(page);
	for (const value of HOSTILE.slice(0, 5)) {
		await page.goto(`/communes/x${encodeURIComponent(value)}/x`, { waitUntil: 'load' });
		await page.waitForTimeout(200);
		await expectSafe(page, `404 ${value.slice(0, 40)}`);
	}
	expect(watch.strangers).toEqual([]);
});

test('what is typed in a field of search is text', async ({ page }) => {
	test.setTimeout(120_000);
	await watchPolicy(page);
	const fields: [path: string, role: 'combobox' | 'searchbox'][] = [
		['/', 'combobox'],
		['/communes', 'searchbox'],
		['/comparer', 'combobox']
	];
	for (const [path, role] of fields) {
		await page.goto(path, { waitUntil: 'networkidle' });
		const field = page.getByRole(role).first();
		for (const value of HOSTILE) {
			await field.fill(value);
			await page.waitForTimeout(60);
			await expectSafe(page, `${path} ${value.slice(0, 40)}`);
		}
	}
});

const given = (page: Page) => page.locator('[data-own]');
async function openOwn(page: Page): Promise<void> {
	await page.goto('/croisements');
	await expect(page.locator('[data-ready]')).toBeAttached();
	await page.locator('summary', { hasText: 'Vos données' }).click();
}
const choose = (page: Page, name: string, content: string) =>
	page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

/** What a spreadsheet would compute. */
const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/;
async function savedCells(page: Page, button: string | RegExp, separator: string): Promise<string[][]> {
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).first().click();
	const text = await readFile(await (await saved).path(), 'utf8');
	return dsvFormat(separator).parseRows(text.replace(/^\uFEFF/, ''));
}

const FORMULAS = ['=1+1', '+33', '-1+1', '@SUM(1)', '\t=1', ' =HYPERLINK("http://x.example")', '＝1+1'];

test('every field of a table that somebody brings is text, in the report and in what is exported of it', async ({
	page
}) => {
	test.setTimeout(120_000);
	await watchPolicy(page);
	await openOwn(page);
	const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
	const values = [...HOSTILE.map((value) => value.replaceAll('\0', '')), ...FORMULAS];
	const header = ['insee', ...values.map(quote)].join(';');
	const rows = values.map((value, i) => [i % 2 ? '59606' : quote(value), ...values.map(quote)].join(';'));
	await choose(page, `${'"><img src=x onerror=window.hit=1>'}.csv`, [header, ...rows].join('\n'));
	await expect(given(page)).toHaveAttribute('data-own', '59606');
	await expectSafe(page, 'a table');
	await page.getByRole('radio', { name: /^Toutes/ }).check();
	await expect(page.locator('[data-own-report]')).toContainText('<img src=x onerror="window.hit=1">');
	await expectSafe(page, 'its report');
	// A header that names the column of names, with hostile names below it.
	await choose(
		page,
		'noms.csv',
		['insee;nom', ...values.map((value) => `x;${quote(value)}`), '59606;a'].join('\n')
	);
	await page.getByRole('radio', { name: /^Toutes/ }).check();
	await expect(page.locator('[data-outcome]')).toHaveCount(values.length + 1);
	await expectSafe(page, 'names');
	const report = await savedCells(page, 'Télécharger le rapport', ';');
	expect(report.length).toBe(values.length + 2);
	for (const cell of report.flat()) expect(cell).not.toMatch(FORMULA);

	// No column of codes: the headers are told.
	const words = HOSTILE.map((value) => quote(value.replaceAll('\0', '')));
	await choose(
		page,
		'sans.csv',
		`${['Sujet', ...words].join(';')}\n${['a', ...words.map(() => 'x')].join(';')}\n`
	);
	await expect(page.locator('[data-own-fault="no-code-column"]')).toContainText('<img src=x');
	await expectSafe(page, 'headers');
});

test('every field of a GeoJSON that somebody brings is text', async ({ page }) => {
	test.setTimeout(120_000);
	await watchPolicy(page);
	await openOwn(page);
	const values = [...HOSTILE, ...FORMULAS];
	const feature = (value: string) => ({
		type: 'Feature',
		id: value,
		properties: { [value]: value, nom: value, insee: value },
		geometry: { type: 'Point', coordinates: communeFile('59606').centre }
	});
	const codes = {
		...feature('bon'),
		properties: { insee: '59606', nom: '<b onclick=window.hit=1>gras</b>' }
	};
	await choose(
		page,
		'<svg onload=window.hit=1>.geojson',
		// Written by hand, since an object cannot be given the key.
		JSON.stringify({
			type: 'FeatureCollection',
			name: '<img src=x onerror=window.hit=1>',
			features: [codes, ...values.map(feature)]
		}).replace('"type":"FeatureCollection"', '"type":"FeatureCollection","__proto__":{"polluted":1}')
	);
	await expect(given(page)).toHaveAttribute('data-own', '59606');
	await page.getByRole('radio', { name: /^Toutes/ }).check();
	await expect(page.locator('[data-outcome]')).toHaveCount(values.length + 1);
	await expect(page.locator('[data-own-report]')).toContainText('<b onclick=window.hit=1>gras</b>');
	await expectSafe(page, 'a GeoJSON');

	// The name of its reference system is told.
	const name = '<img src=x onerror=window.hit=1>';
	await choose(
		page,
		'crs.geojson',
		JSON.stringify({ type: 'Point', coordinates: [3, 50], crs: { properties: { name } } })
	);
	if (hasOutlines) await expect(page.locator('[data-own-fault="projected"]')).toContainText(name);
	await expectSafe(page, 'its system');
	// And where it stops being JSON.
	await choose(page, 'coupé.geojson', '{"type": "Point",\n "coordinates": [3, 50}');
	await expect(page.locator('[data-own-fault="bad-json"]')).toContainText('ligne 2, caractère 23');
});

test('an answer about somebody’s data is exported without formulas', async ({ page }) => {
	await watchPolicy(page);
	await openOwn(page);
	await choose(page, '=cmd|calc!A1.csv', 'insee\n59606\n62498\n');
	await expect(given(page)).toHaveAttribute('data-own', '59606 62498');
	const field = page.getByRole('textbox', { name: 'Requête écrite' });
	await field.fill('mes-donnees[mots="=1+1"] | mes-donnees');
	await field.press('Enter');
	await expect(page.locator('[data-row]').first()).toBeVisible();
	await expectSafe(page, 'the answer');
	const cells = await savedCells(page, /Télécharger.*CSV/, ',');
	expect(cells.length).toBeGreaterThan(1);
	for (const cell of cells.flat()) expect(cell).not.toMatch(FORMULA);
});
