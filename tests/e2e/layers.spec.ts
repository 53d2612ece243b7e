import { isYetToBe } from '../../src/lib/domain/words';
import { SHAPE_SWATCHES } from '../../src/lib/drawing/style/swatch-kind';
import { viewInside } from './inside';
import { facts, hasOutlines, layers } from './published';
import { colourAtCentre, colourDistance, expect, mapIsIdle, openMap, test } from './atlas-test';

/** In the middle of Marly, a commune of the PPRMT that is shown whole. */
const MARLY = 'vue=13.5/50.3478/3.5445';
/** On the outline of the cité Sabatier in Raismes. */
const SABATIER = viewInside('cites-minieres', 'cite-sabatier-raismes-erbm', 15.5);

test('switching a layer on draws it, switching it off takes it away', async ({ page }) => {
	await openMap(page, `?couches=&${MARLY}`);
	const bare = await colourAtCentre(page, 60);
	await page.getByRole('checkbox', { name: 'Mouvements de terrain (PPRMT)' }).check();
	await mapIsIdle(page);
	const drawn = await colourAtCentre(page, 60);
	expect(colourDistance(bare, drawn)).toBeGreaterThan(8);
	expect(page.url()).toContain('couches=mouvements-terrain');
	await page.getByRole('checkbox', { name: 'Mouvements de terrain (PPRMT)' }).uncheck();
	await mapIsIdle(page);
	expect(colourDistance(bare, await colourAtCentre(page, 60))).toBeLessThan(3);
	expect(page.url()).toContain('couches=');
});

test('an official outline is filled where it lies, or the whole commune stands for it', async ({ page }) => {
	await openMap(page, `?couches=cites-minieres&${SABATIER}`);
	const [red, green, blue] = await colourAtCentre(page, 20);
	expect(red - blue).toBeGreaterThan(hasOutlines ? 60 : 15);
	expect(red).toBeGreaterThan(green);
	const item = page.locator('[data-item="cite-sabatier-raismes-erbm"]');
	await expect(item).toContainText(hasOutlines ? 'contour officiel' : 'commune entière');
});

test('fading and reordering change the map, the panel and the address', async ({ page }) => {
	await openMap(page, `?couches=mouvements-terrain,npnru&${MARLY}`);
	const full = await colourAtCentre(page, 60);
	await page.getByText('Ordre et opacité (2)').click();
	const slider = page.getByRole('slider', { name: 'Opacité de Mouvements de terrain (PPRMT)' });
	await slider.focus();
	await page.keyboard.press('Home');
	await mapIsIdle(page);
	await expect(page).toHaveURL(/couches=mouvements-terrain:10,npnru/);
	const faded = await colourAtCentre(page, 60);
	expect(colourDistance(full, faded)).toBeGreaterThan(8);

	await page.getByRole('button', { name: 'Descendre Mouvements de terrain (PPRMT)' }).click();
	await expect(page).toHaveURL(/couches=npnru,mouvements-terrain:10/);
	await expect(page.locator('[data-order]').first()).toHaveAttribute('data-order', 'npnru');
	await page.getByRole('button', { name: 'N’afficher que Mouvements de terrain (PPRMT)' }).click();
	await expect(page).toHaveURL(/couches=mouvements-terrain:10(&|$)/);
	await page.goBack();
	await expect(page).toHaveURL(/couches=npnru,mouvements-terrain:10/);
});

test('filters hide by status, territory and basis, on the map and in the list', async ({ page }) => {
	await openMap(page, '?couches=boucles-cyclables');
	const names = (keep: (fact: (typeof facts)[number]) => boolean) =>
		facts.filter((fact) => fact.layer === 'boucles-cyclables' && keep(fact)).map(({ id }) => id);
	const listed = () =>
		page.locator('[data-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
	await page.getByText('Filtres', { exact: true }).click();
	await page.locator('[data-knowledge="deduits"]').uncheck();
	await expect(page).toHaveURL(/connu=documents,registres/);
	await expect.poll(listed).toEqual(names(({ basis }) => basis !== 'inferred'));
	await page.locator('.filters select').first().selectOption('cavm');
	await expect
		.poll(listed)
		.toEqual(names(({ basis, territories }) => basis !== 'inferred' && territories.includes('cavm')));
	await page.getByRole('button', { name: 'Retirer les filtres' }).click();
	await expect(page).not.toHaveURL(/connu|territoire/);
});

/** What the legend must say of a layer alone: each way of drawing that occurs, and no other. */
function expectedLegend(layer: (typeof layers)[number]): string[] {
	const own = facts.filter((fact) => fact.layer === layer.id);
	const isInferredMark = ({ basis, precision }: (typeof own)[number]) =>
		basis === 'inferred' && (precision === 'commune' || precision === 'point');
	const drawn = own.filter((fact) => !isInferredMark(fact)).map(({ precision }) => precision as string);
	const official = layer.references.flatMap(({ shape, isShown }) => (isShown ? [SHAPE_SWATCHES[shape]] : []));
	const isToCome = ({ precision, status, exists }: (typeof own)[number]) =>
		['outline', 'commune', 'point'].includes(precision) && isYetToBe({ status, exists });
	return [
		...new Set([
			...drawn.filter((precision) => precision !== 'none'),
			...official,
			...(own.some(isInferredMark) ? ['inferred'] : []),
			...(own.some(isToCome) ? ['to-come'] : [])
		])
	].sort();
}

/** A layer that no document names is not offered where its outlines could not be had. */
const shown = layers.filter(({ factCount, references }) => factCount > 0 || references.length > 0);

test('each layer alone has a true legend and its whole list, and all are drawn together', async ({
	page
}) => {
	test.setTimeout(180_000);
	await openMap(page, '?couches=');
	await page.locator('.theme').evaluateAll((all) => {
		for (const details of all as HTMLDetailsElement[]) details.open = true;
	});
	const boxOf = ({ id }: (typeof layers)[number]) => page.locator(`input[data-layer="${id}"]`);
	for (const layer of shown)
		await test.step(layer.id, async () => {
			await boxOf(layer).check();
			await expect(page.locator('[data-facts="all"]')).toBeAttached();
			await expect(page.locator('[data-item]'), layer.id).toHaveCount(layer.factCount);
			const rows = () =>
				page
					.locator('[data-legend]')
					.evaluateAll((all) => all.map((row) => row.getAttribute('data-legend')).sort());
			await expect.poll(rows, layer.id).toEqual(expectedLegend(layer));
			await expect(page.locator('[data-sentence]')).toContainText(layer.label);
			await boxOf(layer).uncheck();
		});
	for (const layer of shown) await boxOf(layer).check();
	await mapIsIdle(page);
	await expect(page.locator('.notice')).toHaveCount(0);
});
