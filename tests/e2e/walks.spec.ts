import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Walk } from '../../src/lib/domain/walk';
import { DISCS_SITE } from '../ports';
import { expect, test } from './atlas-test';

const { walks } = JSON.parse(readFileSync('static/api/v1/walks.json', 'utf8')) as { walks: Walk[] };
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

	test('every walk has its card, and the filters at the thumb choose among them', async ({ page }) => {
		await page.goto('/balades');
		await ready(page);
		await expect(cards(page)).toHaveCount(walks.length);
		const opener = page.getByRole('button', { name: /^Filtrer/ });
		const box = await opener.boundingBox();
		expect(box && box.y + box.height).toBeGreaterThan(740 * 0.85);
		expect(box?.height).toBeGreaterThanOrEqual(44);
		await opener.tap();
		await page.getByRole('button', { name: 'À vélo' }).tap();
		const rides = walks.filter(({ kind }) => kind === 'ride');
		await expect(cards(page)).toHaveCount(rides.length);
		await expect(status(page)).toContainText(`${rides.length} sorties sur ${walks.length}`);
		await expect(page).toHaveURL(/\?genre=ride$/);
		await page.getByLabel('Statut').selectOption('open');
		await expect(page).toHaveURL(/\?genre=ride&statut=open$/);
		expect(await ids(page)).toEqual(['boucle-un-escaut']);
		await page.getByLabel('Longueur').selectOption('short');
		await expect(page.getByText('Aucune sortie ne répond à ces choix.')).toBeVisible();
		await page.getByRole('button', { name: 'Tout afficher' }).last().tap();
		await expect(cards(page)).toHaveCount(walks.length);
		await expect(page).toHaveURL(/\/balades$/);
	});

	test('an address restores its filter, and what it hides leaves the map too', async ({ page }) => {
		await page.goto('/balades?genre=museum&territoire=mel');
		await ready(page);
		const shown = walks.filter(({ kind, territories }) => kind === 'museum' && territories.includes('mel'));
		expect(await ids(page)).toEqual(shown.map(({ id }) => id));
		await expect(page.locator('.walk-map .drawn-mark[data-id="musee-la-piscine"]').first()).toBeVisible();
		await expect(page.locator('.walk-map .drawn-mark[data-id="parc-d-olhain"]').first()).toBeHidden();
	});

	test('nothing is wider than the screen', async ({ page }) => {
		for (const path of ['/balades', '/balades/eurovelo-5', '/balades/boucle-un-escaut', '/balades/terrils']) {
			await page.goto(path);
			expect(await overflow(page), path).toBeLessThanOrEqual(0);
		}
	});

	test('a position that is given sorts the list, and goes nowhere', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation(VALENCIENNES);
		await page.goto('/balades');
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
		const [last] = (await ids(page)).slice(-1);
		expect(walks.find(({ id }) => id === last)?.points).toEqual([]);
		await expect(cards(page).last()).toContainText('sans lieu précis');
		expect(page.url()).not.toMatch(/50[.,]35|3[.,]52/);
		expect(sent.filter((text) => /50[.,]35|3[.,]52/.test(text))).toEqual([]);
		await page.getByRole('button', { name: 'Ordre habituel' }).tap();
		expect(await ids(page)).toEqual(walks.map(({ id }) => id));
	});

	test('what the position changes is brought to the reader, however far down the list', async ({
		page,
		context
	}) => {
		await context.clearPermissions();
		await page.goto('/balades');
		await ready(page);
		await cards(page).last().scrollIntoViewIfNeeded();
		await expect(status(page)).not.toBeInViewport();
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText('Vous avez refusé');
		await expect(status(page)).toBeInViewport();
	});

	test('letters twice as large make nothing wider than the screen', async ({ page, context }) => {
		const session = await context.newCDPSession(page);
		await session.send('Page.enable');
		await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
		for (const path of ['/balades', '/balades/eurovelo-5', '/balades/chaine-des-parcs']) {
			await page.goto(path);
			expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThan(
				25
			);
			expect(await overflow(page), path).toBeLessThanOrEqual(0);
		}
	});

	test('a position outside the atlas is told as such', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation(PARIS);
		await page.goto('/balades');
		await ready(page);
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText(/hors des quatre territoires.*\d+\skm/);
	});

	test('a position that is refused leaves the list as it was, and says so', async ({ page, context }) => {
		await context.clearPermissions();
		await page.goto('/balades');
		await ready(page);
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText('Vous avez refusé');
		expect(await ids(page)).toEqual(walks.map(({ id }) => id));
	});

	test('a browser without positions says so', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(Navigator.prototype, 'geolocation', { get: () => undefined });
		});
		await page.goto('/balades');
		await ready(page);
		await page.getByRole('button', { name: 'Près de moi' }).tap();
		await expect(status(page)).toContainText('Ce navigateur ne donne pas de position');
	});
});

