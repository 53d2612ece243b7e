/** A site whose network can be cut, and what the tests of what is kept have in common. */
import type { Page } from '@playwright/test';
import { test as atlasTest } from './atlas-test';
import { layers } from './published';
import { serveBuild, type Host } from './serve-build';

/** The site on a host of its own, whose network can be cut; the worker may answer. */
export const test = atlasTest.extend<{ host: Host }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs
	host: async ({}, use) => {
		const host = await serveBuild();
		await use(host);
		await host.close();
	},
	baseURL: async ({ host }, use) => use(host.url)
});

export const NO_NETWORK = [
	/ERR_INTERNET_DISCONNECTED/,
	/ERR_EMPTY_RESPONSE/,
	/Failed to load resource/,
	/Failed to fetch/
];
const [first, second] = layers;
if (!first || !second) throw new Error('no layers');
/** Two layers, whose pages are visited. */
export const [LAYER, OTHER] = [first, second];

/** Waits until the map is kept and the worker answers for the page. */
export async function isKept(page: Page): Promise<void> {
	await page.waitForFunction(
		async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null,
		undefined,
		{ timeout: 60_000 }
	);
}

export async function visit(page: Page, path = '/'): Promise<void> {
	await page.goto(path);
	await isKept(page);
}

/** Goes to a page by the menu of the site, which a narrow screen opens first. */
export async function goBy(page: Page, name: string): Promise<void> {
	const banner = page.getByRole('banner');
	const opener = banner.getByRole('button', { name: 'Menu' });
	if (await opener.isVisible()) await opener.click();
	await banner.getByRole('link', { name, exact: true }).click();
}

export async function cut(page: Page, host: Host): Promise<void> {
	host.isCut = true;
	await page.context().setOffline(true);
}
