/** What axe finds in what pages come to by what a reader does, light and dark: menus, lists that are open, empty answers, errors. */
import type { Page } from '@playwright/test';
import { expect, mapIsIdle, test } from './atlas-test';
import { expectAccessible } from './axe';
import { documents, layers } from './published';
import { unfold } from './kinds';

interface State {
	name: string;
	path: string;
	width?: number;
	act?: (page: Page) => Promise<unknown>;
	isUnfolded?: true;
	isOnMap?: true;
	/** The only part of the page that differs. */
	part?: string;
}

const answers = (page: Page) => expect(page.locator('[data-ready]')).toBeAttached();
const asking = (written: string, more = '') => `/croisements?q=${encodeURIComponent(written)}${more}`;
const compared = (page: Page) => expect(page.locator('tr[data-layer]')).toHaveCount(layers.length);
/** Layers, documents and outings are one template each: these hold most of what it can show, KINDS another. */
const MORE_OF_A_KIND: readonly State[] = [
	'/couches/qpv',
	'/couches/culture',
	`/documents/${documents[0]?.id ?? ''}`,
	'/communes/62178-bruay-la-buissiere',
	'/communes/59106-bouvines',
	'/territoires/cavm',
	'/territoires/cahc',
	'/sorties/boucle-un-escaut',
	'/sorties/terrils',
	'/sorties/escaut'
].map((path) => ({ name: path, path, isUnfolded: true }));

const STATES: readonly State[] = [
	...MORE_OF_A_KIND,
	{
		name: 'the menu of a phone',
		path: '/documents',
		width: 320,
		act: (page) => page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
	},
	{ name: 'outings that no filter leaves', path: '/sorties?genre=ride&statut=open&longueur=short' },
	{
		name: 'the filters of outings on a phone',
		path: '/sorties?genre=ride',
		width: 360,
		act: (page) => page.getByRole('button', { name: /^Filtrer/ }).click()
	},
	{
		name: 'a commune that nothing answers to',
		path: '/communes',
		act: (page) => page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('zzz')
	},
	{ name: 'communes of a territory', path: '/communes?territoire=cavm' },
	{
		name: 'a comparison about to grow, its list open',
		path: '/comparer?avec=59606,59172',
		act: async (page) => {
			await page.getByRole('combobox').fill('Len');
			await expect(page.getByRole('option').first()).toBeVisible();
		}
	},
	{ name: 'a comparison of what cannot be compared', path: '/comparer?avec=cavm,00000' },
	{
		name: 'a comparison of communes with one that is unknown',
		path: '/comparer?avec=59606,59172,62498,zzz',
		act: compared,
		isUnfolded: true
	},
	{ name: 'the question that crossings open with', path: '/croisements', act: answers, isUnfolded: true },
	{ name: 'a crossing that cannot be read', path: asking('npnru &', '&ici=99999'), act: answers },
	{ name: 'a crossing without an answer', path: asking('npnru & !npnru'), act: answers },
	{ name: 'a crossing by territory', path: '/croisements?vue=territoires', act: answers },
	{
		name: 'a crossing with a group and everything listed',
		path: asking('(npnru | qpv) & !ppri[mots="x"]', '&reponses=couvertes,non-listees&ici=59350'),
		act: answers,
		isUnfolded: true
	},
	{
		name: 'the sets as a table',
		path: '/croisements/ensembles',
		act: (page) => page.getByText('Le même en tableau').click(),
		part: '.upset'
	},
	{ name: 'the map with a fact', path: '/?ici=fait:boucle-un-escaut', isOnMap: true, isUnfolded: true },
	{ name: 'the map with a notice', path: '/?couches=inconnue', isOnMap: true, isUnfolded: true },
	{ name: 'the map of a phone with a place', path: '/?ici=59606', width: 360, isOnMap: true },
	{
		name: 'the map of a phone with its panels open',
		path: '/?ici=59606',
		width: 360,
		isOnMap: true,
		act: async (page) => {
			await page.getByRole('button', { name: /^Couches \(/ }).click();
			await page.getByRole('combobox').fill('Den');
			await expect(page.getByRole('option').first()).toBeVisible();
		}
	}
];

async function expectState(page: Page, { name, path, width = 1280, act, part, ...is }: State): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width, height: 800 });
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	if (is.isOnMap) await mapIsIdle(page);
	await act?.(page);
	if (is.isUnfolded) await unfold(page);
	const scope = part === undefined ? {} : { include: part };
	await expectAccessible(page, name, scope);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectAccessible(page, `${name}, dark`, { ...scope, rules: 'colours' });
}

/** States are dealt into parts, so that two run beside one another. */
const PARTS = 6;
for (let part = 0; part < PARTS; part += 1)
	test(`axe finds nothing in what pages come to, part ${part + 1}`, async ({ page }) => {
		test.setTimeout(180_000);
		for (const state of STATES.filter((_state, i) => i % PARTS === part))
			await test.step(state.name, () => expectState(page, state));
	});
