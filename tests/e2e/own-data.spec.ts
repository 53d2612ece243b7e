import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { expectAccessible } from './axe';
import { communeFile, hasOutlines } from './published';

/** The page that the part stands on. */
const PAGE = '/croisements';

/** Opens the part that takes data, once the page's script answers. */
async function unfold(page: Page): Promise<void> {
	await expect(page.locator('[data-ready]')).toBeAttached();
	await page.locator('summary', { hasText: 'Vos données' }).click();
}

/** Opens the page and waits until everything that reading needs is there. */
async function open(page: Page): Promise<void> {
	await page.goto(PAGE);
	const ground = page.waitForResponse('**/atlas/insee-codes.json');
	const worker = page.waitForEvent('worker');
	await unfold(page);
	await page.getByRole('button', { name: 'Choisir un fichier' }).focus();
	await Promise.all([ground, worker]);
	await page.waitForLoadState('networkidle');
}

const choose = (page: Page, name: string, content: Buffer | string) =>
	page.locator('input[type=file]').setInputFiles({
		name,
		mimeType: 'application/octet-stream',
		buffer: typeof content === 'string' ? Buffer.from(content) : content
	});

const given = (page: Page) => page.locator('[data-own]');
/** Waits until the layer is offered for crossing under its name, with these communes. */
async function expectGiven(page: Page, codes: string, label = ''): Promise<void> {
	await expect(given(page)).toHaveAttribute('data-own', codes);
	await expect(given(page)).toContainText(label);
}
const outcomes = (page: Page) =>
	page
		.locator('[data-outcome]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-outcome')).join(' '));

const TABLE = [
	'code;nom',
	'59606;Valenciennes',
	'59014;Anzin',
	'1004;Ambérieu',
	'59298;Hellemmes',
	'5,9606E+04;arrondi',
	'59606;encore',
	'75056;Paris',
	'59999;rien',
	'abc;<b>gras</b>',
	'62498.0;Lens'
].join('\n');

test('what is pasted is read row by row, and becomes a layer', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Coller une liste' }).click();
	await page.getByRole('textbox', { name: /Codes INSEE/ }).fill(TABLE);
	await page.getByRole('button', { name: 'Lire ces données' }).click();
	await expectGiven(page, '59014 59350 59606 62498');

	// Problems first, each with its reason; what a file says is text, never markup.
	await expect.poll(() => outcomes(page)).toBe('scientific unknown not-a-code');
	const report = page.locator('[data-own-report]');
	await expect(report).toContainText('4 communes retenues');
	await expect(report).toContainText('<b>gras</b>');
	await page.getByRole('radio', { name: 'Retenues (4)' }).check();
	await expect.poll(() => outcomes(page)).toBe('taken taken merged mended');
	await expect(report).toContainText('59298 est l’ancien code d’une commune qui fait partie de Lille');
	await page.getByRole('radio', { name: 'Hors de l’atlas (2)' }).check();
	await expect.poll(() => outcomes(page)).toBe('lost-zero outside');
	await expect(report).toContainText('01004 est une commune du département 01');
	await page.getByRole('radio', { name: 'Sans effet (1)' }).check();
	await expect(report).toContainText('déjà donnée à la ligne 2');
	await page.getByRole('radio', { name: 'Toutes (10)' }).check();
	await expect(page.locator('[data-outcome]')).toHaveCount(10);

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Télécharger le rapport' }).click();
	const text = await readFile(await (await saved).path(), 'utf8');
	expect(text.split('\r\n')).toHaveLength(12);
	expect(text).toContain('5;59298;Hellemmes;59350;');

	await page.getByRole('button', { name: 'Retirer ces données' }).click();
	await expect(report).toHaveCount(0);
	await expect(given(page)).toHaveCount(0);
});

