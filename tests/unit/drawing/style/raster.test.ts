import { describe, expect, it } from 'vitest';
import { edgeAlpha, mix, mod, paintSquare, parseColour } from '../../../../src/lib/drawing/style/raster';
import { alpha, pixel } from './read-picture';

describe('parseColour', () => {
	it('reads six digits, three as style sheets shorten them, and capitals', () => {
		expect(parseColour('#7b3f98')).toEqual([0x7b, 0x3f, 0x98]);
		expect(parseColour('#fa0')).toEqual([0xff, 0xaa, 0x00]);
		expect(parseColour('#FFFFFF')).toEqual([255, 255, 255]);
	});

	it.each(['', 'red', '#12', '#12345', '#1234567', '#ggg', 'rgb(1,2,3)', ' #7b3f98'])(
		'refuses %j',
		(text) => {
			expect(() => parseColour(text)).toThrow(RangeError);
			expect(() => parseColour(text)).toThrow(`#7b3f98: ${text}`);
		}
	);
});

describe('paintSquare', () => {
	it('paints each pixel as its middle says', () => {
		const image = paintSquare(2, (x, y) => ({ colour: [x * 10, y * 10, 7], alpha: x < 1 ? 1 : 0.5 }));
		expect(pixel(image, 0, 1)).toEqual([5, 15, 7, 255]);
		expect(alpha(image, 1, 0)).toBe(128);
	});
});

describe('mix, edgeAlpha and mod', () => {
	it('lay one colour over another, smooth an edge over a pixel, and never give a negative rest', () => {
		expect(mix([200, 0, 100], [100, 100, 100], 0.5)).toEqual([150, 50, 100]);
		expect([-1, -0.25, 0, 0.25, 1].map(edgeAlpha)).toEqual([1, 0.75, 0.5, 0.25, 0]);
		expect(mod(-1, 12)).toBe(11);
	});
});
