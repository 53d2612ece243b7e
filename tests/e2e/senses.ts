/** What a hand, an eye or a stomach needs of a page: targets wide enough, a focus that is seen, stillness. */
import type { Page } from '@playwright/test';

/** Least side of a target, or least distance of two smaller ones, in CSS pixels. @see https://www.w3.org/TR/WCAG22/#target-size-minimum */
const TARGET = 24;

/** Targets that are too small and too near to another, with the exceptions that the rule has: in a sentence, or apart. */
export const tightTargets = (page: Page): Promise<string[]> =>
	page.evaluate((least) => {
		const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]:not([role="region"])';
		const targets = [...document.querySelectorAll<HTMLElement>(selector)]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter((element) => !element.closest('.skip-links, .visually-hidden, svg'))
			.map((element) => {
				const own = element.getBoundingClientRect();
				// Who hits the label of a box hits the box.
				const label = element.closest('label')?.getBoundingClientRect() ?? own;
				return {
					element,
					left: Math.min(own.left, label.left),
					right: Math.max(own.right, label.right),
					top: Math.min(own.top, label.top),
					bottom: Math.max(own.bottom, label.bottom)
				};
			})
			.filter(({ left, right, top, bottom }) => right > left && bottom > top);
		type Target = (typeof targets)[number];
		const isSmall = ({ left, right, top, bottom }: Target) => right - left < least || bottom - top < least;
		const middle = ({ left, right, top, bottom }: Target) =>
			[(left + right) / 2, (top + bottom) / 2] as const;
		const isInSentence = ({ element }: Target) => {
			if (getComputedStyle(element).display !== 'inline') return false;
			const around = element.closest('p, li, dd, td, th, figcaption, caption, h1, h2, h3, h4, label, div');
			const links = [...(around?.querySelectorAll('a, button') ?? [])].map((each) => each.textContent);
			const words = links.reduce((text, link) => text.replace(link, ''), around?.textContent ?? '');
			return /[\p{L}\p{N}]|, /u.test(words);
		};
		const isNear = (small: Target, other: Target) => {
			const [x, y] = middle(small);
			if (isSmall(other)) {
				const [u, v] = middle(other);
				return Math.hypot(x - u, y - v) < least;
			}
			const dx = Math.max(other.left - x, 0, x - other.right);
			const dy = Math.max(other.top - y, 0, y - other.bottom);
			return Math.hypot(dx, dy) < least / 2;
		};
		return targets
			.filter((target) => isSmall(target) && !isInSentence(target))
			.flatMap((small) => {
				const near = targets.find(
					(other) =>
						other !== small &&
						!other.element.contains(small.element) &&
						!small.element.contains(other.element) &&
						isNear(small, other)
				);
				if (!near) return [];
				const words = (target: Target) =>
					`${target.element.tagName.toLowerCase()} "${(target.element.getAttribute('aria-label') ?? target.element.textContent).trim().slice(0, 30)}" ${Math.round(target.right - target.left)}×${Math.round(target.bottom - target.top)}`;
				return [`${words(small)} beside ${words(near)}`];
			});
	}, TARGET);

/** Stops of the page whose focus is clipped away, or not outlined by at least two pixels of the colour of the focus. */
export async function unseenFocus(page: Page): Promise<string[]> {
	// The browser takes what follows a key for the focus of a keyboard.
	await page.keyboard.press('Tab');
	return page.evaluate(() => {
		const probe = document.createElement('p');
		probe.className = 'visually-hidden';
		document.body.append(probe);
		const colourOf = (colour: string) => {
			probe.style.color = colour;
			return getComputedStyle(probe).color;
		};
		const expected = colourOf('var(--focus)');
		const kinds = new Map<string, HTMLElement>();
		const stops = 'a[href], button:enabled, input:enabled, select:enabled, textarea, summary, [tabindex="0"]';
		for (const stop of document.querySelectorAll<HTMLElement>(stops)) {
			if (!stop.checkVisibility({ visibilityProperty: true })) continue;
			kinds.set(
				`${stop.tagName} ${stop.getAttribute('class') ?? ''} ${stop.parentElement?.className ?? ''}`,
				stop
			);
		}
		const faults = [...kinds].flatMap(([kind, stop]) => {
			stop.focus({ preventScroll: true });
			const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(stop);
			const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor === expected;
			for (let around: Element | null = stop; around; around = around.parentElement)
				if (getComputedStyle(around).clipPath === 'inset(50%)') return [`${kind}: clipped away`];
			return isSeen ? [] : [`${kind}: ${outlineStyle} ${outlineWidth} ${outlineColor}`];
		});
		probe.remove();
		return faults;
	});
}

/** Parts that move by a rule of style, though the reader asked for stillness. */
export const moving = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) =>
			['', '::before', '::after'].flatMap((pseudo) => {
				const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
				const isStill = /^(?:0s(?:, )?)+$/.test(transitionDuration) && animationName === 'none';
				return isStill ? [] : [`${element.tagName}.${element.getAttribute('class') ?? ''}${pseudo}`];
			})
		)
	);
