/** The map in a frame of somebody else's page. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator } from '@playwright/test';
import { embedSnippet } from '../../src/lib/pages/map/share/embed-snippet';
import { expect, mapIsIdle, test as atlasTest } from './atlas-test';
import { expectAccessible } from './axe';

const QUERY = '?couches=npnru:60,qpv&vue=12.00/50.3500/3.5200&statuts=done,underway';

/** A page of another origin that holds whatever HTML is given to it. */
const test = atlasTest.extend<{ host: (body: string) => string }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from it what a fixture needs
	host: async ({}, use) => {
		let body = '';
		const server = createServer((_request, response) => {
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			response.end(`<!doctype html><html lang="fr"><title>Une commune</title>
				<link rel="icon" href="data:,"><h1>Notre page</h1>${body}</html>`);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		await use((html) => {
			body = html;
			return `http://127.0.0.1:${port}/`;
		});
		await new Promise((resolve) => server.close(resolve));
	}
});

const frameIsIdle = async (frame: FrameLocator) => {
	await expect(frame.locator('[data-map="idle"]')).toBeVisible({ timeout: 40_000 });
};

for (const [width, height, isKeyOpen] of [
	[300, 200, false],
	[480, 360, false],
	[1000, 640, true]
] as const)
	test(`in a page of another origin, ${width} × ${height}: map, sentence, legend and a way into the atlas`, async ({
		page,
		host,
		baseURL,
		watch,
		context
	}) => {
		watch.allow.push(/^$/);
		const address = `${baseURL}/embed${QUERY}`;
		await page.goto(host(embedSnippet({ address, title: 'Atlas', width, height })));
		const frame = page.frameLocator('iframe[title="Atlas"]');
		await frameIsIdle(frame);
		await expect(frame.locator('.maplibregl-canvas')).toBeVisible();
		// What the browser may do by itself with a finger on the map: nothing where the page is the map's own.
		await expect(frame.locator('.maplibregl-canvas')).toHaveCSS('touch-action', 'pan-x pan-y');
		await expect(frame.getByRole('status').first()).toContainText('2 couches sur');
		await expect(frame.getByRole('banner')).toHaveCount(1);
		await expect(frame.getByRole('navigation')).toHaveCount(0);
		const key = frame.locator('details', { hasText: 'Légende' });
		expect(await key.evaluate((details: HTMLDetailsElement) => details.open)).toBe(isKeyOpen);
		if (!isKeyOpen) await frame.getByText('Légende', { exact: true }).click();
		await expect(frame.locator('[data-legend-entry="npnru"]')).toBeVisible();
		await expect(frame.locator('.credits')).toBeVisible();

		// Everything is inside the frame, and nothing is wider than it.
		const outside = await frame.locator('body').evaluate((body) => {
			const seen = body.querySelectorAll('h1, header a, .map-area, .panels, footer');
			const root = body.ownerDocument.documentElement;
			const isOut = ({ left, top, right, bottom }: DOMRect) =>
				left < 0 || top < 0 || right > root.clientWidth + 1 || bottom > root.clientHeight + 1;
			return [
				...[...seen]
					.filter((element) => isOut(element.getBoundingClientRect()))
					.map(({ className }) => className),
				...(root.scrollWidth > root.clientWidth ? ['scrolls sideways'] : [])
			];
		});
		expect(outside).toEqual([]);

		const link = frame.getByRole('link', { name: 'Ouvrir dans l’atlas' });
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(link).toHaveJSProperty('href', `${baseURL}/${QUERY}`);
		if (!isKeyOpen) return;
		const opened = context.waitForEvent('page');
		await link.click();
		const atlas = await opened;
		expect(new URL(atlas.url()).pathname + new URL(atlas.url()).search).toBe(`/${QUERY}`);
		await expect(atlas.getByRole('checkbox', { name: 'Sites NPNRU' })).toBeChecked();
		await expect(atlas.getByRole('checkbox', { name: 'Boucles cyclables' })).not.toBeChecked();
	});

test('what the reader does in the frame goes along, and leaves the history of the page alone', async ({
	page,
	host,
	baseURL,
	watch
}) => {
	watch.allow.push(/^$/);
	await page.goto(
		host(embedSnippet({ address: `${baseURL}/embed?couches=npnru`, title: 'Atlas', width: 800, height: 500 }))
	);
	const frame = page.frameLocator('iframe');
	await frameIsIdle(frame);
	const before = await page.evaluate(() => history.length);
	await frame.getByText('Liste', { exact: true }).click();
	await frame.getByRole('button', { name: 'La Briquette (Marly)' }).click();
	await expect(frame.getByRole('heading', { name: 'La Briquette (Marly)' })).toBeVisible();
	await frame.locator('.maplibregl-canvas').focus();
	await page.keyboard.press('Equal');
	const link = frame.getByRole('link', { name: 'Ouvrir dans l’atlas' });
	await expect(link).toHaveAttribute('href', /ici=fait:/);
	await expect(link).toHaveAttribute('href', /vue=/);
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a wheel over the frame scrolls its page, and zooms the map with Ctrl', async ({
	page,
	host,
	baseURL,
	watch
}) => {
	watch.allow.push(/^$/);
	const frameHtml = embedSnippet({
		address: `${baseURL}/embed?couches=npnru&vue=11.00/50.3500/3.5200`,
		title: 'Atlas',
		width: 700,
		height: 450
	});
	await page.goto(host(`${frameHtml}<p style="height: 3000px">Suite</p>`));
	const frame = page.frameLocator('iframe');
	await frameIsIdle(frame);
	const link = frame.getByRole('link', { name: 'Ouvrir dans l’atlas' });
	const help = frame.getByText('Ctrl + molette pour zoomer sur la carte');
	const scrolled = () => page.evaluate(() => scrollY);
	const box = await page.locator('iframe').boundingBox();
	if (!box) throw new Error('no frame');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.6);

	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await expect(link).not.toHaveAttribute('href', /vue=11\.00/);
	await frameIsIdle(frame);
	const zoomed = (await link.getAttribute('href')) ?? '';
	expect(await scrolled()).toBe(0);
	// It is shown for a moment, which a slow machine may not draw: that it was asked for is noted on the page.
	await help.evaluate(({ parentElement: screen, ownerDocument }) => {
		const note = () =>
			screen?.classList.contains('maplibregl-show') && (ownerDocument.body.dataset.told = '');
		if (screen) new MutationObserver(note).observe(screen, { attributes: true });
	});
	await expect(frame.locator('body[data-told]')).toHaveCount(0);

	await page.mouse.wheel(0, 240);
	await expect.poll(scrolled).toBeGreaterThan(100);
	await expect(frame.locator('body[data-told]')).toHaveCount(1);
	await page.waitForTimeout(500);
	await expect(link).toHaveAttribute('href', zoomed);
});

test('axe finds nothing, folded and open; a finger on it moves the map, and no first visit keeps it', async ({
	page
}) => {
	await page.setViewportSize({ width: 360, height: 420 });
	await page.goto(`/embed${QUERY}`);
	await mapIsIdle(page);
	await expect(page.locator('.maplibregl-canvas')).toHaveCSS('touch-action', 'none');
	for (const name of ['Légende', 'Liste']) {
		await page.getByText(name, { exact: true }).click();
		await expectAccessible(page, name);
	}
	await expect(page.locator('.skip-links')).toHaveCount(0);
	expect(readFileSync('build/service-worker.js', 'utf8')).not.toContain('"./embed"');
});
