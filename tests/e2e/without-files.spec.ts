/** Each file that a page asks for, missing or garbled, one at a time: the page names it and reads on. */
import type { Page } from '@playwright/test';
import { expect, mapIsIdle, test } from './atlas-test';
import { hasOutlines, layers } from './published';

const outlined = layers.find(({ id }) => id === 'npnru' && hasOutlines);

/** Reads the list and answers a click, whatever is missing. */
async function mapReads(page: Page): Promise<void> {
	await mapIsIdle(page);
	await expect(page.getByRole('checkbox', { name: 'Sites NPNRU' })).toBeChecked();
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Sites NPNRU' }).uncheck();
	await expect(page.getByRole('button', { name: 'La Briquette (Marly)' })).toHaveCount(0);
}

const MAP_FILES = [
	'communes.json',
	'boundaries.json',
	'context.json',
	'facts.json',
	...(outlined ? ['outlines/npnru.json'] : [])
];

/** How a file comes to harm. The last is whole JSON, of something else. */
const HARMS = {
	missing: { status: 404, body: 'gone' },
	cut: { body: '{"type":"Topology","obj' },
	'another thing': { body: '{"message":"Connectez-vous au réseau"}' }
} as const;

for (const file of MAP_FILES)
	for (const [harm, answer] of Object.entries(HARMS))
		test(`the map without ${file}: ${harm}`, async ({ page, watch }) => {
			watch.allow.push(/Failed to load resource/);
			await page.route(`**/atlas/${file}`, (route) => route.fulfill(answer));
			await page.goto('/?couches=npnru,ppri');
			await expect(page.locator('.notice', { hasText: file })).toBeVisible({ timeout: 40_000 });
			await mapReads(page);
		});

test('the map without boundaries keeps the drawn one', async ({ page, watch }) => {
	watch.allow.push(/Failed to load resource/);
	await page.route('**/atlas/boundaries.json', (route) => route.fulfill(HARMS.missing));
	await page.goto('/');
	await mapIsIdle(page);
	await expect(page.locator('svg.svg-map')).toBeVisible();
	const drawn = page.locator('.overview g.layer-cites-minieres');
	await expect(drawn).toBeVisible();
	// It was drawn with the usual layers: with others on, its ground alone is true.
	await page.goto('/?couches=qpv');
	await mapIsIdle(page);
	await expect(drawn).toHaveCount(1);
	await expect(drawn).toBeHidden();
	await expect(page.locator('.overview .line-territory').first()).toBeVisible();
});

test('the search without its facts still finds communes', async ({ page, watch }) => {
	watch.allow.push(/Failed to load resource/);
	await page.route('**/atlas/facts.json', (route) => route.fulfill(HARMS.missing));
	await page.goto('/');
	await mapIsIdle(page);
	await page.getByRole('combobox', { name: /Chercher/ }).fill('Denain');
	await page
		.getByRole('option', { name: /^Denain/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { name: 'Denain', level: 2 })).toBeVisible();
});

interface Case {
	what: string;
	/** Where the reader is, and which file does not come. */
	path: string;
	file: string;
	/** What they do that asks for it. */
	act?: (page: Page) => Promise<unknown>;
	/** Words that say what is missing. */
	says: RegExp;
	/** Something that is still read. */
	reads: string;
}
const CASES: Case[] = [
	{
		what: 'crossings without their map',
		path: '/croisements?q=npnru',
		file: '**/atlas/boundaries.json',
		says: /carte.*(?:manque|pas)/i,
		reads: '[data-row="59153"]'
	},
	{
		what: 'a swipe without the outlines of a layer',
		path: '/croisements/volet?a=culture',
		file: '**/atlas/facts.json',
		says: /carte.*(?:manque|pas)/i,
		reads: '.lists'
	},
	{
		what: 'a comparison without one of its communes',
		path: '/comparer?avec=59606,59172',
		file: '**/api/v1/communes/59172.json',
		says: /Denain.*(?:manque|pas)/i,
		reads: 'th:has-text("Valenciennes")'
	}
];
for (const { what, path, file, act, says, reads } of CASES)
	for (const [harm, answer] of Object.entries(HARMS))
		test(`${what}: ${harm}`, async ({ page, watch }) => {
			watch.allow.push(/Failed to load resource/);
			await page.route(file, (route) => route.fulfill(answer));
			await page.goto(path);
			await act?.(page);
			await expect(page.locator('main').getByText(says).first()).toBeVisible();
			await expect(page.locator(reads).first()).toBeVisible();
		});

test('a page whose own data does not come says so, and is not called unknown', async ({ page, watch }) => {
	watch.allow.push(/Failed to load resource/, /Failed to fetch/, /net::ERR/, /AtlasFileError/, /HTTP 5/);
	await page.goto('/communes');
	await page.waitForLoadState('networkidle');
	await page.route('**/atlas/start.json', (route) => route.fulfill({ status: 503, body: 'later' }));
	await page.getByRole('banner').getByRole('link', { name: 'Carte', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('La page n’a pas pu être chargée');
	await page.unroute('**/atlas/start.json');
	await page.getByRole('link', { name: 'Revenir à la carte' }).click();
	await mapIsIdle(page);
});
