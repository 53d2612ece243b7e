import { expect, test } from './atlas-test';

const CASES: [typed: string, name: string][] = [
	['escaupont', 'Escautpont'],
	['st amand', 'Saint-Amand-les-Eaux'],
	['conde sur lescaut', "Condé-sur-l'Escaut"],
	['roeulx', 'Rœulx'],
	['Flines-les-Mortagne', 'Flines-lès-Mortagne'],
	['valencienes', 'Valenciennes'],
	['59606', 'Valenciennes']
];

test('communes are found by keyboard, misspelt or by their code; what finds nothing says so and stays text', async ({
	page
}) => {
	await page.goto('/');
	const box = page.getByRole('combobox', { name: 'Chercher une commune' });
	for (const [typed, name] of CASES)
		await test.step(typed, async () => {
			await box.focus();
			await box.fill(typed);
			const first = page.getByRole('option').first();
			await expect(first).toContainText(name);
			await box.press('ArrowDown');
			await expect(first).toHaveAttribute('aria-selected', 'true');
			await box.press('Enter');
			await expect(page.getByRole('heading', { name, level: 2 })).toBeFocused();
			await page.getByRole('button', { name: 'Fermer la fiche' }).click();
			await expect(page.getByRole('heading', { name, level: 2 })).toHaveCount(0);
		});
	await box.fill('zzzzzz');
	await expect(page.getByText('Aucun résultat pour')).toBeVisible();
	await box.fill('<zzzzzz onclick=qqqqqq>');
	await expect(page.getByText('Aucun résultat pour')).toContainText('<zzzzzz onclick=qqqqqq>');
});

test('a fact is found by its name, shown with its layer, and kept in the address', async ({ page }) => {
	await page.goto('/?couches=');
	const box = page.getByRole('combobox', { name: 'Chercher une commune' });
	await box.fill('un escaut boucle');
	await page.getByRole('option', { name: /Boucle Un.Escaut/ }).click();
	await expect(page).toHaveURL(/couches=boucles-cyclables.*ici=fait:boucle-un-escaut/);
	await expect(page.getByRole('checkbox', { name: 'Boucles cyclables' })).toBeChecked();
	await expect(page.locator('.card')).toContainText('29 km');
});
