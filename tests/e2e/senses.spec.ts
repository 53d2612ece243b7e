/** What a hand, an eye or a stomach needs of every kind of page: targets wide enough, a focus that is seen, stillness, imposed colours. */
import type { Page } from '@playwright/test';
import { expect, mapIsIdle, openMap, test } from './atlas-test';
import { KINDS, LOST, openKind } from './kinds';

/** Least side of a target, or least distance of two smaller ones, in CSS pixels. @see https://www.w3.org/TR/WCAG22/#target-size-minimum */
const TARGET = 24;

/** Targets that are too small and too near to another, with the exceptions that the rule has: in a sentence, or apart. */
const tightTargets = (page: Page): Promise<string[]> =>
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
async function unseenFocus(page: Page): Promise<string[]> {
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
const moving = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) =>
			['', '::before', '::after'].flatMap((pseudo) => {
				const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
				const isStill = /^(?:0s(?:, )?)+$/.test(transitionDuration) && animationName === 'none';
				return isStill ? [] : [`${element.tagName}.${element.getAttribute('class') ?? ''}${pseudo}`];
			})
		)
	);

for (const width of [1280, 360])
	test.describe(`${width} px wide`, () => {
		test.use({ viewport: { width, height: 800 } });
		for (const [part, kinds] of [KINDS.slice(0, 2), KINDS.slice(2, 13), KINDS.slice(13)].entries())
			test(`targets are wide enough or apart, the focus is seen, nothing moves: part ${part + 1}`, async ({
				page,
				watch
			}) => {
				test.slow();
				watch.allow.push(...LOST);
				await page.emulateMedia({ reducedMotion: 'reduce' });
				for (const kind of kinds) {
					await openKind(page, kind);
					expect.soft(await tightTargets(page), `${kind.name}: targets`).toEqual([]);
					expect.soft(await moving(page), `${kind.name}: stillness`).toEqual([]);
					expect.soft(await unseenFocus(page), `${kind.name}: focus`).toEqual([]);
				}
			});
	});

test.describe('moves of the map', () => {
	/** Drawn by software a slide may be over within a frame: the map goes there and back until one is seen. */
	const MOVES = 8;

	/** Lengths that the scale had while the map zoomed in and out: its two ends, and what was drawn between them. */
	async function lengthsOfScale(page: Page): Promise<number> {
		await openMap(page, '?couches=npnru');
		await page.evaluate(() => {
			const scale = document.querySelector('.maplibregl-ctrl-scale');
			if (!scale) throw new Error('no scale');
			const seen = new Set([scale.outerHTML]);
			Object.assign(window, { seen });
			new MutationObserver(() => seen.add(scale.outerHTML)).observe(scale, {
				attributes: true,
				characterData: true,
				childList: true,
				subtree: true
			});
		});
		let lengths = 0;
		for (let move = 0; move < MOVES && lengths <= 2; move++) {
			await page.getByRole('button', { name: move % 2 ? 'Dézoomer' : 'Zoomer', exact: true }).click();
			await mapIsIdle(page);
			lengths = await page.evaluate(() => (window as unknown as { seen: Set<string> }).seen.size);
		}
		return lengths;
	}

	test('it slides to what is asked for', async ({ page }) => {
		expect(await lengthsOfScale(page)).toBeGreaterThan(2);
	});

	test('it jumps there for who wants stillness', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await lengthsOfScale(page)).toBe(2);
	});
});

test('with imposed colours layers keep theirs, and what is chosen is told from what is not', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await openMap(page, '?couches=npnru,ppri');
	const colours = await page
		.locator('#list .square, #layers .dot')
		.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
	expect(new Set(colours).size).toBeGreaterThan(5);
	await page.goto('/balades?genre=ride');
	const chosen = page.getByRole('button', { name: 'À vélo', pressed: true });
	const other = page.getByRole('button', { name: 'Musée, monument', pressed: false });
	const groundOf = (button: typeof chosen) =>
		button.evaluate((each) => getComputedStyle(each).backgroundColor);
	await expect(chosen).toBeVisible();
	expect(await groundOf(chosen)).not.toBe(await groundOf(other));
	await page.goto('/croisements/matrice');
	const lines = await page
		.getByRole('main')
		.locator('nav a')
		.evaluateAll((all) => all.map((each) => getComputedStyle(each).borderBottomColor));
	expect(lines.filter((line, i) => lines.indexOf(line) === i && lines.lastIndexOf(line) === i)).toHaveLength(
		1
	);
	// The shades of the matrix tell its classes apart: in its legend and in its cells.
	for (const [shaded, least] of [
		['.matrix dt', 4],
		['.matrix td:is(.b1, .b2, .b3, .b4, .b5) a', 4]
	] as const) {
		const shades = await page
			.locator(shaded)
			.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
		expect(new Set(shades).size, shaded).toBeGreaterThanOrEqual(least);
	}
	const current = page.getByRole('banner').locator('[aria-current=page]');
	await expect(current).toHaveCSS('text-decoration-line', 'underline');
});
