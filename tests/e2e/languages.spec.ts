/** Dutch and English as a browser shows them; what the built pages say is read in tests/data/built/languages.test.ts. */
import { BASE_LOCALE, LOCALES, LOCALE_NAMES, prefixOf } from '../../src/lib/site/locales.js';
import { findUnmarkedFrench } from '../french-words';
import { expect, mapIsIdle, test } from './atlas-test';
import { expectAccessible } from './axe';
import { isMap, KINDS, LOST, openKind, type Kind } from './kinds';
import { readWords } from './read-words';
import { overflowing } from './reflow';

const OTHERS = LOCALES.filter((locale) => locale !== BASE_LOCALE);
const NOWHERE: Record<string, string> = { nl: 'Pagina niet gevonden', en: 'Page not found' };

/** Pages that scripts write, and what tells of facts in other ways: outings, a fact on the map. */
const SPOKEN: readonly Kind[] = [
	...KINDS,
	{ name: 'an outing that a fact tells of', path: '/sorties/chaine-des-parcs' },
	{ name: 'the map with a fact', path: '/?ici=fait:boucle-un-escaut', ready: mapIsIdle, isWritten: true }
];
const PARTS = 3;

for (const locale of OTHERS)
	for (let part = 0; part < PARTS; part += 1)
		test(`${LOCALE_NAMES[locale]}, part ${part + 1}: axe, French marked as French, nothing goes sideways`, async ({
			page,
			watch
		}) => {
			test.setTimeout(180_000);
			watch.allow.push(...LOST);
			for (const kind of SPOKEN.filter((_kind, i) => i % PARTS === part))
				await test.step(kind.name, async () => {
					const name = `${kind.name} in ${locale}`;
					await page.setViewportSize({ width: 1280, height: 800 });
					await openKind(page, { ...kind, path: prefixOf(locale) + kind.path });
					await expect(page.locator('html')).toHaveAttribute('lang', locale);
					if (kind.isLost)
						await expect(page.getByRole('heading', { level: 1 })).toHaveText(NOWHERE[locale] ?? '');
					expect.soft(findUnmarkedFrench(await readWords(page), locale), name).toEqual([]);
					// Colours are those of the French page, and so is the map.
					const scope = kind.without === undefined ? {} : { exclude: kind.without };
					if (!isMap(kind)) await expectAccessible(page, name, { ...scope, rules: 'words' });
					await page.setViewportSize({ width: 320, height: 256 });
					expect.soft(await overflowing(page), `${name} at 400 %`).toEqual([]);
				});
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
