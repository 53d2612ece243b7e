import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Walk } from '../../src/lib/domain/walk';
import { CELLS_SITE } from '../ports';
import { expect, test } from './atlas-test';

const { walks } = JSON.parse(readFileSync('static/api/v1/walks.json', 'utf8')) as { walks: Walk[] };
const existing = walks.filter(({ exists }) => exists === 'yes');
const VALENCIENNES = { latitude: 50.3579, longitude: 3.5235 };
const PARIS = { latitude: 48.8566, longitude: 2.3522 };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const cards = (page: Page) => page.locator('[data-walk]');
const ids = (page: Page) =>
	cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-walk')));
const status = (page: Page) => page.getByRole('main').getByRole('status');
/** The tools answer once the script runs. */
const ready = (page: Page) => expect(page.getByRole('button', { name: 'Près de moi' })).toBeEnabled();
const overflow = (page: Page) =>
	// A phone zooms out of a page that is too wide: its innerWidth would grow with the page.
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('on a phone', () => {
	test.use(PHONE);

	test('what exists is there at first, and what chips leave is seen while one chooses', async ({ page }) => {
		await page.goto('/sorties');
		await ready(page);
		await expect(cards(page)).toHaveCount(existing.length);
		const chip = page.getByRole('button', { name: 'À vélo' });
		expect((await chip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
		await cards(page).nth(9).scrollIntoViewIfNeeded();
		await chip.tap();
		const rides = existing.filter(({ kind }) => kind === 'ride');
		await expect(cards(page)).toHaveCount(rides.length);
		await expect(status(page)).toContainText(`${rides.length} sorties sur ${walks.length}`);
		await expect(status(page)).toBeInViewport();
		await expect(page).toHaveURL(/\?genre=ride$/);
		await page.getByRole('button', { name: 'Boucle', exact: true }).tap();
		await page.getByRole('button', { name: /4 km d’une gare/ }).tap();
		await expect(page).toHaveURL(/\?genre=ride&boucle=oui&gare=oui$/);
		expect(await ids(page)).toContain('boucle-un-escaut');
		await page.getByRole('button', { name: 'Tout afficher' }).tap();
		await expect(cards(page)).toHaveCount(existing.length);
		await page.getByRole('button', { name: 'En projet' }).tap();
		expect((await ids(page)).sort()).toEqual(
			walks
				.filter(({ exists }) => exists === 'no')
				.map(({ id }) => id)
				.sort()
		);
	});

	test('an address restores its filter, also one of before, and what it hides leaves the map too', async ({
		page
	}) => {
		await page.goto('/sorties?genre=museum&territoire=mel');
		await ready(page);
		await expect(page.getByRole('button', { name: 'Patrimoine' })).toHaveAttribute('aria-pressed', 'true');
		expect(await ids(page)).toContain('musee-la-piscine');
		await expect(page.locator('.walk-map .drawn-mark[data-id="musee-la-piscine"]').first()).toBeVisible();
		await expect(page.locator('.walk-map .way[data-id="boucle-un-escaut"]')).toBeHidden();
	});

	test('from the station to the line: a card, its page, its GPX without places', async ({ page }) => {
		await page.goto('/sorties?genre=foot');
		await ready(page);
		await page.getByRole('link', { name: /^Denain, ville/ }).tap();
		await expect(page.getByText('selon Parc naturel régional Scarpe-Escaut')).toBeVisible();
		await expect(page.getByText(/50\u00a0m du tracé/)).toBeVisible();
		await expect(page.getByRole('link', { name: 'Y aller' }).first()).toHaveAttribute('href', /^geo:50\.3/);
		const file = page.getByRole('link', { name: 'GPX, tracé seul' });
		const gpx = await page.request.get((await file.getAttribute('href')) ?? '');
		expect(await gpx.text()).not.toContain('<wpt');
	});

	test('an address of before leads on', async ({ page }) => {
		for (const path of ['', '/boucle-un-escaut']) {
			await page.goto(`/balades${path}`);
			await expect(page).toHaveURL(new RegExp(`/sorties${path}$`));
		}
	});

	test('nothing is wider than the screen, nor with letters twice as large', async ({ page, context }) => {
		for (const path of ['/sorties', '/sorties/eurovelo-5', '/sorties/boucle-un-escaut', '/sorties/terrils']) {
			await page.goto(path);
			expect(await overflow(page), path).toBeLessThanOrEqual(0);
		}
		const session = await context.newCDPSession(page);
		await session.send('Page.enable');
		await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
		for (const path of ['/sorties', '/sorties/eurovelo-5', '/sorties/chaine-des-parcs']) {
			await page.goto(path);
			expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThan(
				25
			);
			expect(await overflow(page), path).toBeLessThanOrEqual(0);
		}
	});

	test('a position that is given sorts the list, and goes nowhere', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation(VALENCIENNES);
		await page.goto('/sorties');
		await ready(page);
		const sent: string[] = [];
		page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText('Les plus proches d’abord');
		const first = cards(page).first();
		await expect(first).toContainText(/à .*m de vous/);
		const firstId = await first.getAttribute('data-walk');
		const nearest = walks.find(({ id }) => id === firstId);
		expect(nearest?.territories).toContain('cavm');
		expect(page.url()).not.toMatch(/50[.,]35|3[.,]52/);
		expect(sent.filter((text) => /50[.,]35|3[.,]52/.test(text))).toEqual([]);
		await page.getByRole('button', { name: 'Ordre habituel' }).tap();
		await expect(cards(page)).toHaveCount(existing.length);
	});

	test('a position that is refused leaves the list as it was, and says so; one outside is told as such', async ({
		page,
		context
	}) => {
		await context.clearPermissions();
		await page.goto('/sorties');
		await ready(page);
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText('Vous avez refusé');
		await expect(status(page)).toBeInViewport();
		await expect(cards(page)).toHaveCount(existing.length);

		await context.grantPermissions(['geolocation']);
		await context.setGeolocation(PARIS);
		await page.goto('/sorties');
		await ready(page);
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText(/hors des quatre territoires.*\d+\skm/);
	});

	test('a browser without positions says so', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(Navigator.prototype, 'geolocation', { get: () => undefined });
		});
		await page.goto('/sorties');
		await ready(page);
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText('Ce navigateur ne donne pas de position');
	});
});

