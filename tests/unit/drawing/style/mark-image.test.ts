import { describe, expect, it } from 'vitest';
import { lookOf, MARK } from '../../../../src/lib/drawing/style/looks';
import { badgeImage, markImage } from '../../../../src/lib/drawing/style/mark-image';
import type { RasterImage } from '../../../../src/lib/drawing/style/raster';
import { alpha, pixel, pixels } from './read-picture';

const COLOURS = { ink: '#7b3f98', ground: '#f0ece2' };

describe('markImage', () => {
	const ring = markImage(lookOf('point'), COLOURS);
	const middle = ring.width / 2;
	const isInk = (image: RasterImage, x: number, y: number) => pixel(image, x, y).join() === '123,63,152,255';
	const countInk = (image: RasterImage) => pixels(image).filter(([x, y]) => isInk(image, x, y)).length;

	it('is hollow: ground inside, a ring of the colour, ground around it, nothing in the corners', () => {
		const paper = [0xf0, 0xec, 0xe2, 255];
		expect(pixel(ring, middle, middle)).toEqual(paper);
		expect(pixel(ring, middle + (MARK.radiusPx - 1) * 2, middle)).toEqual([0x7b, 0x3f, 0x98, 255]);
		expect(pixel(ring, middle + (MARK.radiusPx + 0.5) * 2, middle)).toEqual(paper);
		expect(alpha(ring, 0, 0)).toBe(0);
	});

	it('is whole: nothing of it is cut off at the edge of the picture', () => {
		const edge = pixels(ring).filter(([x, y]) => x === 0 || y === 0 || x === ring.width - 1);
		expect(edge.filter(([x, y]) => alpha(ring, x, y) > 0)).toEqual([]);
		const diamond = markImage(lookOf('point', { inferred: true }), COLOURS);
		expect(isInk(diamond, 0, middle) || isInk(diamond, middle, 0)).toBe(false);
	});

	it.each([false, true])('is thinner and broken for what is to come: inferred %s', (inferred) => {
		const now = countInk(markImage(lookOf('point', { inferred }), COLOURS));
		const toCome = countInk(markImage(lookOf('point', { inferred, toCome: true }), COLOURS));
		expect(toCome).toBeGreaterThan(0);
		expect(toCome).toBeLessThan(now / 2);
	});

	it('is a diamond where the commune is inferred: pointed above, bare where a ring would pass', () => {
		const diamond = markImage(lookOf('point', { inferred: true }), COLOURS);
		const diagonal = Math.round(((MARK.radiusPx - 1) * 2) / Math.SQRT2);
		expect(isInk(ring, middle + diagonal, middle + diagonal)).toBe(true);
		expect(isInk(diamond, middle + diagonal, middle + diagonal)).toBe(false);
		expect(pixel(diamond, middle, middle)).toEqual([0xf0, 0xec, 0xe2, 255]);
	});

	it('keeps its size in CSS pixels', () => {
		expect(markImage(lookOf('point'), COLOURS, 1).width * 2).toBe(ring.width);
	});
});

describe('badgeImage', () => {
	it('is a filled square with a rim of the ground', () => {
		const { halfPx } = lookOf('territory');
		const badge = badgeImage(COLOURS);
		const middle = badge.width / 2;
		expect(pixel(badge, middle, middle)).toEqual([0x7b, 0x3f, 0x98, 255]);
		expect(pixel(badge, middle + halfPx * 2 - 1, middle + halfPx * 2 - 1)).toEqual([0x7b, 0x3f, 0x98, 255]);
		expect(pixel(badge, middle + halfPx * 2 + 1, middle)).toEqual([0xf0, 0xec, 0xe2, 255]);
		expect(alpha(badge, 0, 0)).toBe(0);
	});
});
