import { describe, expect, it } from 'vitest';
import { strokesOf } from '../../../../src/lib/drawing/style/pattern';
import { contrastOf } from './contrast';
import { THEMES, realLayers, realPalette, realThemes } from './real-look';

/** Graphics that are needed to understand a page. @see https://www.w3.org/TR/WCAG22/#non-text-contrast */
const LEAST_CONTRAST = 3;

const mapThemes = [...new Set(realLayers.map(({ theme }) => theme))].map((theme) => ({
	theme,
	layers: realLayers.filter((layer) => layer.theme === theme)
}));

describe('contrastOf', () => {
	it('agrees with the examples of WCAG', () => {
		expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 9);
		expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
		expect(contrastOf('#7b3f98', '#7b3f98')).toBe(1);
	});
});

describe('the looks of data/layers.yaml', () => {
	it.each(THEMES)('stand out from the land (%s)', (theme) => {
		const { land } = realPalette(theme);
		const faint = realLayers
			.map(({ id, look }) => ({ id, colour: look[theme], contrast: contrastOf(look[theme], land) }))
			.filter(({ contrast }) => contrast < LEAST_CONTRAST)
			.map(({ id, colour, contrast }) => `${id} ${colour} ${contrast.toFixed(2)}`);
		expect(faint).toEqual([]);
	});

	it.each(THEMES)('give themes colours that stand out from the page (%s)', (theme) => {
		const { ground, surface } = realPalette(theme);
		const faint = realThemes.filter((each) =>
			[ground, surface].some((under) => contrastOf(each[theme], under) < LEAST_CONTRAST)
		);
		expect(realThemes.length).toBeGreaterThan(0);
		expect(faint.map(({ id }) => id)).toEqual([]);
	});

	it.each(mapThemes)('tell layers of one theme apart without colour: $theme', ({ layers }) => {
		const strokes = layers.map(({ look }) => JSON.stringify(strokesOf(look)));
		expect(strokes.filter((stroke, i) => strokes.indexOf(stroke) !== i)).toEqual([]);
	});

	it.each(THEMES)('give no two layers the same colour (%s)', (theme) => {
		const colours = realLayers.map(({ look }) => look[theme].toLowerCase());
		expect(colours.filter((colour, i) => colours.indexOf(colour) !== i)).toEqual([]);
	});
});
