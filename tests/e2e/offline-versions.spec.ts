/** How the worker comes, how a new version takes over, how the atlas is installed. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, mapIsIdle } from './atlas-test';
import { expectAccessible } from './axe';
import { isKept, test, visit } from './offline-site';

// A phone, unless a test says otherwise.
test.use({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
// Each visits twice or more, and waits for the map to be kept in between.
test.describe.configure({ timeout: 150_000 });

const WORKER = readFileSync('build/service-worker.js', 'utf8');

test('a new version asks, waits, and takes over in every tab only when its reader says so', async ({
	page,
	context,
	host,
	watch
}) => {
	watch.allow.push(/^$/);
	const STATE = '/?couches=npnru,qpv&ici=59606';
	const other = await context.newPage();
	await visit(page, '/hors-ligne');
	// What its reader chose is in the address alone.
	await visit(other, '/?couches=npnru');
	await other.goto(STATE);
	await page.evaluate(() => Object.assign(window, { isSame: true }));
	await other.evaluate(() => Object.assign(window, { isSame: true }));
	const same = (tab: Page) => tab.evaluate(() => (window as { isSame?: boolean }).isSame === true);

	// The new version has another page of the map, and lacks a script of the old one.
	const index = readFileSync('build/index.html', 'utf8');
	host.changed.set('/', index.replace('<html', '<html data-version="tomorrow"'));
	const script = /"url":"\.(\/_app\/immutable\/chunks\/[^"]+\.js)","revision":null/.exec(WORKER)?.[1] ?? '';
	host.changed.set(
		'/service-worker.js',
		WORKER.replace(new RegExp(`\\{"url":"\\.${script}","revision":null,"hash":"[0-9a-f]+"\\},`), '').replace(
			/("url":"\.\/","revision":)"[0-9a-f]+"/,
			'$1"tomorrow"'
		)
	);
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	const notice = (tab: Page) => tab.getByText('Une nouvelle version est prête.');
	await expect(notice(page)).toBeVisible();
	await expect(notice(other)).toBeVisible({ timeout: 45_000 });
	await expectAccessible(page, 'what is said');
	await page.getByRole('button', { name: 'Plus tard' }).click();
	await expect(notice(page)).toBeHidden();
	expect(await same(page)).toBe(true);

	const state = other.url();
	expect(state).toContain('couches=npnru,qpv');
	await other.getByRole('button', { name: 'Recharger' }).click();
	// Waits across the load that it brings.
	await other.waitForFunction(() => (window as { isSame?: boolean }).isSame !== true);
	await isKept(other);
	await expect(other.locator('html')).toHaveAttribute('data-version', 'tomorrow');
	await expect(other).toHaveURL(state);
	await expect(other.getByRole('heading', { name: 'Valenciennes', level: 2 })).toBeVisible();
	expect(await same(page), 'the other tab goes on').toBe(true);
	// Its scripts are still there for it, though the new version has them no more.
	host.isCut = true;
	expect(await page.evaluate(async (path) => (await fetch(path)).ok, script)).toBe(true);
	host.isCut = false;
	await page.goto('/');
	await expect(page.locator('html')).toHaveAttribute('data-version', 'tomorrow');
	const shells = await page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => name.includes('shell'));
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.map((each) => each.map(({ url }) => new URL(url)).map((url) => url.pathname + url.search));
	});
	expect(shells).toHaveLength(1);
	const maps = shells[0]?.filter((path) => path === '/' || path.startsWith('/?'));
	expect(maps, 'the map of before is gone').toEqual(['/?__WB_REVISION__=tomorrow']);
	expect(shells[0]).not.toContain(script);
	await expect(notice(page)).toBeHidden();
});

test('the worker comes after the first reading, and asks for nothing that the map does not need', async ({
	page,
	host
}) => {
	await page.goto('/');
	await mapIsIdle(page);
	await isKept(page);
	const first = host.asked.indexOf('/service-worker.js');
	expect(first).toBeGreaterThan(host.asked.indexOf('/atlas/boundaries.json'));
	expect(first).toBeGreaterThan(host.asked.findIndex((path) => path.endsWith('.woff2')));
	expect(host.asked.filter((path) => path.startsWith('/api/') || path.startsWith('/documents'))).toEqual([]);
});

test('the atlas can be installed: manifest, icons of their sizes, start within the scope', async ({
	page,
	context
}) => {
	await visit(page);
	const cdp = await context.newCDPSession(page);
	const { url, errors, data } = await cdp.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(url).toMatch(/\/manifest\.webmanifest$/);
	const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
	// A browser without a profile of its own calls itself incognito; nothing else may stand in the way.
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
		[]
	);
	const manifest = JSON.parse(data ?? '{}') as {
		lang: string;
		display: string;
		icons: { src: string; sizes: string; purpose: string }[];
	};
	expect(manifest).toMatchObject({ lang: 'fr', display: 'standalone', name: 'Atlas des territoires' });
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
		const size = await page.evaluate(async (address) => {
			const bitmap = await createImageBitmap(await (await fetch(address)).blob());
			return `${bitmap.width}x${bitmap.height}`;
		}, src);
		expect(size, src).toBe(sizes);
	}
});
