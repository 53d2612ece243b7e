/** Dutch and English beside French: every page in each, and nothing on screen lost by changing language. */
import { readFileSync, readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { BASE_LOCALE, LOCALES, LOCALE_NAMES, prefixOf } from '../../src/lib/site/locales.js';
import { expect, mapIsIdle, test } from './atlas-test';
import { findUnmarkedFrench } from './french-words';
import { KINDS, LOST, openKind } from './kinds';

const PAGES = [
	'/',
	'/communes',
	'/communes/59606-valenciennes',
	'/territoires/cavm',
	'/comparer?avec=cavm,caph',
	'/croisements?q=npnru%26qpv',
	'/croisements/matrice',
	'/couches/qpv',
	'/documents',
	'/donnees',
	'/balades',
	'/balades/eurovelo-5',
	'/hors-ligne',
	'/accessibilite',
	'/a-propos'
];

/** Words that no other language of the site has in its navigation. */
const MAP: Record<string, string> = { fr: 'Carte', nl: 'Kaart', en: 'Map' };

for (const locale of LOCALES) {
	test.describe(LOCALE_NAMES[locale], () => {
		for (const path of PAGES)
			test(`${path} is in its language and names the others`, async ({ page }) => {
				await page.goto(prefixOf(locale) + path);
				await expect(page.locator('html')).toHaveAttribute('lang', locale);
				await expect(
					page.getByRole('banner').getByRole('link', { name: MAP[locale], exact: true })
				).toBeVisible();
				const alternates = page.locator('link[rel="alternate"][hreflang]:not([type])');
				const bare = path.replace(/\?.*/, '');
				expect(
					await alternates.evaluateAll((links) =>
						links.map((link) => [
							link.getAttribute('hreflang'),
							new URL((link as HTMLLinkElement).href).pathname
						])
					)
				).toEqual([...LOCALES.map((other) => [other, prefixOf(other) + bare]), ['x-default', bare]]);
				await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
					'href',
					new RegExp(`${prefixOf(locale)}${bare}$`)
				);
			});
	});
}

for (const locale of LOCALES.filter((each) => each !== BASE_LOCALE))
	for (const path of PAGES.filter((each) => each !== '/'))
		test(`axe finds nothing on ${prefixOf(locale)}${path}`, async ({ page }) => {
			test.setTimeout(120_000);
			await page.goto(prefixOf(locale) + path);
			expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		});

test('every page of one language is there in the others', () => {
	const built = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.html')
	);
	const pagesOf = (prefix: string) =>
		built
			.filter((file) => file.startsWith(prefix) && (prefix !== '' || !/^(?:nl|en)\//.test(file)))
			.map((file) => file.slice(prefix.length))
			.filter((file) => file !== '404.html')
			.sort();
	for (const locale of LOCALES)
		expect(pagesOf(`${prefixOf(locale).slice(1)}${prefixOf(locale) ? '/' : ''}`), locale).toEqual(
			pagesOf('')
		);
});

test('no script carries the words of another language', () => {
	const messagesOf = (locale: string) =>
		readdirSync(`src/messages/${locale}`).flatMap((file) =>
			Object.values(
				JSON.parse(readFileSync(`src/messages/${locale}/${file}`, 'utf8')) as Record<string, unknown>
			)
		);
	const isPlain = (text: unknown): text is string =>
		typeof text === 'string' && text.length > 20 && !text.includes('{');
	for (const locale of LOCALES) {
		const folder = `build${prefixOf(locale)}/_app`;
		const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.js'))
			.map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
			.join('\n');
		const own = messagesOf(locale).filter(isPlain);
		expect(own.filter((text) => scripts.includes(text)).length, locale).toBeGreaterThan(100);
		const others = LOCALES.filter((other) => other !== locale).flatMap(messagesOf);
		expect(
			others.filter((text) => isPlain(text) && !own.includes(text) && scripts.includes(text)),
			locale
		).toEqual([]);
	}
});

test('changing language keeps what is on screen', async ({ page }) => {
	const shows = (prefix: string) =>
		expect(page).toHaveURL(
			(url) =>
				url.pathname === `${prefix}/` &&
				url.searchParams.get('couches') === 'qpv,npnru' &&
				url.searchParams.get('ici') === '59606'
		);
	await page.goto('/?couches=qpv,npnru&ici=59606');
	await page.getByRole('link', { name: 'EN English', exact: true }).click();
	await shows('/en');
	await expect(page.getByRole('heading', { name: /Valenciennes/ }).first()).toBeVisible();
	await page.getByRole('link', { name: 'NL Nederlands', exact: true }).click();
	await shows('/nl');
	await page.goBack();
	await shows('/en');
});

for (const [locale, title] of [
	['nl', 'Pagina niet gevonden'],
	['en', 'Page not found']
] as const)
	test(`an unknown page below /${locale} says so in its language`, async ({ page, watch }) => {
		watch.allow.push(/404/);
		await page.goto(`/${locale}/nulle-part`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
	});

test('what is kept in French says so', async ({ page }) => {
	await page.goto('/en/couches/npnru');
	const summaries = page.locator('tbody th p');
	await expect(summaries.first()).toHaveAttribute('lang', 'fr');
	await page.goto('/couches/npnru');
	await expect(page.locator('tbody th p[lang]')).toHaveCount(0);
});

test('numbers and dates are those of the language', async ({ page }) => {
	await page.goto('/en/communes/59606-valenciennes');
	await expect(page.getByText(/43,\d{3} inhabitants/).first()).toBeVisible();
	await page.goto('/nl/communes/59606-valenciennes');
	await expect(page.getByText(/43\.\d{3} inwoners/).first()).toBeVisible();
});

/** A page of each kind, and what tells of facts in other ways: an outing that a fact tells of, a fact on the map. */
const FACTUAL = [
	...KINDS,
	{ name: 'an outing that a fact tells of', path: '/balades/chaine-des-parcs' },
	{ name: 'an outing of official outlines', path: '/balades/terrils' },
	{ name: 'the map with a fact', path: '/?ici=fait:boucle-un-escaut', ready: mapIsIdle }
];
for (const locale of LOCALES.filter((each) => each !== BASE_LOCALE))
	for (const kind of FACTUAL)
		test(`French is marked as French on ${kind.name} in ${LOCALE_NAMES[locale]}`, async ({ page, watch }) => {
			watch.allow.push(...LOST);
			await openKind(page, { ...kind, path: prefixOf(locale) + kind.path });
			expect(await findUnmarkedFrench(page, locale)).toEqual([]);
		});
