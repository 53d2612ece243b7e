/**
 * Every parameter of every address: set through the interface, read from the address, opened elsewhere, and the same is seen.
 * What is seen is taken whole, so that a row says only what is done and what the address then has.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, mapIsIdle, test, PIXEL } from './atlas-test';

/** A page of the site, and when it answers. */
interface Place {
	path: string;
	isReady: (page: Page) => Promise<void>;
}
type Row = [parameter: string, from: string, act: (page: Page) => Promise<unknown>, address: RegExp];

const answers =
	(find: (page: Page) => Locator) =>
	async (page: Page): Promise<void> => {
		await expect(find(page)).toBeAttached();
		await page.waitForLoadState('networkidle');
	};
const check = (name: string | RegExp) => (page: Page) => page.getByRole('checkbox', { name }).first().check();
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const choose = (name: string | RegExp, value: string) => (page: Page) =>
	page.getByRole('combobox', { name }).first().selectOption(value);
const type = (name: string | RegExp, text: string) => async (page: Page) => {
	await page.getByRole('textbox', { name }).or(page.getByRole('searchbox', { name })).first().fill(text);
	await page.keyboard.press('Enter');
};
const unfold = async (page: Page, summary: string) => {
	await page.getByText(summary, { exact: false }).first().click();
};
const find = (text: string, option: RegExp) => async (page: Page) => {
	await page.getByRole('combobox', { name: /Chercher/ }).fill(text);
	await page.getByRole('option', { name: option }).first().click();
};
const onMap =
	(...keys: string[]) =>
	async (page: Page) => {
		await page.locator('.maplibregl-canvas').focus();
		for (const key of keys) await page.keyboard.press(key);
	};

const PLACES: { place: Place; rows: Row[] }[] = [
	{
		place: {
			path: '/',
			isReady: async (page) => {
				await mapIsIdle(page);
				await expect(page.locator('[data-facts="all"]')).toBeAttached();
			}
		},
		rows: [
			['couches', '', check('Inondation (PPRI)'), /[?&]couches=ppri,/],
			[
				'couches, their order',
				'?couches=npnru,qpv',
				async (page) => {
					await unfold(page, 'Ordre et opacité');
					await press('Descendre Sites NPNRU')(page);
				},
				/couches=qpv,npnru/
			],
			[
				'couches, their opacity',
				'?couches=npnru,qpv',
				async (page) => {
					await unfold(page, 'Ordre et opacité');
					await page.getByRole('slider', { name: 'Opacité de Sites NPNRU' }).focus();
					await page.keyboard.press('Home');
				},
				/couches=npnru:10,qpv/
			],
			['vue', '', onMap('Equal', 'Equal'), /vue=\d/],
			['ici, a commune', '', find('Denain', /^Denain/), /ici=59172/],
			['ici, a territory', '', find('Porte du Hainaut', /Porte du Hainaut.*territoire/), /ici=caph/],
			['ici, a fact', '?couches=npnru', press('La Briquette (Marly)'), /ici=fait:/],
			['ici, a point', '?vue=12.00/50.3500/3.5200', onMap('Enter'), /ici=@50\.35000\/3\.52000/],
			['fond', '', check(/Fond IGN/), /fond=ign/],
			[
				'statuts',
				'?couches=boucles-cyclables',
				async (page) => {
					await unfold(page, 'Filtres');
					await page.locator('.filters').getByRole('checkbox', { name: 'prévu' }).uncheck();
				},
				/statuts=/
			],
			[
				'territoire',
				'?couches=boucles-cyclables',
				async (page) => {
					await unfold(page, 'Filtres');
					await page.locator('.filters select').selectOption('cavm');
				},
				/territoire=cavm/
			],
			[
				'deduits',
				'?couches=boucles-cyclables',
				async (page) => {
					await unfold(page, 'Filtres');
					await page.getByRole('checkbox', { name: 'Montrer les lieux déduits' }).uncheck();
				},
				/deduits=non/
			]
		]
	},
	{
		place: { path: '/croisements', isReady: answers((page) => page.locator('[data-ready]')) },
		rows: [
			['q', '', type('Requête écrite', 'npnru & culture'), /q=npnru%20%26%20culture/],
			['vue', '', (page) => page.getByRole('link', { name: 'Par territoire' }).click(), /vue=territoires/],
			[
				'reponses',
				'',
				(page) => page.locator('[data-count="non-listees"]').getByRole('checkbox').check(),
				/reponses=/
			],
			['tri', '?q=culture', press(/^(Habitants|Population)/), /tri=population/],
			['nom', '?q=culture', (page) => page.locator('input[type="search"]').first().fill('val'), /nom=val/],
			[
				'territoire',
				'?q=culture',
				(page) => page.locator('[data-view="liste"] select').first().selectOption('cavm'),
				/territoire=cavm/
			],
			['ici', '?q=culture', (page) => page.locator('button.locate').first().click(), /ici=\d{5}/]
		]
	},
	{
		place: {
			path: '/croisements/ensembles',
			isReady: answers((page) => page.locator('[data-upset="ready"]'))
		},
		rows: [['couches', '', press(/^Retirer/), /couches=[a-z,-]+$/]]
	},
	{
		place: { path: '/croisements/angles-morts', isReady: answers((page) => page.locator('[data-blind]')) },
		rows: [
			[
				'theme',
				'',
				(page) => page.locator('[data-blind] select').first().selectOption('nature'),
				/theme=nature/
			],
			['voisines', '', (page) => page.locator('[data-blind] select').nth(1).selectOption('5'), /voisines=5/]
		]
	},
	{
		place: {
			path: '/croisements/contours',
			isReady: answers((page) => page.locator('[data-contours="ready"]'))
		},
		rows: [
			['a', '', (page) => page.locator('select').first().selectOption('terrils'), /a=terrils/],
			['b', '', (page) => page.locator('select').nth(1).selectOption('cites-minieres'), /b=cites-minieres/]
		]
	},
	{
		place: { path: '/croisements/volet', isReady: answers((page) => page.locator('[data-swipe="ready"]')) },
		rows: [
			[
				'a',
				'',
				(page) => page.locator('.sets select').first().selectOption('layer:culture'),
				/a=npnru,culture|a=culture/
			],
			[
				'b',
				'',
				(page) => page.locator('.sets select').nth(1).selectOption('layer:energie'),
				/b=qpv,energie|b=energie/
			],
			[
				'volet',
				'',
				async (page) => {
					await page.getByRole('slider').focus();
					await page.keyboard.press('ArrowRight');
				},
				/volet=51/
			],
			['sens', '', (page) => page.getByRole('radio').nth(1).check(), /sens=bas/]
		]
	},
	{
		place: {
			path: '/communes',
			isReady: answers((page) => page.getByRole('searchbox').and(page.locator(':focus')))
		},
		rows: [
			['q', '', (page) => page.getByRole('searchbox').fill('lens'), /q=lens/],
			['territoire', '', choose('Territoire', 'caph'), /territoire=caph/],
			['tri', '', (page) => page.getByRole('combobox').last().selectOption({ index: 1 }), /tri=/]
		]
	},
	{
		place: {
			path: '/balades',
			isReady: (page) => expect(page.getByRole('button', { name: 'Près de moi' })).toBeEnabled()
		},
		rows: [
			['genre', '', press('À vélo'), /genre=ride/],
			['statut', '', choose('Statut', 'open'), /statut=open/],
			['territoire', '', choose('Territoire', 'mel'), /territoire=mel/],
			['longueur', '', choose('Longueur', 'short'), /longueur=short/]
		]
	},
	{
		place: {
			path: '/comparer',
			isReady: answers((page) => page.getByRole('combobox').and(page.locator(':enabled')))
		},
		rows: [
			[
				'avec',
				'?avec=59606',
				async (page) => {
					await page.getByRole('combobox').fill('denain');
					await page
						.getByRole('option', { name: /^Denain/ })
						.first()
						.click();
				},
				/avec=59606,59172/
			],
			['ecarts', '?avec=59606,59172', check(/différences|diffèrent|écarts/i), /ecarts=/]
		]
	}
];

