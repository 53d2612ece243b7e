import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf } from './contrast';
import { THEMES } from './real-look';

const css = readFileSync('src/lib/ui/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const tokensIn = (part: string): Record<string, string | undefined> =>
	Object.fromEntries(
		[...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
			([, name = '', colour = '']) => [name, colour] as const
		)
	);
const TOKENS = { light: tokensIn(light), dark: { ...tokensIn(light), ...tokensIn(dark) } };

/** Least contrast of text, and of what must be seen besides. @see https://www.w3.org/TR/WCAG22/#contrast-minimum */
const TEXT = 4.5;
const GRAPHICS = 3;
const GROUNDS = ['ground', 'surface', 'hover'];
const MAP_GROUNDS = ['land', 'outside'];

const PAIRS: readonly (readonly [least: number, fronts: string[], grounds: string[]])[] = [
	[TEXT, ['ink', 'muted', 'accent', 'warn'], GROUNDS],
	[TEXT, ['accent-ink'], ['accent']],
	// The credits of the map, and the names on it.
	[TEXT, ['ink', 'muted'], MAP_GROUNDS],
	// The focus ring, the borders of fields and of what is chosen.
	[GRAPHICS, ['focus', 'muted', 'accent'], [...GROUNDS, ...MAP_GROUNDS]],
	[GRAPHICS, ['territory-line', 'epci-line'], MAP_GROUNDS]
];

describe.each(THEMES)('tokens.css (%s)', (theme) => {
	it.each(PAIRS)('keeps a contrast of %d for %j on %j', (least, fronts, grounds) => {
		const colour = (name: string) => {
			const found = TOKENS[theme][name];
			if (found === undefined) throw new Error(`no --${name} in tokens.css`);
			return found;
		};
		const weak = fronts.flatMap((front) =>
			grounds
				.map((ground) => ({ front, ground, contrast: contrastOf(colour(front), colour(ground)) }))
				.filter(({ contrast }) => contrast < least)
				.map(({ ground, contrast }) => `${front} on ${ground}: ${contrast.toFixed(2)}`)
		);
		expect(weak).toEqual([]);
	});
});