test('without WebGL nothing is missing', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto('/sorties');
	await ready(page);
	await page.getByRole('button', { name: 'Au fil de l’eau' }).click();
	await expect(cards(page)).toHaveCount(existing.filter(({ kind }) => kind === 'water').length);
	await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
	await page.goto('/sorties/eurovelo-5');
	await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
});

test('outings of a commune and of a territory are on the screen only, and lead to their pages', async ({
	page
}) => {
	for (const path of ['/communes/59606-valenciennes', '/territoires/cavm']) {
		await page.emulateMedia({ media: 'print' });
		await page.goto(path);
		const section = page.locator('section[aria-labelledby="sorties"]');
		await expect(section).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
		await expect(section).toBeVisible();
	}
	await page.getByRole('link', { name: 'Boucle Un’Escaut' }).first().click();
	await expect(page).toHaveURL('/sorties/boucle-un-escaut');
});

test('no position is asked for before a click', async ({ page }) => {
	await page.addInitScript(() => {
		const asked = { count: 0 };
		Object.assign(window, { asked });
		Object.defineProperty(Navigator.prototype, 'geolocation', {
			get: () => ({ getCurrentPosition: () => (asked.count += 1), watchPosition: () => (asked.count += 1) })
		});
	});
	const count = () => page.evaluate(() => (window as unknown as { asked: { count: number } }).asked.count);
	await page.goto('/sorties');
	await ready(page);
	expect(await count()).toBe(0);
	await page.getByRole('button', { name: 'Près de moi' }).click();
	expect(await count()).toBe(1);
});

test('the keyboard alone filters and opens a walk', async ({ page }) => {
	await page.goto('/sorties');
	await ready(page);
	await page.getByRole('button', { name: 'Patrimoine' }).focus();
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Patrimoine' })).toHaveAttribute('aria-pressed', 'true');
	const [firstId] = await ids(page);
	const first = walks.find(({ id }) => id === firstId);
	for (let i = 0; i < 16; i++) {
		await page.keyboard.press('Tab');
		if (
			await page.getByRole('link', { name: first?.name ?? '' }).evaluate((a) => a === document.activeElement)
		)
			break;
	}
	await expect(page.getByRole('link', { name: first?.name ?? '' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.name ?? '');
});

test('without any source nothing has a trace, and the pages say so', async ({ page, watch }) => {
	watch.allow.push(/^$/);
	await page.goto(`${CELLS_SITE}/sorties/eurovelo-5`);
	await expect(page.getByText('Nous n’avons pas de trace')).toBeVisible();
	await expect(page.locator('a[download]')).toHaveCount(0);
	expect((await page.request.get(`${CELLS_SITE}/api/v1/walks/eurovelo-5.gpx`)).ok()).toBe(false);
	await page.goto(`${CELLS_SITE}/sorties?existe=tous`);
	await expect(page.getByRole('link', { name: 'Parc d’Olhain' }).first()).toBeVisible();
});

test('at 400 % zoom nothing is lost nor wider than the screen', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto('/sorties');
	await ready(page);
	expect(await overflow(page)).toBeLessThanOrEqual(0);
	await page.getByRole('button', { name: 'Parcs' }).click();
	await expect(cards(page)).toHaveCount(
		existing.filter(({ kind }) => kind === 'park' || kind === 'nature').length
	);
	await page.goto('/sorties/chaine-des-parcs');
	expect(await overflow(page)).toBeLessThanOrEqual(0);
});