test('the list weighs 80 kB at most', () => {
	expect(gzipSync(readFileSync('build/balades.html')).length).toBeLessThan(80 * 1024);
});

test('without WebGL nothing is missing', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.getContext = () => null;
	});
	await page.goto('/balades');
	await ready(page);
	await page.getByRole('button', { name: 'Eau et ports' }).click();
	await expect(cards(page)).toHaveCount(walks.filter(({ kind }) => kind === 'water').length);
	await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
	await page.goto('/balades/eurovelo-5');
	await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
});

test('no page claims a trace that has none, on any site', async ({ request }) => {
	test.setTimeout(180_000);
	for (const site of ['', DISCS_SITE])
		for (const { id, trace } of walks) {
			const html = await (await request.get(`${site}/balades/${id}`)).text();
			const isTraced = trace !== null && site === '';
			const claims =
				/\.(gpx|kml)\b|Télécharger la trace|Longueur du tracé|Trait plein|dans l’ordre du tracé|Tracé\u00a0:/;
			expect(claims.test(html), `${site}/balades/${id}`).toBe(isTraced);
			expect(html.includes('Nous n’avons pas de trace'), `${site}/balades/${id}`).toBe(!isTraced);
		}
});

test('a commune and a territory lead to their walks, on the screen only', async ({ page }) => {
	for (const [path, own] of [
		[
			'/communes/59606-valenciennes',
			walks.filter((walk) => walk.communes.some(({ code }) => code === '59606'))
		],
		['/territoires/cavm', walks.filter(({ territories }) => territories.includes('cavm'))]
	] as const) {
		await page.emulateMedia({ media: 'screen' });
		await page.goto(path);
		const section = page.locator('section[aria-labelledby="balades"]');
		const links = await section
			.locator('li a')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.split('/').at(-1)));
		expect(links, path).toEqual(own.map(({ id }) => id));
		expect(links.length, path).toBeGreaterThan(3);
		await page.emulateMedia({ media: 'print' });
		await expect(section).toBeHidden();
	}
	await page.emulateMedia({ media: 'screen' });
	await page.goto('/territoires/cavm');
	await page.getByRole('link', { name: 'Boucle Un’Escaut' }).first().click();
	await expect(page).toHaveURL('/balades/boucle-un-escaut');
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
	await page.goto('/balades');
	await ready(page);
	expect(await count()).toBe(0);
	await page.getByRole('button', { name: 'Près de moi' }).click();
	expect(await count()).toBe(1);
});

