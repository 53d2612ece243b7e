import { describe, expect, it } from 'vitest';
import type { LayerLook } from '../../../../src/lib/domain/atlas';
import { BADGE_HALF, MARK_RADIUS } from '../../../../src/lib/drawing/style/mark-size';
import { DASH, DOT_RADIUS, STROKE_WIDTH, TILE } from '../../../../src/lib/drawing/style/pattern';
import {
	badgeImage,
	markImage,
	parseColour,
	patternImage,
	type RasterImage
} from '../../../../src/lib/drawing/style/raster';

type Look = Pick<LayerLook, 'pattern' | 'angle'>;

const INK = '#7b3f98';
const PAPER = '#f0ece2';
const LOOKS: Look[] = [
	...[0, 45, 90, 135].map((angle): Look => ({ pattern: 'hatch', angle })),
	{ pattern: 'cross', angle: 45 },
	{ pattern: 'grid', angle: 0 },
	{ pattern: 'dots', angle: 45 }
];

/** Channels of a pixel; positions outside come back on the other side, as tiles are laid. */
function pixel({ width, height, data }: RasterImage, x: number, y: number): number[] {
	const wrap = (value: number, by: number) => ((value % by) + by) % by;
	const start = (wrap(y, height) * width + wrap(x, width)) * 4;
	return [...data.slice(start, start + 4)];
}
const alpha = (image: RasterImage, x: number, y: number): number => pixel(image, x, y)[3] ?? 0;

const pixels = ({ width, height }: RasterImage): [x: number, y: number][] =>
	Array.from({ length: width * height }, (_, i) => [i % width, Math.floor(i / width)]);

/** Area that is painted, in square CSS pixels. */
const inked = (image: RasterImage, ratio = 2): number =>
	pixels(image).reduce((sum, [x, y]) => sum + alpha(image, x, y) / 255, 0) / ratio ** 2;

/** Whether an endless plane of the tile looks the same when moved. */
const staysWhenMoved = (image: RasterImage, dx: number, dy: number): boolean =>
	pixels(image).every(([x, y]) => alpha(image, x, y) === alpha(image, x + dx, y + dy));

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
		expect(inked(image)).toBeCloseTo(STROKE_WIDTH * TILE, 1);
		for (const angle of [45, 135]) {
			const diagonal = patternImage({ pattern: 'hatch', angle }, INK, false);
			expect(inked(diagonal) / (STROKE_WIDTH * TILE * Math.SQRT2)).toBeCloseTo(1, 1);
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
		expect(inked(image) / (2 * Math.PI * DOT_RADIUS ** 2)).toBeCloseTo(1, 1);
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
		expect(Math.abs(share - DASH[0] / TILE)).toBeLessThan(0.05);
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

describe('markImage', () => {
	const ring = markImage(INK, PAPER, false);
	const middle = ring.width / 2;
	const isInk = (image: RasterImage, x: number, y: number) => pixel(image, x, y).join() === '123,63,152,255';
	const countInk = (image: RasterImage) => pixels(image).filter(([x, y]) => isInk(image, x, y)).length;

	it('is hollow: ground inside, a ring of the colour, ground around it, nothing in the corners', () => {
		const paper = [0xf0, 0xec, 0xe2, 255];
		expect(pixel(ring, middle, middle)).toEqual(paper);
		expect(pixel(ring, middle + (MARK_RADIUS - 1) * 2, middle)).toEqual([0x7b, 0x3f, 0x98, 255]);
		expect(pixel(ring, middle + (MARK_RADIUS + 0.5) * 2, middle)).toEqual(paper);
		expect(alpha(ring, 0, 0)).toBe(0);
	});

	it('is whole: nothing of it is cut off at the edge of the picture', () => {
		const edge = pixels(ring).filter(([x, y]) => x === 0 || y === 0 || x === ring.width - 1);
		expect(edge.filter(([x, y]) => alpha(ring, x, y) > 0)).toEqual([]);
		const diamond = markImage(INK, PAPER, false, 'diamond');
		expect(isInk(diamond, 0, middle) || isInk(diamond, middle, 0)).toBe(false);
	});

	it.each(['ring', 'diamond'] as const)('is thinner and broken for what is to come: %s', (shape) => {
		const now = countInk(markImage(INK, PAPER, false, shape));
		const toCome = countInk(markImage(INK, PAPER, true, shape));
		expect(toCome).toBeGreaterThan(0);
		expect(toCome).toBeLessThan(now / 2);
	});

	it('is a diamond where the commune is inferred: pointed above, bare where a ring would pass', () => {
		const diamond = markImage(INK, PAPER, false, 'diamond');
		const diagonal = Math.round(((MARK_RADIUS - 1) * 2) / Math.SQRT2);
		expect(isInk(ring, middle + diagonal, middle + diagonal)).toBe(true);
		expect(isInk(diamond, middle + diagonal, middle + diagonal)).toBe(false);
		expect(pixel(diamond, middle, middle)).toEqual([0xf0, 0xec, 0xe2, 255]);
	});

	it('keeps its size in CSS pixels', () => {
		expect(markImage(INK, PAPER, false, 'ring', 1).width * 2).toBe(ring.width);
	});
});

describe('badgeImage', () => {
	it('is a filled square with a rim of the ground', () => {
		const badge = badgeImage(INK, PAPER);
		const middle = badge.width / 2;
		expect(pixel(badge, middle, middle)).toEqual([0x7b, 0x3f, 0x98, 255]);
		expect(pixel(badge, middle + BADGE_HALF * 2 - 1, middle + BADGE_HALF * 2 - 1)).toEqual([
			0x7b, 0x3f, 0x98, 255
		]);
		expect(pixel(badge, middle + BADGE_HALF * 2 + 1, middle)).toEqual([0xf0, 0xec, 0xe2, 255]);
		expect(alpha(badge, 0, 0)).toBe(0);
	});
});
