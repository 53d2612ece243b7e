import { expect, mapCentre, openMap, test } from './atlas-test';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('the panels are a sheet that opens to half, to full, and closes', async ({ page }) => {
	await openMap(page);
	const sheet = page.locator('.sheet');
	await expect(sheet).toHaveAttribute('data-sheet', 'closed');
	const grip = page.getByRole('button', { name: 'Changer la hauteur du panneau' });
	await grip.tap();
	await expect(sheet).toHaveAttribute('data-sheet', 'half');
	await expect(page.getByRole('checkbox', { name: 'Sites NPNRU' })).toBeVisible();
	await grip.tap();
	await expect(sheet).toHaveAttribute('data-sheet', 'full');
	await grip.tap();
	await expect(sheet).toHaveAttribute('data-sheet', 'closed');
});

test('what was tapped stays in sight above the sheet', async ({ page }) => {
	await openMap(page, '?couches=npnru&vue=12/50.3478/3.5445');
	const { x, y } = await mapCentre(page);
	await page.touchscreen.tap(x, y + 120);
	await expect(page.locator('.sheet')).toHaveAttribute('data-sheet', 'half');
	await expect(page.locator('.card')).toBeVisible();
	await page.waitForTimeout(600);
	const top = (await page.locator('.sheet').boundingBox())?.y ?? 0;
	const map = await page.locator('.canvas').boundingBox();
	const view = /vue=([\d.]+)\/([\d.]+)\/([\d.]+)/.exec(page.url());
	const at = /ici=@([\d.]+)\/([\d.]+)/.exec(page.url());
	if (!map || !view || !at) throw new Error(`no view in ${page.url()}`);
	// Web Mercator: pixels below the centre of the map.
	const [zoom, lat] = [Number(view[1]), Number(view[2])];
	const mercator = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360));
	const below = ((mercator(lat) - mercator(Number(at[1]))) / (2 * Math.PI)) * 512 * 2 ** zoom;
	expect(map.y + map.height / 2 + below).toBeLessThan(top);
});