/** What a reader sees of the state: what is chosen, pressed, sorted, named and listed. */
const seen = (page: Page) =>
	page.locator('main').evaluate((main) => {
		const isShown = (element: Element) => element.checkVisibility();
		const named = (element: Element) =>
			element.getAttribute('aria-label') ?? element.closest('label')?.textContent?.trim();
		const controls = [...main.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
			.filter(
				(control) => control.getAttribute('role') !== 'combobox' && !control.closest('details:not([open])')
			)
			.map((control) => {
				const isTicked = control.type === 'checkbox' || control.type === 'radio';
				return [named(control), isTicked ? control.checked : control.value].join(' = ');
			});
		const states = ['aria-pressed', 'aria-sort', 'aria-current'].flatMap((attribute) =>
			[...main.querySelectorAll(`[${attribute}]`)].map(
				(element) => `${element.textContent?.trim()} ${attribute} ${element.getAttribute(attribute)}`
			)
		);
		const lists = [
			...main.querySelectorAll(
				'h2, [data-sentence], [data-row], [data-order], [data-walk], [data-item], tbody th, .maplibregl-ctrl-scale, .credits'
			)
		]
			.filter((element) => isShown(element) || element.hasAttribute('data-sentence'))
			.map((element) => element.textContent?.replace(/\s+/g, ' ').trim());
		return { controls, states, lists };
	});

/** Details that a link need not open are opened, so that what is in them can be compared. */
const unfoldAll = (page: Page) =>
	page.locator('main').evaluate((main) => {
		for (const details of main.querySelectorAll<HTMLDetailsElement>('.order, .filters')) details.open = true;
	});

// Each opens a page twice.
test.describe.configure({ timeout: 120_000 });

for (const { place, rows } of PLACES)
	test.describe(place.path, () => {
		for (const [parameter, from, act, address] of rows)
			test(parameter, async ({ page, browser, baseURL, watch }) => {
				watch.allow.push(/^$/);
				const answerTiles = (some: Page) =>
					some.route('https://data.geopf.fr/**', (route) =>
						route.fulfill({ body: PIXEL, contentType: 'image/png' })
					);
				await answerTiles(page);
				await page.goto(place.path + from);
				await place.isReady(page);
				await unfoldAll(page);
				const before = await seen(page);
				await page.locator('main').evaluate((main) => {
					for (const details of main.querySelectorAll<HTMLDetailsElement>('.order, .filters'))
						details.open = false;
				});
				await act(page);
				await expect(page).toHaveURL(address);
				await place.isReady(page);
				await unfoldAll(page);
				const context = await browser.newContext({
					...(baseURL ? { baseURL } : {}),
					locale: 'fr-FR',
					viewport: { width: 1280, height: 800 },
					serviceWorkers: 'block'
				});
				const elsewhere = await context.newPage();
				await answerTiles(elsewhere);
				await elsewhere.goto(page.url());
				await place.isReady(elsewhere);
				await unfoldAll(elsewhere);
				// Each side is read anew at every try: what comes late on one is waited for.
				await expect(async () => expect(await seen(elsewhere)).toEqual(await seen(page))).toPass({
					timeout: 15_000
				});
				expect(await seen(page), 'something changed').not.toEqual(before);
				expect(elsewhere.url()).toBe(page.url());
				await context.close();
			});
	});