test('nothing leaves the browser: a file is read without network, and no request is made', async ({
	page,
	context
}) => {
	await open(page);
	// What keeps the atlas for later is asked for by the page itself, once.
	await expect(page.locator('[data-settled]')).toBeAttached();
	await page.waitForLoadState('networkidle');
	const asked: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	await context.setOffline(true);
	// Windows-1252, as a French spreadsheet saves it.
	await choose(
		page,
		'Mes communes.csv',
		Buffer.from('Libellé;INSEE_COM\r\nHénin-Beaumont;62427\r\n', 'latin1')
	);
	await expectGiven(page, '62427', 'Mes communes');
	await expect(page.locator('[data-own-report]')).toContainText('Windows-1252, séparateur point-virgule');
	await page.getByRole('radio', { name: /^Toutes/ }).check();
	await expect(page.locator('[data-own-report]')).toContainText('Hénin-Beaumont');
	await choose(
		page,
		'point.geojson',
		JSON.stringify({ type: 'Point', coordinates: communeFile('59606').centre })
	);
	if (hasOutlines) await expectGiven(page, '59606', 'point');
	else await expect(page.locator('[data-own-fault="no-outlines"]')).toBeVisible();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Modèle de CSV' }).click();
	expect(await readFile(await (await saved).path(), 'utf8')).toContain('code_insee;nom\r\n59');
	expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('a file is dropped on its zone, beside which the page stays; the keyboard chooses one and removes it', async ({
	page
}) => {
	await open(page);
	const data = await page.evaluateHandle(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(['insee\n59606\n'], 'lâché.csv'));
		return transfer;
	});
	// The browser would open a file that is dropped where nobody takes it.
	const isTaken = await page
		.locator('h1')
		.evaluate(
			(heading, dataTransfer) =>
				['dragover', 'drop'].map(
					(type) =>
						!heading.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
				),
			data
		);
	expect(isTaken).toEqual([true, true]);
	await expect(given(page)).toHaveCount(0);
	const zone = page.locator('.zone');
	await zone.dispatchEvent('dragover', { dataTransfer: data });
	await expect(zone).toHaveClass(/is-over/);
	await zone.dispatchEvent('drop', { dataTransfer: data });
	await expect(zone).not.toHaveClass(/is-over/);
	await expectGiven(page, '59606', 'lâché');

	// The keyboard chooses another.
	await page.getByRole('button', { name: 'Choisir un fichier' }).focus();
	const asked = page.waitForEvent('filechooser');
	await page.keyboard.press('Enter');
	await (
		await asked
	).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('59606\n62498\n') });
	await expectGiven(page, '59606 62498');
	await page.getByRole('button', { name: 'Retirer ces données' }).press('Enter');
	await expect(given(page)).toHaveCount(0);
	await expect(page.locator('.zone')).toBeFocused();
});

test('what is brought is crossed like the atlas’s own layers', async ({ page }) => {
	await open(page);
	// Valenciennes has an NPNRU site in the documents; Lens is named by none.
	await choose(page, 'Mes communes.csv', 'insee\n59606\n62498\n');
	await expectGiven(page, '59606 62498', 'Mes communes');
	const field = page.getByRole('textbox', { name: 'Requête écrite' });
	await field.fill('npnru');
	await field.press('Enter');
	await page.getByRole('button', { name: 'Ajouter à la requête' }).click();
	await expect(field).toHaveValue('npnru & mes-donnees');
	await expect(page.locator('[data-sentence]')).toContainText('Mes communes');
	const listed = () =>
		page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')).join());
	await expect.poll(listed).toBe('62498,59606');
	await expect(
		page
			.getByRole('combobox', { name: 'Ajouter une condition…' })
			.first()
			.getByRole('option', { name: 'Mes communes' })
	).toBeAttached();
	await page.reload();
	await expect(page.locator('[data-own-missing]')).toContainText('ne sont gardées nulle part');
});

