import { expect, mapIsIdle, openMap, test } from './atlas-test';

test('a link restores layers, order, opacity, view, selection and filters', async ({ page }) => {
	const query =
		'?couches=ppri:40,npnru,cites-minieres&vue=11.50/50.3500/3.5200&ici=59383&statuts=done,underway,decided&territoire=cavm';
	await openMap(page, query);
	await expect(page.getByRole('heading', { name: 'Marly', level: 2 })).toBeVisible();
	for (const label of ['Inondation\u00a0: plans et ouvrages', 'Sites NPNRU', 'Cités minières (ERBM)'])
		await expect(page.getByRole('checkbox', { name: label })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Boucles cyclables' })).not.toBeChecked();
	await page.reload();
	await mapIsIdle(page);
	expect(new URL(page.url()).search).toBe(query);
	await expect(page.getByRole('heading', { name: 'Marly', level: 2 })).toBeVisible();
});

test('moves write the view without filling the history, back and forward walk through what was shown', async ({
	page
}) => {
	await openMap(page);
	const before = await page.evaluate(() => history.length);
	await page.locator('.maplibregl-canvas').focus();
	await page.keyboard.press('Equal');
	await expect(page).toHaveURL(/vue=\d+\.\d\d\/50\.\d{4}\/\d\.\d{4}/);
	expect(await page.evaluate(() => history.length)).toBe(before);

	await page.getByRole('checkbox', { name: 'Inondation\u00a0: plans et ouvrages' }).check();
	await expect(page).toHaveURL(/couches=ppri,/);
	await page.getByRole('button', { name: /PPRI de l’Écaillon/ }).click();
	await expect(page).toHaveURL(/ici=fait:ppri-ecaillon/);
	await page.goBack();
	await expect(page).not.toHaveURL(/ici=/);
	await expect(page.getByRole('heading', { name: 'Sur la carte' })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('checkbox', { name: 'Inondation\u00a0: plans et ouvrages' })).not.toBeChecked();
	await page.goForward();
	await expect(page.getByRole('checkbox', { name: 'Inondation\u00a0: plans et ouvrages' })).toBeChecked();
});

const DAMAGED = [
	['?couches=npnru,inconnue', 'couches=inconnue'],
	['?couches=npnru,ancienne-couche&ici=59999', 'couches=ancienne-couche, ici=59999'],
	['?vue=abc', 'vue=abc'],
	['?vue=10/95/3', 'vue=10/95/3'],
	['?ici=99999', 'ici=99999'],
	['?ici=%3Cscript%3Ealert(1)%3C/script%3E', 'ici=<script>alert(1)</script>'],
	['?statuts=fini', 'statuts=fini']
] as const;

test('a damaged address falls back with a notice, one of somebody else’s is left alone', async ({ page }) => {
	test.setTimeout(120_000);
	// Nothing here waits for the interactive map: the notice comes with the page.
	for (const [query, part] of DAMAGED)
		await test.step(query, async () => {
			await page.goto(`/${query}`);
			await expect(page.locator('.notice', { hasText: part })).toBeVisible();
			await expect(page.getByRole('checkbox', { name: 'Sites NPNRU' })).toBeChecked();
			await page.getByRole('button', { name: 'Fermer l’avis' }).click();
			await expect(page.locator('.notice', { hasText: part })).toHaveCount(0);
		});
	await page.goto('/?ici=fait:disparu');
	await expect(page.locator('.notice', { hasText: 'ne connaît pas' })).toBeVisible();
	await page.goto('/?utm_source=lettre&couches=npnru&ancien=1');
	await mapIsIdle(page);
	await expect(page.locator('.notice')).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: 'Sites NPNRU' })).toBeChecked();
});
