/** What is cut or goes sideways on a small screen, and the spacing that a reader may ask for. */
import type { Page } from '@playwright/test';

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const SPACING =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** What does not fit: parts that reach over the right edge, words cut off, frames that scroll and no key gets to. */
export const overflowing = (page: Page): Promise<string[]> =>
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
				element.closest('.visually-hidden, .skip-links') ||
				// Hidden from the eye in the same way, at this width alone.
				getComputedStyle(element).clipPath === 'inset(50%)'
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
export const addSpace = (page: Page) =>
	page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, SPACING);
