/** What leaves the map page: its link, its picture, its frame and its print. */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium';
import { colourDistance, expect, mapIsIdle, openMap, PIXEL, test } from './atlas-test';
import { expectAccessible } from './axe';
import { decodePng } from './decode-png';
import { viewInside } from './inside';
import { layers } from './published';

/** In a commune that a fact of a violet layer shows whole. */
const VIOLET = 'services-numerique';
const THERE = viewInside(VIOLET, 'service-commun-numerique-cavm', 13.5);
const openDialog = (page: Page) => page.getByRole('button', { name: 'Partager' }).click();

async function downloadPicture(page: Page) {
	await openDialog(page);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Télécharger l’image (PNG)' }).click();
	const download = await downloading;
	await expect(page.getByRole('dialog').getByRole('status')).toContainText(download.suggestedFilename());
	const bytes = readFileSync(await download.path());
	await page.keyboard.press('Escape');
	return { name: download.suggestedFilename(), picture: await decodePng(page, bytes) };
}

test('the dialog comes when asked for, by keyboard; the link is copied with its sentence, the frame’s code follows its size', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const query = '?couches=ppri:40,npnru&vue=11.50/50.3500/3.5200&ici=59383';
	await openMap(page, query);
	await expect(page.locator('[data-facts="all"]')).toBeAttached({ timeout: 60_000 });
	await page.waitForTimeout(1500);
	const before = asked.length;
	const button = page.getByRole('button', { name: 'Partager' });
	await button.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Partager la carte' });
	await expect(dialog).toBeVisible();
	expect(asked.slice(before).some((url) => url.endsWith('.js'))).toBe(true);
	const sentence = '2 couches sur Marly\u00a0: Inondation\u00a0: plans et ouvrages et Sites NPNRU';
	await expect(dialog).toContainText(sentence);
	await expectAccessible(page, 'the dialog');
	await page.getByRole('button', { name: 'Copier le lien' }).click();
	await expect(dialog.getByRole('status')).toContainText('Lien copié');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${sentence}\n${baseURL}/${query}`);
	const code = page.getByRole('textbox', { name: 'Code à copier' });
	await expect(code).toHaveValue(/^<iframe [^<>]*width="100%" height="600" loading="lazy"/);
	await page.getByRole('checkbox', { name: 'Toute la largeur' }).uncheck();
	await page.getByRole('spinbutton', { name: 'Largeur' }).fill('480');
	await page.getByRole('spinbutton', { name: 'Hauteur' }).fill('360');
	await expect(code).toHaveValue(/width="480" height="360"/);
	const [, src = ''] = /src="([^"]*)"/.exec(await code.inputValue()) ?? [];
	expect(src.replaceAll('&#38;', '&')).toBe(`${baseURL}/embed${query}`);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(button).toBeFocused();
});

test('the picture has the map as on screen, at twice its size, its legend and its credits', async ({
	page
}) => {
	test.setTimeout(120_000);
	const pictureOf = async (layer: string) => {
		await openMap(page, `?couches=${layer}&${THERE}`);
		const box = await page.locator('.canvas').boundingBox();
		if (!box) throw new Error('no map');
		const query = new URL(page.url()).search;
		const { name, picture } = await downloadPicture(page);
		// Taking it moved nothing.
		expect(new URL(page.url()).search).toBe(query);
		return { name, box, ...picture };
	};
	const [none, full, half] = [await pictureOf(''), await pictureOf(VIOLET), await pictureOf(`${VIOLET}:50`)];
	expect(full.name).toMatch(/^atlas-20\d\d-\d\d-\d\d-services-numerique\.png$/);
	// The page may give the map a part of a pixel.
	expect(Math.abs(full.width - (full.box.width + 48) * 2)).toBeLessThanOrEqual(2);
	expect(full.height).toBeGreaterThan((full.box.height + 100) * 2);

	const middle = (picture: typeof full) =>
		picture.mean(picture.width / 2 - 150, 2 * (61 + picture.box.height / 2) - 150, 300, 300);
	const [bare, drawn, faded] = [none, full, half].map(middle);
	if (!bare || !drawn || !faded) throw new Error('no colours');
	// Violet: less green than red and blue.
	expect(drawn[1]).toBeLessThan(drawn[0] - 6);
	expect(colourDistance(bare, drawn)).toBeGreaterThan(12);
	expect(colourDistance(drawn, faded)).toBeGreaterThan(4);
	expect(colourDistance(bare, faded)).toBeGreaterThan(3);

	// Under the map: symbols in the layer's colour, words in ink, and credits.
	const under = 2 * (61 + full.box.height + 16);
	const violet = full.count(
		0,
		under,
		full.width,
		full.height - under,
		([r, g, b]) => r - g > 30 && b - g > 30
	);
	const ink = full.count(0, under, full.width, full.height - under, ([r, g, b]) => r + g + b < 200);
	expect(violet).toBeGreaterThan(150);
	expect(ink).toBeGreaterThan(500);
	expect(none.count(0, under, none.width, none.height - under, ([r, g, b]) => r - g > 30 && b - g > 30)).toBe(
		0
	);
	// The symbols of a layer that its reader made fainter are as faint: hardly a point has its own colour.
	const pure = (picture: typeof full) =>
		picture.count(0, under, picture.width, picture.height - under, ([r, g, b]) => r - g > 55 && b - g > 55);
	expect(pure(full)).toBeGreaterThan(100);
	expect(pure(half)).toBeLessThan(pure(full) / 10);
});

test('without WebGL the picture is that of the drawn map', async ({ baseURL }) => {
	const executablePath = findChromium();
	const browser = await chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--disable-background-networking']
	});
	const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
	await page.goto(`${baseURL}/?couches=npnru`);
	await expect(page.locator('svg.svg-map g.layer-npnru')).toBeVisible();
	await expect(page.locator('[data-facts="all"]')).toBeAttached({ timeout: 60_000 });
	const { picture } = await downloadPicture(page);
	expect(picture.width).toBe(2 * (960 + 48));
	const isViolet = ([r, g, b]: number[]) => (r ?? 0) - (g ?? 0) > 30 && (b ?? 0) - (g ?? 0) > 30;
	expect(picture.count(0, 120, picture.width, 1500, isViolet)).toBeGreaterThan(2000);
	await browser.close();
});

test('paper has the map, every layer of its legend whole, the credits, the date and the address', async ({
	page
}) => {
	test.setTimeout(120_000);
	const query = `?couches=${layers.map(({ id }) => id).join()}&vue=9.50/50.4500/3.2000`;
	// Paper has the drawn map: it need not wait for the interactive one.
	await page.goto(`/${query}`);
	await expect(page.locator('[data-facts="all"]')).toBeAttached({ timeout: 60_000 });
	await page.waitForLoadState('networkidle');
	// What draws for paper comes after all else.
	const drawForPaper = () =>
		page.evaluate(() => {
			window.dispatchEvent(new Event('beforeprint'));
			return document.querySelectorAll('svg.svg-map .label-scale').length;
		});
	await expect.poll(drawForPaper, { timeout: 40_000 }).toBe(1);
	await page.setViewportSize({ width: 1047, height: 718 });
	await page.emulateMedia({ media: 'print' });
	const entries = await page.locator('.printed [data-legend-entry]').evaluateAll((all) =>
		all.map((entry) => {
			const box = entry.getBoundingClientRect();
			const isClipped = (above: Element | null): boolean => {
				if (!above) return false;
				const { left, right, top, bottom } = above.getBoundingClientRect();
				const isOut = box.left < left || box.right > right || box.top < top || box.bottom > bottom;
				return (getComputedStyle(above).overflow !== 'visible' && isOut) || isClipped(above.parentElement);
			};
			// Beside the map or under it, not in part each.
			const edges = [...entry.querySelectorAll('.row')].map((row) => row.getBoundingClientRect().left);
			const isWhole =
				entry.checkVisibility() &&
				new Set(edges).size <= 1 &&
				box.height > 0 &&
				box.right <= document.documentElement.clientWidth &&
				entry.scrollWidth <= entry.clientWidth &&
				!isClipped(entry.parentElement);
			return [(entry as HTMLElement).dataset['legendEntry'], isWhole ? 'whole' : 'cut'];
		})
	);
	expect(entries).toEqual(layers.map(({ id }) => [id, 'whole']));
	await expect(page.locator('svg.svg-map')).toBeVisible();
	await expect(page.locator('svg.svg-map .label-scale')).toBeVisible();
	await expect(page.locator('.printed-title')).toContainText(`${layers.length} couches`);
	await expect(page.locator('.printed')).toContainText(page.url());
	await expect(page.locator('.printed')).toContainText('IGN');
	await expect(page.locator('.printed')).toContainText(String(new Date().getFullYear()));
	for (const hidden of ['header', '.sheet .panel', '.corner', '.notices', '.maplibregl-control-container'])
		for (const element of await page.locator(hidden).all()) await expect(element, hidden).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await page.waitForTimeout(1000);
	// Printing is no move of the map.
	expect(new URL(page.url()).search).toBe(query);
});

test('the printed legend shows a layer as faint as its reader made it, and says so', async ({ page }) => {
	await page.goto('/?couches=ppri:40,npnru');
	await expect(page.locator('[data-facts="all"]')).toBeAttached({ timeout: 60_000 });
	await page.emulateMedia({ media: 'print' });
	const entry = (id: string) => page.locator(`.printed [data-legend-entry="${id}"]`);
	const opacities = (id: string) =>
		entry(id)
			.locator('svg')
			.evaluateAll((all) => [...new Set(all.map((svg) => getComputedStyle(svg).opacity))]);
	await expect(entry('ppri')).toContainText('Inondation\u00a0: plans et ouvrages, opacité 40\u00a0%');
	expect(await opacities('ppri')).toEqual(['0.4']);
	await expect(entry('npnru')).not.toContainText('opacité');
	expect(await opacities('npnru')).toEqual(['1']);
});

test('paper, which has no online basemap, says so where the screen has one', async ({ page, watch }) => {
	watch.allow.push(/^$/, /Failed to load resource/);
	let isThere = true;
	await page.route('https://data.geopf.fr/**', (route) =>
		isThere ? route.fulfill({ body: PIXEL, contentType: 'image/png' }) : route.abort()
	);
	const words = 'L’impression n’a pas le fond IGN en ligne';
	await openMap(page, '?couches=npnru');
	await expect(page.locator('.printed')).not.toContainText(words);
	await page.getByRole('checkbox', { name: 'Fond IGN' }).check();
	await mapIsIdle(page);
	await expect(page.locator('.printed')).toContainText(words);
	await openDialog(page);
	await expect(page.getByRole('dialog')).toContainText(words);
	await page.keyboard.press('Escape');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.printed').getByText(words)).toBeVisible();
	await page.emulateMedia({ media: 'screen' });

	// A basemap that does not come is on neither of them.
	isThere = false;
	await page.reload();
	await expect(page.getByText('Le fond IGN ne répond pas')).toBeVisible({ timeout: 40_000 });
	await expect(page.locator('.printed')).not.toContainText(words);
});
