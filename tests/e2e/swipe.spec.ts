import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { communes, labelOf, open } from './crossing-data';
import { layers } from './published';

test.describe('swipe', () => {
	const slider = (page: Page) => page.getByRole('slider', { name: 'Position du volet' });
	const clip = (page: Page) =>
		page.locator('.swipe .after').evaluate((side) => getComputedStyle(side).clipPath);
	const [left, right] = [labelOf('npnru'), labelOf('qpv')];

	test('the keyboard and a pointer move it, its value says what is where, and the address keeps it', async ({
		page
	}) => {
		await open(page, 'volet');
		await expect(slider(page)).toHaveAttribute(
			'aria-valuetext',
			`50\u00a0%\u00a0: ${left} à gauche, ${right} à droite`
		);
		expect(await clip(page)).toBe('inset(0px 0px 0px 50%)');
		await slider(page).focus();
		await page.keyboard.press('ArrowRight');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^51\s%\s: /);
		await page.keyboard.press('End');
		expect(await clip(page)).toBe('inset(0px 0px 0px 100%)');
		await expect(page).toHaveURL(/volet=100/);
		await page.getByRole('radio', { name: 'de haut en bas' }).check();
		await expect(slider(page)).toHaveAttribute(
			'aria-valuetext',
			`100\u00a0%\u00a0: ${left} en haut, ${right} en bas`
		);
		expect(await clip(page)).toBe('inset(100% 0px 0px)');
		await open(page, 'volet', new URL(page.url()).search);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^100\s%\s: .* en bas$/);

		// A pointer draws it.
		await open(page, 'volet');
		const frame = page.locator('.swipe .frame');
		await frame.scrollIntoViewIfNeeded();
		const box = await frame.boundingBox();
		if (!box) throw new Error('no frame');
		await page.mouse.move(box.x + box.width / 2, box.y + 60);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.25, box.y + 60, { steps: 4 });
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^25\s%\s: /);
		await page.mouse.up();
		await expect(page).toHaveURL(/volet=25/);
		await page.mouse.move(box.x + box.width * 0.9, box.y + 60);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /^25\s%\s: /);
	});

	test.describe('by touch', () => {
		test.use({ hasTouch: true });
		test('a finger moves it', async ({ page }) => {
			await open(page, 'volet');
			const frame = page.locator('.swipe .frame');
			await frame.scrollIntoViewIfNeeded();
			const box = await frame.boundingBox();
			if (!box) throw new Error('no frame');
			await page.touchscreen.tap(box.x + box.width * 0.75, box.y + 80);
			await expect(slider(page)).toHaveAttribute('aria-valuetext', /^75\s%\s: /);
			expect(await clip(page)).toMatch(/ 7[45](\.\d+)?%\)$/);
		});
	});

	test('a side is a set: its legend, its marks and its communes follow what is added and taken away', async ({
		page
	}) => {
		await open(page, 'volet');
		const side = page.getByRole('region', { name: 'À gauche', exact: true });
		const listed = page.getByRole('region', { name: /^À gauche\s: / });
		/** Codes of communes that any of some layers touches, by name. */
		const touched = (...ids: string[]) =>
			communes
				.filter((commune) => ids.some((id) => commune.layers.includes(id)))
				.map(({ code }) => code)
				.sort();
		const codes = async () =>
			(
				await listed
					.locator('[data-commune]')
					.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.commune ?? ''))
			).sort();
		expect(await codes()).toEqual(touched('npnru'));
		await side.getByRole('combobox').selectOption(labelOf('culture'));
		await expect(page).toHaveURL('/croisements/volet?a=npnru,culture');
		await expect(side.getByRole('listitem')).toHaveCount(2);
		await expect(page.locator('.swipe .side:not(.after) .layer-culture').first()).toBeAttached();
		await expect(page.locator('.swipe .after .layer-culture')).toHaveCount(0);
		await expect.poll(codes).toEqual(touched('npnru', 'culture'));
		await expect(listed).toContainText(`${touched('npnru', 'culture').length} communes`);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', /: Sites NPNRU et 1 autre à gauche/);
		const both = touched('npnru', 'culture').filter((code) => touched('qpv').includes(code));
		await expect(page.getByText(`${both.length} communes des deux côtés du volet`)).toBeVisible();
		await side.getByRole('button', { name: `Retirer ${left}` }).click();
		await expect(side.getByRole('combobox')).toBeFocused();
		// The last layer of a side stays.
		await expect(side.getByRole('button')).toHaveCount(0);
		await expect(page.locator('.swipe .side:not(.after) .layer-npnru')).toHaveCount(0);
		await page.getByRole('button', { name: 'Échanger' }).click();
		await expect(page).toHaveURL('/croisements/volet?a=qpv&b=culture');
		await page.getByRole('link', { name: /des deux côtés du volet/ }).click();
		await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('qpv&culture');
	});

	test('a whole theme is added at once, and comes back from the address; what both maps use stands there once', async ({
		page
	}) => {
		await open(page, 'volet');
		const side = page.getByRole('region', { name: 'À droite', exact: true });
		await side.getByRole('combobox').selectOption({ value: 'theme:mines' });
		const mines = layers.filter(({ theme }) => theme === 'mines');
		await expect(side.getByRole('listitem')).toHaveCount(1 + mines.length);
		await open(page, 'volet', new URL(page.url()).search);
		await expect(side.getByRole('listitem')).toHaveText([right, ...mines.map(({ label }) => label)]);
		await page.getByRole('link', { name: /des deux côtés du volet/ }).click();
		await expect(page.locator('[data-sentence]')).toContainText(mines[0]?.label ?? '-');

		// What both maps use stands there once.
		await open(page, 'volet', '?a=npnru,culture&b=npnru,qpv');
		await expect(page.locator('.swipe .layer-culture').first()).toBeAttached();
		const ids = await page.locator('.swipe [id]').evaluateAll((all) => all.map(({ id }) => id));
		expect(ids.length).toBeGreaterThan(10);
		expect(new Set(ids).size).toBe(ids.length);
		const broken = await page
			.locator('.swipe use')
			.evaluateAll(
				(all) => all.filter((use) => !document.querySelector(use.getAttribute('href') ?? '#')).length
			);
		expect(broken).toBe(0);
		const unpainted = await page
			.locator('.swipe [fill^="url"]')
			.evaluateAll(
				(all) =>
					all.filter((use) => !document.querySelector((use.getAttribute('fill') ?? '').slice(4, -1))).length
			);
		expect(unpainted).toBe(0);
	});
});