test('the keyboard alone filters and opens a walk', async ({ page }) => {
	await page.goto('/balades');
	await ready(page);
	await page.getByRole('button', { name: 'Patrimoine minier' }).focus();
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Patrimoine minier' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	const first = walks.filter(({ kind }) => kind === 'mining')[0];
	for (let i = 0; i < 12; i++) {
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

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, ...PHONE });

	test('all cards are there with a drawn map, and each leads to its page', async ({ page }) => {
		await page.goto('/balades');
		await expect(cards(page)).toHaveCount(walks.length);
		await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
		// Playwright reads no text in a noscript: the page itself is asked.
		const html = await (await page.request.get('/balades')).text();
		expect(html).toMatch(/<noscript>.*Sans JavaScript, toutes les sorties/);
		await page.getByRole('link', { name: 'Boucle Un’Escaut' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boucle Un’Escaut');
		await expect(page.locator('.walk-map svg.svg-map')).toBeVisible();
	});
});

test('every walk has its page; it gives files where it has a trace, and none where it has none', async ({
	page
}) => {
	test.setTimeout(180_000);
	for (const { id, name, trace, summary } of walks) {
		await page.goto(`/balades/${id}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		await expect(page.locator('.lead')).toHaveText(summary);
		await expect(page.locator('a[download]')).toHaveCount(trace ? 3 : 0);
		await expect(page.getByText('Nous n’avons pas de trace')).toHaveCount(trace ? 0 : 1);
		for (const path of Object.values(trace?.files ?? {}))
			expect((await page.request.get(`/${path}`)).ok(), path).toBe(true);
	}
});

test('a walk with a trace tells its length, its communes in order and its licence', async ({ page }) => {
	const walk = walks.find(({ id }) => id === 'eurovelo-5');
	await page.goto('/balades/eurovelo-5');
	if (!walk?.trace) return expect(page.getByText('Nous n’avons pas de trace')).toBeVisible();
	await expect(page.locator('dl')).toContainText(`${walk.trace.km.toString().replace('.', ',')} km`);
	await expect(page.locator('ol li')).toHaveCount(walk.communes.length);
	await expect(page.locator('ol li').first()).toContainText(/Saint-Venant\s+6,9\skm/);
	await expect(page.getByText('pas de profil')).toBeVisible();
	await expect(page.locator('a[rel~="license"]')).toHaveText('ODbL 1.0');
});

test('water is not given for a way', async ({ page }) => {
	await page.goto('/balades/escaut');
	const hasTrace = walks.some(({ id, trace }) => id === 'escaut' && trace);
	await expect(page.getByText('pas celui d’un chemin')).toHaveCount(hasTrace ? 1 : 0);
});

test('flood plans are told as rules, not as an alert', async ({ page }) => {
	await page.goto('/balades/boucle-un-escaut');
	await expect(page.getByText('Information réglementaire, pas une alerte')).toBeVisible();
	await expect(page.getByText('ne donne pas la liste des communes').first()).toBeVisible();
});

test('without any source nothing has a trace, and the pages say so', async ({ page, watch }) => {
	watch.allow.push(/^$/);
	await page.goto(`${DISCS_SITE}/balades/eurovelo-5`);
	await expect(page.getByText('Nous n’avons pas de trace')).toBeVisible();
	await expect(page.locator('a[download]')).toHaveCount(0);
	expect((await page.request.get(`${DISCS_SITE}/api/v1/walks/eurovelo-5.gpx`)).ok()).toBe(false);
	await page.goto(`${DISCS_SITE}/balades`);
	await expect(cards(page)).toHaveCount(walks.length);
});

test('at 400 % zoom nothing is lost nor wider than the screen', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto('/balades');
	await ready(page);
	expect(await overflow(page)).toBeLessThanOrEqual(0);
	await page.getByRole('button', { name: 'Nature' }).click();
	await expect(cards(page)).toHaveCount(walks.filter(({ kind }) => kind === 'nature').length);
	await page.goto('/balades/chaine-des-parcs');
	expect(await overflow(page)).toBeLessThanOrEqual(0);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ colorScheme });
		for (const path of [
			'/balades',
			'/balades/eurovelo-5',
			'/balades/boucle-un-escaut',
			'/balades/terrils',
			'/balades/escaut'
		]) {
			await page.goto(path);
			if (path === '/balades') await ready(page);
			expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
		}
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto('/balades');
		await ready(page);
		await page.getByRole('button', { name: /^Filtrer/ }).click();
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	});
