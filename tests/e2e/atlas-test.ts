import { test as base, expect, type Page } from '@playwright/test';

/** Chromium's own words about its software WebGL, and Playwright's about service workers; nothing of ours. */
const NOISE = [
	/GPU stall due to ReadPixels/,
	/WebGL-0x/,
	/swiftshader/i,
	/Service Worker registration blocked by Playwright/
];

interface Watch {
	/** Errors and warnings of the console, and uncaught exceptions. */
	complaints: string[];
	/** Addresses asked for outside the site. */
	strangers: string[];
	/** Messages that a test expects, and therefore allows. */
	allow: RegExp[];
}

/** A test in which the console stays silent and no other host is called, unless the test says so. */
export const test = base.extend<{ watch: Watch }>({
	watch: [
		async ({ page, baseURL }, use) => {
			const watch: Watch = { complaints: [], strangers: [], allow: [] };
			page.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning') watch.complaints.push(message.text());
			});
			page.on('pageerror', (error) => watch.complaints.push(error.message));
			page.on('request', (request) => {
				const url = request.url();
				if (url.startsWith('http') && !url.startsWith(baseURL ?? '')) watch.strangers.push(url);
			});
			await use(watch);
			const heard = watch.complaints.filter(
				(text) => ![...NOISE, ...watch.allow].some((pattern) => pattern.test(text))
			);
			expect(heard, 'the console stays silent').toEqual([]);
			if (watch.allow.length === 0) expect(watch.strangers, 'no other host is called').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** A picture of one pixel, for whoever asks for a tile of the online basemap. */
export const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

/** Waits until the interactive map has drawn everything it was told. */
export async function mapIsIdle(page: Page): Promise<void> {
	await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 40_000 });
	// What is told after a change is drawn in the frames that follow.
	await page.waitForTimeout(300);
	await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 40_000 });
}

/** Opens the map and waits for it. */
export async function openMap(page: Page, query = ''): Promise<void> {
	await page.goto(`/${query}`);
	await mapIsIdle(page);
}

export type Rgb = [red: number, green: number, blue: number];

/**
 * Mean colour of a square of the page around a point, as it is on the screen.
 * @param side in CSS pixels.
 */
export async function colourAt(page: Page, x: number, y: number, side = 24): Promise<Rgb> {
	const clip = { x: Math.round(x - side / 2), y: Math.round(y - side / 2), width: side, height: side };
	const png = (await page.screenshot({ clip })).toString('base64');
	return page.evaluate(async (data) => {
		const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no 2d canvas');
		context.drawImage(bitmap, 0, 0);
		const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
		const sum: [number, number, number] = [0, 0, 0];
		for (let i = 0; i < pixels.length; i += 4)
			for (const channel of [0, 1, 2] as const) sum[channel] += pixels[i + channel] ?? 0;
		const count = pixels.length / 4;
		return sum.map((value) => Math.round(value / count)) as [number, number, number];
	}, png);
}

/** Middle of the map on the page: where the centre of the address's view is drawn. */
export async function mapCentre(page: Page): Promise<{ x: number; y: number }> {
	const box = await page.locator('.canvas').boundingBox();
	if (!box) throw new Error('no map');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Mean colour at the middle of the map. */
export async function colourAtCentre(page: Page, side = 24): Promise<Rgb> {
	const { x, y } = await mapCentre(page);
	return colourAt(page, x, y, side);
}

/** Greatest difference of a channel. */
export const colourDistance = (a: Rgb, b: Rgb): number =>
	Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));