const HOSTILE: [name: string, content: Buffer | string, kind: string, words: string | RegExp][] = [
	['vide.csv', '', 'empty', 'vide'],
	['classeur.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]), 'archive', 'Décompressez-la'],
	['classeur.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]), 'old-spreadsheet', '.xls'],
	['plan.pdf', '%PDF-1.7 …', 'pdf', 'PDF'],
	['image.csv', Buffer.from([0, 1, 2, 3, 255, 0, 9, 0]), 'binary', 'fichier de texte'],
	['coupé.geojson', '{"type":"FeatureCollection","features":[{"type":', 'bad-json', 'coupé'],
	['profond.json', '['.repeat(100_000), 'bad-json', 'mal formé'],
	['guillemet.csv', 'insee;nom\n59606;"Valenciennes\n59172;Denain\n', 'open-quote', /Ligne\s2/],
	['sans codes.csv', 'Nom;Code postal\nLille;59000\n', 'postcodes', 'Code postal'],
	[
		'lambert.geojson',
		JSON.stringify({ type: 'Point', coordinates: [735_000, 7_027_000] }),
		'projected',
		'Lambert-93'
	],
	['énorme.csv', Buffer.alloc(5_000_001, '59606\n'), 'too-big', /5,1 Mo/],
	['long.csv', 'x\n'.repeat(50_005), 'too-many-rows', /50.005/]
];

test('hostile and mistaken files are refused with a reason, the page goes on, and shows a thousand rows by parts', async ({
	page
}) => {
	test.setTimeout(90_000);
	await open(page);
	for (const [name, content, kind, words] of HOSTILE) {
		await choose(page, name, content);
		await expect(page.locator(`[data-own-fault="${kind}"]`), name).toContainText(words);
		await expect(given(page)).toHaveCount(0);
	}
	await choose(page, 'bon.csv', 'insee\n59606\n');
	await expectGiven(page, '59606', 'bon');

	// A thousand rows are shown a part at a time.
	await choose(
		page,
		'mille.csv',
		`insee\n${Array.from({ length: 1000 }, (_, i) => `x${i}`).join('\n')}\n59606`
	);
	await expect(page.locator('[data-outcome]')).toHaveCount(200);
	await page.getByRole('button', { name: 'Afficher 200 lignes de plus' }).click();
	await expect(page.locator('[data-outcome]')).toHaveCount(400);
	// Another choice of rows starts anew.
	await page.getByRole('radio', { name: /^Toutes/ }).check();
	await expect(page.locator('[data-outcome]')).toHaveCount(200);
});

test('areas are joined to communes, and a long reading can be stopped', async ({ page }) => {
	test.setTimeout(120_000);
	await open(page);
	const [lng, lat] = communeFile('59606').centre;
	/** A star around a point, so small that it lies in the commune. */
	const star = (x: number, y: number, radius: number, count: number) => {
		const ring = Array.from({ length: count }, (_, i) => {
			const reach = radius * (i % 2 === 0 ? 1 : 0.6);
			const angle = (2 * Math.PI * i) / count;
			return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)].map((value) =>
				Number(value.toFixed(5))
			);
		});
		return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
	};
	const feature = (geometry: object) => ({ type: 'Feature', properties: {}, geometry });
	await choose(page, 'étoile.geojson', JSON.stringify(feature(star(lng, lat, 0.002, 40))));
	if (!hasOutlines) {
		await expect(page.locator('[data-own-fault="no-outlines"]')).toBeVisible();
		return;
	}
	await expectGiven(page, '59606', 'étoile');

	// Areas over the whole atlas: minutes of work, off the page's thread.
	const many = Array.from({ length: 190 }, (_, i) =>
		feature(star(lng - 0.4 + i / 1e4, lat + 0.1, 0.6, 1000))
	);
	await choose(page, 'lourd.geojson', JSON.stringify({ type: 'FeatureCollection', features: many }));
	await expect(page.getByRole('progressbar')).toBeVisible();
	// The page answers while the file is read.
	await page.getByText('Formats et limites').click();
	await expect(page.getByText(/50.000 lignes ou objets/)).toBeVisible();
	await page.getByRole('button', { name: 'Arrêter la lecture' }).click();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	await expect(page.getByText('« étoile » reste en place')).toBeAttached();
	await expectGiven(page, '59606', 'étoile');
	await choose(page, 'après.csv', 'insee\n62498\n');
	await expectGiven(page, '62498', 'après');
});

test('a refused file leaves the layer before it, and another column is tried before it joins', async ({
	page
}) => {
	await open(page);
	await choose(page, 'bon.csv', 'code_insee;autre\n59606;59014\n62498;59350\n');
	await expectGiven(page, '59606 62498', 'bon');
	await choose(page, 'plan.pdf', '%PDF-1.7');
	await expect(page.locator('[data-own-fault="pdf"]')).toContainText('reste en place');
	await expectGiven(page, '59606 62498', 'bon');
	await choose(page, 'bon.csv', 'code_insee;autre\n59606;59014\n62498;59350\n');
	await expect(page.locator('[data-own-fault]')).toHaveCount(0);
	await page.getByRole('combobox', { name: 'Colonne des communes' }).selectOption('autre');
	await expect(page.locator('[data-own-trial="59014 59350"]')).toContainText('2 communes retenues');
	await expectGiven(page, '59606 62498', 'bon');
	await page.getByRole('button', { name: 'Prendre cette colonne' }).click();
	await expectGiven(page, '59014 59350', 'bon');
});

test('what reading needs cannot be had: it is told, and asked for again', async ({ page, watch }) => {
	watch.allow.push(/Failed to load resource/);
	await page.route('**/atlas/insee-codes.json', (route) => route.fulfill({ status: 503, body: '' }));
	await page.goto(PAGE);
	await unfold(page);
	await page.getByRole('button', { name: 'Choisir un fichier' }).focus();
	await choose(page, 'a.csv', '59606');
	await expect(page.locator('[data-own-fault="crashed"]')).toBeVisible();
	await page.unroute('**/atlas/insee-codes.json');
	await choose(page, 'a.csv', '59606');
	await expectGiven(page, '59606');
});

test('axe finds nothing on a report, light and dark, wide and on a phone, and nothing is cut', async ({
	page
}) => {
	await open(page);
	await page.getByRole('button', { name: 'Coller une liste' }).click();
	await choose(page, 'a.csv', TABLE);
	await page.getByRole('radio', { name: /^Toutes/ }).check();
	await page.getByText('Formats et limites').click();
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 740 });
		await page.emulateMedia({ colorScheme: 'light' });
		await expectAccessible(page, `a report at ${width} px`, { include: '.own' });
		await page.emulateMedia({ colorScheme: 'dark' });
		await expectAccessible(page, `a report at ${width} px, dark`, { include: '.own', rules: 'colours' });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	}
});
