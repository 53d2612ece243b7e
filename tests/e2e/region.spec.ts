/** The map of the whole region: boundaries read by ranges from one archive. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { REGION } from '../build-beside';
import { portOf, REGION_SITE } from '../ports';
import { expect, test } from './atlas-test';
import type { Locator, Page } from '@playwright/test';

let server: ChildProcess | undefined;
let answer = '';

/** Thousands of outlines and names, drawn by software: more patience than for the usual map. */
async function mapIsIdle(page: Page): Promise<void> {
	await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 120_000 });
}

test.describe.configure({ mode: 'serial' });
test.use({ baseURL: REGION_SITE });
test.setTimeout(400_000);

test.beforeAll(async () => {
	// A region that is not built yet is built first.
	test.setTimeout(1_800_000);
	server = spawn('npx', ['tsx', 'tests/serve-beside.ts', REGION, portOf(REGION_SITE)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		detached: true
	});
	if (!server.stdout) throw new Error('no output');
	for await (const line of createInterface({ input: server.stdout })) {
		answer = line;
		break;
	}
});

test.afterAll(() => {
	if (server?.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
});

test('draws communes far from the four territories from the archive, names and outlines one', async ({
	page
}) => {
	if (answer === 'none') {
		await refused();
		return;
	}
	const ranges: string[] = [];
	const statuses = new Set<number>();
	page.on('response', (response) => {
		if (!response.url().endsWith('/atlas/region.pmtiles')) return;
		statuses.add(response.status());
		ranges.push(response.request().headers()['range'] ?? 'none');
	});
	await page.goto('/');
	await mapIsIdle(page);
	expect(ranges.length).toBeGreaterThan(1);
	expect(ranges.every((range) => /^bytes=\d+-\d+$/.test(range))).toBe(true);
	expect([...statuses]).toEqual([206]);

	// Amiens, out of all documents: found by its name, outlined by the tiles.
	const search = page.getByRole('combobox');
	await search.fill('Amiens');
	await page
		// The filters list an EPCI of that name too, out of sight.
		.getByRole('option', { name: /^Amiens/ })
		.first()
		.click();
	await mapIsIdle(page);
	const card = page.getByRole('heading', { name: 'Amiens', exact: true });
	await expect(card).toBeVisible();
	await expect(page.getByText('Absent d’ici ne veut pas dire non couvert')).toBeVisible();
	await expect(page.getByText(/non couverte?\b/)).not.toHaveCount(0);
	expect(page.url()).toContain('ici=80021');
	const chosen = await page.screenshot({ path: 'test-results/region-amiens.png' });
	await page.getByRole('button', { name: 'Fermer' }).first().click();
	await mapIsIdle(page);
	// The outline of the chosen commune was there, and is gone.
	expect(Buffer.compare(chosen, await page.screenshot())).not.toBe(0);

	// A click on land that the boundaries do not have finds its commune in the tiles.
	const canvas = page.locator('.maplibregl-canvas');
	await canvas.click({ position: await middleOf(canvas) });
	await expect(page).toHaveURL(/ici=80\d{3}/);
});

/** Without the outlines there is no region to open: nothing is served, and tests/data/region.test.ts holds that it was refused. */
const refused = () => expect(fetch(REGION_SITE)).rejects.toThrow();

async function middleOf(canvas: Locator) {
	const box = await canvas.boundingBox();
	if (!box) throw new Error('no map');
	return { x: box.width / 2, y: box.height / 2 };
}

test('reads on where the archive cannot be had, and says what is missing', async ({ page, watch }) => {
	if (answer === 'none') {
		await refused();
		return;
	}
	watch.allow.push(/404|Failed to load resource|pmtiles/i);
	await page.route('**/atlas/region.pmtiles', (route) => route.fulfill({ status: 404, body: '' }));
	await page.goto('/');
	await expect(page.getByText('Un fichier de données manque (region.pmtiles)')).toBeVisible({
		timeout: 60_000
	});
	await expect(page.getByRole('combobox')).toBeVisible();
});
