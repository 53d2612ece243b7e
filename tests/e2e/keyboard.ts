import type { Page } from '@playwright/test';
import { expect } from './atlas-test';

const MOST_STOPS = 160;

/** Name of what has the focus, once it is proved that the eye can find it: on the screen, outlined, under nothing else. */
export async function focused(page: Page): Promise<string> {
	const seen = await page.evaluate(() => {
		const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null };
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		// A link may go over the end of a line: its first part will do.
		const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
		const left = Math.max(box.left, 0);
		const right = Math.min(box.right, innerWidth);
		const top = Math.max(box.top, 0);
		const bottom = Math.min(box.bottom, innerHeight);
		const isSeenAt = ([x, y]: readonly [number, number]) => {
			const hit = document.elementFromPoint(x, y);
			return (
				hit !== null &&
				(element.contains(hit) || hit.contains(element) || !!hit.closest('label')?.contains(element))
			);
		};
		const middle = (top + bottom) / 2;
		const points = [0.1, 0.5, 0.9].map((share) => [left + share * (right - left), middle] as const);
		return {
			name: (
				element.getAttribute('aria-label') ??
				element.labels?.[0]?.textContent ??
				element.textContent
			).trim(),
			isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
			isOnScreen: bottom > top && right > left,
			isUncovered: points.some(isSeenAt)
		};
	});
	expect(seen, 'the focus is seen').toMatchObject({ isOutlined: true, isOnScreen: true, isUncovered: true });
	return seen.name;
}

/** Goes from stop to stop until the focus is on what has this name. */
export async function goTo(
	page: Page,
	name: string | RegExp,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	const passed: string[] = [];
	for (let stop = 0; stop < MOST_STOPS; stop += 1) {
		await page.keyboard.press(key);
		const found = await focused(page);
		if (typeof name === 'string' ? found === name : name.test(found)) return;
		passed.push(found.slice(0, 30));
	}
	throw new Error(`no stop is called ${String(name)}, among: ${passed.join(' | ')}`);
}
