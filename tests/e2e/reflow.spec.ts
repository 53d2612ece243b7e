/** Nothing is cut, and no page goes sideways: at 400 % of a screen of 1280 × 1024, and with the spacing that WCAG 1.4.12 grants. */
import type { Page } from '@playwright/test';
import { expect, test } from './atlas-test';
import { KINDS, LOST, openKind } from './kinds';

test.use({ viewport: { width: 320, height: 256 } });

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACING =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** What does not fit: parts that reach over the right edge, words cut off, frames that scroll and no key gets to. */
const faults = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const root = document.documentElement;
		const found: string[] = [];
		if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
		const nameOf = (element: Element) =>
			`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`;
		const overflow = (element: Element) => getComputedStyle(element).overflowX;
		const isFramed = (element: Element) => {
			for (let around = element.parentElement; around && around !== root; around = around.parentElement)
				if (overflow(around) !== 'visible') return true;
			return false;
		};
		for (const element of document.body.querySelectorAll<HTMLElement>('*:not(svg *)')) {
			if (
				!element.checkVisibility({ visibilityProperty: true }) ||
				element.closest('.visually-hidden, .skip-links')
			)
				continue;
			const { right, width } = element.getBoundingClientRect();
			if (width > 0 && right > root.clientWidth + 1 && !isFramed(element))
				found.push(`over the edge: ${nameOf(element)}`);
			if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth < 3) continue;
			const kind = overflow(element);
			const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
			// Three dots say that words go on; the whole of them stands in the list that they lead to.
			if (kind === 'hidden' && isText && getComputedStyle(element).textOverflow !== 'ellipsis')
				found.push(`cut: ${nameOf(element)}`);
			if (
				(kind === 'auto' || kind === 'scroll') &&
				!(element.tabIndex === 0 && element.getAttribute('aria-label'))
			)
				found.push(`scrolls, out of reach: ${nameOf(element)}`);
		}
		return found;
	});

/** Adds rules the way a reader's own style sheet does, which no policy of the page forbids. */
const space = (page: Page) =>
	page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, SPACING);

for (const kind of KINDS.filter(({ path }) => !path.includes('ici=')))
	test(`${kind.name}: nothing goes sideways at 400 %, nor with more space in the text`, async ({
		page,
		watch
	}) => {
		watch.allow.push(...LOST);
		await openKind(page, kind);
		expect(await faults(page), 'at 400 %').toEqual([]);
		await space(page);
		expect(await faults(page), 'with more space').toEqual([]);
	});

test('on a screen this low the map and its panels follow one another, and nothing lies over anything', async ({
	page
}) => {
	await openKind(page, { name: 'the map', path: '/?ici=59606&couches=npnru' });
	const boxes = await page
		.locator('.map-area, #layers, #list')
		.evaluateAll((all) =>
			all.map((element) => element.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))
		);
	expect(boxes).toHaveLength(3);
	for (const [i, { bottom }] of boxes.entries())
		expect(boxes[i + 1]?.top ?? Infinity).toBeGreaterThanOrEqual(bottom - 1);
	await page.getByRole('heading', { name: 'Valenciennes' }).scrollIntoViewIfNeeded();
	await expect(page.getByRole('heading', { name: 'Valenciennes' })).toBeInViewport();
});
