import { describe, expect, it } from 'vitest';
import { choosePalette, nearestIn } from '../../../../src/pipeline/cards/choose-palette';

const [PAPER, CREAM, INK, GREEN] = [0xfaf8f3, 0xf0ece1, 0x1b1e20, 0x1f6f50];
const times = (colour: number, count: number): number[] => Array.from({ length: count }, () => colour);

describe('choosePalette', () => {
	it('takes the most frequent colour first, each as it is, at most so many, whatever their order', () => {
		const pixels = [INK, PAPER, PAPER, GREEN, PAPER, INK];
		expect(choosePalette(Uint32Array.from(pixels), [], 2)).toEqual([PAPER, INK]);
		expect(choosePalette(Uint32Array.from([...pixels].reverse()), [], 2)).toEqual([PAPER, INK]);
		expect(choosePalette(Uint32Array.from(pixels))).toHaveLength(3);
	});

	it('takes a rare colour that is like no other before a frequent one that is like another', () => {
		const pixels = Uint32Array.from([...times(PAPER, 50), ...times(CREAM, 20), ...times(INK, 2)]);
		expect(choosePalette(pixels, [], 2)).toEqual([PAPER, INK]);
	});

	it('keeps a colour that means something, however few its pixels; one that is nowhere takes no place', () => {
		const pixels = Uint32Array.from([...times(PAPER, 50), ...times(INK, 20), GREEN]);
		expect(choosePalette(pixels, [GREEN, CREAM], 2)).toEqual([GREEN, PAPER]);
	});
});

it('finds the nearest of some colours', () => {
	expect(nearestIn([INK, PAPER, GREEN], 0xf0f0f0)).toBe(1);
	expect(nearestIn([INK, PAPER, GREEN], 0x206a4a)).toBe(2);
});
