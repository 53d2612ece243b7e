import { describe, expect, it } from 'vitest';
import type { LayerLook } from '../../../../src/lib/domain/atlas';
import { PATTERN } from '../../../../src/lib/drawing/style/looks';
import { PATTERN_DASH } from '../../../../src/lib/drawing/style/pattern';
import { patternImage } from '../../../../src/lib/drawing/style/pattern-image';
import { alpha, inked, pixel, pixels, staysWhenMoved } from './read-picture';

type Look = Pick<LayerLook, 'pattern' | 'angle'>;

const TILE = PATTERN.tilePx;
const INK = '#7b3f98';
const LOOKS: Look[] = [
	...[0, 45, 90, 135].map((angle): Look => ({ pattern: 'hatch', angle })),
	{ pattern: 'cross', angle: 45 },
	{ pattern: 'grid', angle: 0 },
	{ pattern: 'dots', angle: 45 }
];

describe('patternImage', () => {
	it('is one tile of the colour, at the ratio of the screen', () => {
		for (const ratio of [1, 2, 3]) {
			const image = patternImage({ pattern: 'hatch', angle: 45 }, INK, false, ratio);
			expect([image.width, image.height, image.data.length]).toEqual([
				TILE * ratio,
				TILE * ratio,
				(TILE * ratio) ** 2 * 4
			]);
		}
		const image = patternImage({ pattern: 'dots', angle: 45 }, INK, false);
		expect(pixels(image).every(([x, y]) => pixel(image, x, y).slice(0, 3).join() === '123,63,152')).toBe(
			true
		);
	});

	it.each<[number, number, number]>([
		[0, 1, 0],
		[90, 0, 1],
		[45, 1, -1],
		[135, 1, 1]
	])('hatches at %d° without a seam: the plane stays the same along its lines', (angle, dx, dy) => {
		const image = patternImage({ pattern: 'hatch', angle }, INK, false);
		expect(staysWhenMoved(image, dx, dy)).toBe(true);
		expect(staysWhenMoved(image, -dy, dx)).toBe(false);
	});

	it('paints a line as wide as it says', () => {
		const image = patternImage({ pattern: 'hatch', angle: 90 }, INK, false);
		expect(inked(image)).toBeCloseTo(PATTERN.strokePx * TILE, 1);
		for (const angle of [45, 135]) {
			const diagonal = patternImage({ pattern: 'hatch', angle }, INK, false);
			expect(inked(diagonal) / (PATTERN.strokePx * TILE * Math.SQRT2)).toBeCloseTo(1, 1);
		}
	});

	it('crosses and grids in both directions', () => {
		const sumOf = (looks: Look[]) => (x: number, y: number) =>
			Math.max(...looks.map((look) => alpha(patternImage(look, INK, false), x, y)));
		const cross = patternImage({ pattern: 'cross', angle: 45 }, INK, false);
		const grid = patternImage({ pattern: 'grid', angle: 0 }, INK, false);
		const diagonals = sumOf([
			{ pattern: 'hatch', angle: 45 },
			{ pattern: 'hatch', angle: 135 }
		]);
		const straight = sumOf([
			{ pattern: 'hatch', angle: 0 },
			{ pattern: 'hatch', angle: 90 }
		]);
		for (const [x, y] of pixels(cross).filter((_, i) => i % 7 === 0)) {
			expect(alpha(cross, x, y)).toBe(diagonals(x, y));
			expect(alpha(grid, x, y)).toBe(straight(x, y));
		}
	});

	it('lays dots on a seamless grid, two round ones a tile', () => {
		const image = patternImage({ pattern: 'dots', angle: 45 }, INK, false);
		expect(staysWhenMoved(image, image.width / 2, image.height / 2)).toBe(true);
		expect(staysWhenMoved(image, image.width / 2, 0)).toBe(false);
		expect(inked(image) / (2 * Math.PI * PATTERN.dotRadiusPx ** 2)).toBeCloseTo(1, 1);
	});

	it('leaves ground between strokes, so that layers can be crossed', () => {
		for (const look of LOOKS) {
			const share = inked(patternImage(look, INK, false)) / TILE ** 2;
			expect(share).toBeGreaterThan(0.1);
			expect(share).toBeLessThan(0.4);
		}
	});

	it.each(LOOKS)('breaks the strokes of what is to come, and adds none: $pattern $angle', (look) => {
		const now = patternImage(look, INK, false);
		const toCome = patternImage(look, INK, true);
		expect(pixels(now).filter(([x, y]) => alpha(toCome, x, y) > alpha(now, x, y))).toEqual([]);
		expect(inked(toCome)).toBeGreaterThan(0);
		expect(inked(toCome) / inked(now)).toBeLessThan(0.6);
	});

	it.each([0, 45, 90, 135])('draws the same share of every broken line: %d°', (angle) => {
		const share =
			inked(patternImage({ pattern: 'hatch', angle }, INK, true)) /
			inked(patternImage({ pattern: 'hatch', angle }, INK, false));
		expect(Math.abs(share - PATTERN_DASH[0] / TILE)).toBeLessThan(0.05);
	});

	it('makes a picture of its own for each look, now and to come', () => {
		const pictures = LOOKS.flatMap((look) =>
			[false, true].map((toCome) => patternImage(look, INK, toCome).data.join())
		);
		expect(new Set(pictures).size).toBe(pictures.length);
	});

	it('paints nothing for a layer without strokes', () => {
		expect(inked(patternImage({ pattern: 'solid', angle: 45 }, INK, false))).toBe(0);
	});
});
