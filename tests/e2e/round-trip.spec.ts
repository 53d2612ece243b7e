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
/** What a reader does, and what the address then has. */
type Act = [parameter: string, act: (page: Page) => Promise<unknown>, address: RegExp];
/** Acts one after the other from an address on; what they come to is opened elsewhere. */
interface Round {
	from: string;
	acts: Act[];
}

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

const filters = (act: (page: Page) => Promise<unknown>) => async (page: Page) => {
	await unfold(page, 'Filtres');
	await act(page);
};
const order = (act: (page: Page) => Promise<unknown>) => async (page: Page) => {
	await unfold(page, 'Ordre et opacité');
	await act(page);
};

const PLACES: { place: Place; rounds: Round[] }[] = [
	{
		place: {
			path: '/',
			isReady: async (page) => {
				await mapIsIdle(page);
				await expect(page.locator('[data-facts="all"]')).toBeAttached();
			}
		},
		rounds: [
			{
				from: '?couches=npnru,boucles-cyclables',
				acts: [
					[
						'couches',
						check('Inondation\u00a0: plans et ouvrages'),
						/[?&]couches=ppri,npnru,boucles-cyclables/
					],
					[
						'couches, their order',
						order(press('Descendre Sites NPNRU')),
						/couches=ppri,boucles-cyclables,npnru/
					],
					[
						'couches, their opacity',
						order(async (page) => {
							await page.getByRole('slider', { name: 'Opacité de Sites NPNRU' }).focus();
							await page.keyboard.press('Home');
						}),
						/couches=ppri,boucles-cyclables,npnru:10/
					],
					['fond', check(/Fond IGN/), /fond=ign/],
					[
						'statuts',
						filters((page) => page.locator('.filters').getByRole('checkbox', { name: 'prévu' }).uncheck()),
						/statuts=/
					],
					[
						'connu',
						filters((page) => page.locator('[data-knowledge="deduits"]').uncheck()),
						/connu=documents/
					],
					[
						'territoire',
						filters((page) => page.locator('.filters select').first().selectOption('cavm')),
						/territoire=cavm/
					],
					[
						'existe',
						filters((page) => page.locator('.filters select').last().selectOption('no')),
						/existe=non/
					],
					['vue', onMap('Equal', 'Equal'), /vue=\d/],
					['ici, a commune', find('Denain', /^Denain/), /ici=59172/]
				]
			},
			{
				from: '',
				acts: [['ici, a territory', find('Porte du Hainaut', /Porte du Hainaut.*territoire/), /ici=caph/]]
			},
			{ from: '?couches=npnru', acts: [['ici, a fact', press('La Briquette (Marly)'), /ici=fait:/]] },
			{
				from: '?vue=12.00/50.3500/3.5200',
				acts: [['ici, a point', onMap('Enter'), /ici=@50\.35000\/3\.52000/]]
			}
		]
	},
	{
		place: { path: '/croisements', isReady: answers((page) => page.locator('[data-ready]')) },
		rounds: [
			{
				from: '',
				acts: [
					['q', type('Requête écrite', 'npnru & culture'), /q=npnru%20%26%20culture/],
					[
						'reponses',
						(page) => page.locator('[data-count="non-listees"]').getByRole('checkbox').check(),
						/reponses=/
					],
					['tri', press(/^(Habitants|Population)/), /tri=population/],
					['nom', (page) => page.locator('input[type="search"]').first().fill('val'), /nom=val/]
				]
			},
			{
				from: '?q=culture',
				acts: [
					[
						'territoire',
						(page) => page.locator('[data-view="liste"] select').first().selectOption('cavm'),
						/territoire=cavm/
					],
					['ici', (page) => page.locator('button.locate').first().click(), /ici=\d{5}/]
				]
			},
			{
				from: '',
				acts: [
					['vue', (page) => page.getByRole('link', { name: 'Par territoire' }).click(), /vue=territoires/]
				]
			}
		]
	},
	{
		place: {
			path: '/croisements/ensembles',
			isReady: answers((page) => page.locator('[data-upset="ready"]'))
		},
		rounds: [{ from: '', acts: [['couches', press(/^Retirer/), /couches=[a-z,-]+$/]] }]
	},
	{
		place: { path: '/croisements/angles-morts', isReady: answers((page) => page.locator('[data-blind]')) },
		rounds: [
			{
				from: '',
				acts: [
					[
						'theme',
						(page) => page.locator('[data-blind] select').first().selectOption('nature'),
						/theme=nature/
					],
					['voisines', (page) => page.locator('[data-blind] select').nth(1).selectOption('5'), /voisines=5/]
				]
			}
		]
	},
	{
		place: {
			path: '/croisements/contours',
			isReady: answers((page) => page.locator('[data-contours="ready"]'))
		},
		rounds: [
			{
				from: '',
				acts: [
					['a', (page) => page.locator('select').first().selectOption('terrils'), /a=terrils/],
					['b', (page) => page.locator('select').nth(1).selectOption('cites-minieres'), /b=cites-minieres/]
				]
			}
		]
	},
	{
		place: { path: '/croisements/volet', isReady: answers((page) => page.locator('[data-swipe="ready"]')) },
		rounds: [
			{
				from: '',
				acts: [
					[
						'a',
						(page) => page.locator('.sets select').first().selectOption('layer:culture'),
						/a=npnru,culture|a=culture/
					],
					[
						'b',
						(page) => page.locator('.sets select').nth(1).selectOption('layer:energie'),
						/b=qpv,energie|b=energie/
					],
					[
						'volet',
						async (page) => {
							await page.getByRole('slider').focus();
							await page.keyboard.press('ArrowRight');
						},
						/volet=51/
					],
					['sens', (page) => page.getByRole('radio').nth(1).check(), /sens=bas/]
				]
			}
		]
	},
	{
		place: {
			path: '/communes',
			isReady: answers((page) => page.getByRole('searchbox'))
		},
		rounds: [
			{
				from: '',
				acts: [
					['territoire', choose('Territoire', 'caph'), /territoire=caph/],
					['tri', (page) => page.getByRole('combobox').last().selectOption({ index: 1 }), /tri=/],
					['q', (page) => page.getByRole('searchbox').fill('saint'), /q=saint/]
				]
			}
		]
	},
	{
		place: {
			path: '/sorties',
			isReady: (page) => expect(page.getByRole('button', { name: 'Près de moi' })).toBeEnabled()
		},
		rounds: [
			{
				from: '',
				acts: [
					['genre', press('À vélo'), /genre=ride/],
					['statut', choose('Statut', 'open'), /statut=open/],
					['territoire', choose('Territoire', 'mel'), /territoire=mel/],
					['longueur', choose('Longueur', 'short'), /longueur=short/]
				]
			}
		]
	},
	{
		place: {
			path: '/comparer',
			isReady: answers((page) => page.getByRole('combobox').and(page.locator(':enabled')))
		},
		rounds: [
			{
				from: '?avec=59606',
				acts: [
					[
						'avec',
						async (page) => {
							await page.getByRole('combobox').fill('denain');
							await page
								.getByRole('option', { name: /^Denain/ })
								.first()
								.click();
						},
						/avec=59606,59172/
					],
					['ecarts', check(/différences|diffèrent|écarts/i), /ecarts=/]
				]
			}
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

/** Details that a link need not open are opened, so that what is in them can be compared, and folded for who acts. */
const setFolds = (page: Page, isOpen: boolean) =>
	page.locator('main').evaluate((main, open) => {
		for (const details of main.querySelectorAll<HTMLDetailsElement>('.order, .filters')) details.open = open;
	}, isOpen);

/** The picture of a tile, for whoever asks for the online basemap. */
const answerTiles = (page: Page) =>
	page.route('https://data.geopf.fr/**', (route) => route.fulfill({ body: PIXEL, contentType: 'image/png' }));

async function seeWhole(page: Page, { isReady }: Place) {
	await isReady(page);
	await setFolds(page, true);
	return seen(page);
}

/** Does an act, and fails unless the address has it and the page shows it. */
async function perform(page: Page, place: Place, [parameter, act, address]: Act): Promise<void> {
	const before = await seeWhole(page, place);
	await setFolds(page, false);
	await act(page);
	await expect(page).toHaveURL(address);
	expect(await seeWhole(page, place), `${parameter} changes what is seen`).not.toEqual(before);
}

for (const { place, rounds } of PLACES)
	test(`${place.path}: ${rounds.flatMap(({ acts }) => acts.map(([parameter]) => parameter)).join('; ')}`, async ({
		page,
		browser,
		baseURL,
		watch
	}) => {
		test.setTimeout(180_000);
		watch.allow.push(/^$/);
		const context = await browser.newContext({
			...(baseURL ? { baseURL } : {}),
			locale: 'fr-FR',
			viewport: { width: 1280, height: 800 },
			serviceWorkers: 'block'
		});
		const elsewhere = await context.newPage();
		await Promise.all([page, elsewhere].map(answerTiles));
		for (const { from, acts } of rounds) {
			await page.goto(place.path + from);
			for (const act of acts) await test.step(act[0], () => perform(page, place, act));
			await test.step('elsewhere', async () => {
				await elsewhere.goto(page.url());
				await seeWhole(elsewhere, place);
				// Each side is read anew at every try: what comes late on one is waited for.
				await expect(async () => expect(await seen(elsewhere)).toEqual(await seen(page))).toPass({
					timeout: 15_000
				});
				expect(elsewhere.url()).toBe(page.url());
			});
		}
		await context.close();
	});
