/** One visit of a page of each kind, in which all is looked at that every page must have. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, test } from './atlas-test';
import { isMap, KINDS, LOST, openKind, SCRIPTS, unfold, type Kind } from './kinds';
import { addSpace, overflowing } from './reflow';
import { weighScripts } from './scripts-of';
import { moving, tightTargets, unseenFocus } from './senses';
import { watchVisit } from './visit';

/** Most bytes of script that come once the page has settled. */
const LATER = 2 * 1024;

/** The first Tab leads to the content, and the last lines of the page to the statement. */
async function expectFrame(page: Page, { startsInside }: Kind): Promise<void> {
	await expect(page.locator('footer a[href$="/accessibilite"]')).toBeVisible();
	if (startsInside) return;
	await page.keyboard.press('Tab');
	const link = page.getByRole('link', { name: 'Aller au contenu' });
	await expect(link).toBeFocused();
	await expect(link).toBeInViewport({ ratio: 1 });
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
}

async function expectSenses(page: Page): Promise<void> {
	expect.soft(await tightTargets(page), 'targets').toEqual([]);
	expect.soft(await moving(page), 'stillness').toEqual([]);
	expect.soft(await unseenFocus(page), 'focus').toEqual([]);
}

/** What the page says of itself once its scripts have run is what it said before. */
async function expectHead(page: Page, { isLost }: Kind): Promise<void> {
	await expect(page.locator('head link[rel="canonical"]')).toHaveCount(isLost ? 0 : 1);
	await expect(page.locator('head meta[name="description"]')).toHaveCount(isLost ? 0 : 1);
	await expect(page.locator('h1')).toHaveCount(1);
}

/** Light and dark, with every part unfolded. */
async function expectAxe(page: Page, kind: Kind): Promise<void> {
	const scope = kind.without === undefined ? {} : { exclude: kind.without };
	const fold = await unfold(page);
	await expectAccessible(page, kind.name, scope);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectAccessible(page, `${kind.name}, dark`, { ...scope, rules: 'colours' });
	await page.emulateMedia({ colorScheme: 'light' });
	await fold();
}

async function expectPhone(page: Page, kind: Kind): Promise<void> {
	await page.setViewportSize({ width: 360, height: 800 });
	await expectSenses(page);
	expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	if (kind.isOtherOnPhone) await expectAxe(page, { ...kind, name: `${kind.name} on a phone` });
}

/** At 400 % of a screen of 1280 × 1024, and with the spacing that WCAG 1.4.12 grants. */
async function expectReflow(page: Page): Promise<void> {
	await page.setViewportSize({ width: 320, height: 256 });
	expect.soft(await overflowing(page), 'at 400 %').toEqual([]);
	await addSpace(page);
	expect.soft(await overflowing(page), 'with more space').toEqual([]);
}

async function expectWeight(page: Page, kind: Kind): Promise<void> {
	const { first, later } = await weighScripts(page);
	expect(first).toBeGreaterThan(0);
	expect(first, 'scripts').toBeLessThan(kind.scripts ?? SCRIPTS);
	expect(later, 'scripts that come later').toBeLessThan(kind.later ?? LATER);
}

for (const kind of KINDS)
	test(`${kind.name}: frame, targets, focus, stillness, axe, phone, 400 %, weight, nothing left`, async ({
		page,
		context,
		watch,
		baseURL
	}) => {
		test.setTimeout(120_000);
		if (kind.isLost) watch.allow.push(...LOST);
		const visit = watchVisit(context, baseURL ?? '');
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openKind(page, kind);
		await test.step('frame', () => expectFrame(page, kind));
		await test.step('head', () => expectHead(page, kind));
		await test.step('senses', () => expectSenses(page));
		await test.step('axe', () => expectAxe(page, kind));
		await test.step('phone', () => expectPhone(page, kind));
		await test.step('reflow', () => expectReflow(page));
		if (!isMap(kind)) await test.step('weight', () => expectWeight(page, kind));
		await test.step('traces', () => visit.expectNoTrace(page));
	});
