import { describe, expect, it } from 'vitest';
import { PALETTE_TOKENS, readPalette, type PaletteName } from '../../../../src/lib/drawing/style/palette';
import { THEMES, realPalette } from './real-look';

describe('readPalette', () => {
	it('reads each custom property under its name, without the spaces that browsers keep', () => {
		const palette = readPalette((property) => ` ${property} `, 'dark');
		expect(palette).toEqual({ ...PALETTE_TOKENS, theme: 'dark' });
	});

	it.each(THEMES)('finds every colour in tokens.css (%s)', (theme) => {
		const { theme: _, ...colours } = realPalette(theme);
		const unread = Object.entries(colours).filter(([, colour]) => !/^#[0-9a-f]{6}$/.test(colour));
		expect(unread).toEqual([]);
	});

	it('has another colour for everything at night', () => {
		const [light, dark] = [realPalette('light'), realPalette('dark')];
		const names = Object.keys(PALETTE_TOKENS) as PaletteName[];
		expect(names.filter((name) => light[name] === dark[name])).toEqual([]);
	});
});
