/** Official registers on the map: a quarter is found by a click where it lies, by its name and by its code. */
import { expect, mapCentre, mapIsIdle, openMap, test } from './atlas-test';
import { hasOutlines, registerEntry } from './published';

const QUARTERS: [town: string, code: string][] = [
	['Denain', 'QN05950M'],
	['Lens', 'QN06225M'],
	['Roubaix', 'QN05981M']
];

test('known quarters of Denain, Lens and Roubaix are under a click on the map, and found by their code', async ({
	page
}) => {
	if (!hasOutlines) return;
	for (const [town, code] of QUARTERS)
		await test.step(town, async () => {
			const { id, at } = registerEntry('qpv-2024', code);
			await openMap(page, `?couches=qpv&vue=15/${at?.[1]}/${at?.[0]}`);
			const { x, y } = await mapCentre(page);
			await page.mouse.click(x, y);
			await expect(page.locator('.card')).toContainText(town);
			const entry = page.locator(`.card [data-item="${id}"]`).first();
			await expect(entry).toBeAttached();
			await expect(entry).toContainText('ANCT');
			await expect(entry).toContainText('1er janvier 2024');
			// Quarters of 2015 are a switch away.
			await expect(page.locator('.card [data-item^="qpv-2015-"]')).toHaveCount(0);
		});
	const old = registerEntry('qpv-2015', 'QP059050');
	await page.getByRole('button', { name: 'Fermer la fiche' }).click();
	await page.getByRole('combobox', { name: 'Chercher une commune' }).fill('QP059050');
	await page.getByRole('option').first().click();
	await expect(page).toHaveURL(/aussi=qpv-2015/);
	await mapIsIdle(page);
	await expect(page.locator(`.card [data-item="${old.id}"]`).first()).toBeAttached();
});

test('the page of a layer sets texts beside registers, and asks the crossings for one side', async ({
	page
}) => {
	await page.goto('/couches/ppri');
	const plan = page.locator('[data-pair="ppri-ecaillon"]');
	await expect(plan).toContainText('14 communes concernées');
	await expect(plan).toContainText('≠ 17 communes selon le texte, 4 selon la liste trouvée');
	const side = page.locator('[data-side="onlyRegisters"]');
	const count = Number(await side.locator('h4 span').textContent());
	expect(count).toBeGreaterThan(50);
	await side.getByRole('link', { name: 'Demander aux croisements' }).click();
	await expect(page).toHaveURL(/\/croisements\?q=/);
	await expect(page.getByRole('main')).toContainText('sans ce que disent les documents');
});
