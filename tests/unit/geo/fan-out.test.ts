import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fanOffset, fanOut } from '../../../src/lib/geo/fan-out';

describe('fanOffset', () => {
	it('leaves a single mark at its place', () => {
		expect(fanOffset(0, 1)).toEqual([0, 0]);
	});

	it('keeps any two of several marks at least their spacing apart', () => {
		const offsets = Array.from({ length: 120 }, (_, index) => fanOffset(index, 120, 13));
		const distances = offsets.flatMap(([x, y], i) =>
			offsets.slice(i + 1).map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY))
		);
		expect(Math.min(...distances)).toBeGreaterThanOrEqual(13);
	});

	it('stays compact: a hundred marks fit in a circle of nine spacings', () => {
		const far = Array.from({ length: 100 }, (_, index) => Math.hypot(...fanOffset(index, 100, 13)));
		expect(Math.max(...far)).toBeLessThan(9 * 13);
	});

	it('does not move the first marks when more come', () => {
		expect(fanOffset(1, 2)).toEqual(fanOffset(1, 50));
	});
});

describe('fanOut', () => {
	it('fans out the marks of one place and leaves one that is alone', () => {
		const fanned = fanOut(['a1', 'b1', 'a2'], (mark) => mark.charAt(0));
		expect(fanned).toEqual([
			{ mark: 'a1', offset: fanOffset(0, 2) },
			{ mark: 'b1', offset: [0, 0] },
			{ mark: 'a2', offset: fanOffset(1, 2) }
		]);
	});

	it('keeps the order and never puts two marks of one place at one point', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }), (marks) => {
				const fanned = fanOut(marks, (mark) => mark);
				expect(fanned.map(({ mark }) => mark)).toEqual(marks);
				expect(new Set(fanned.map(({ mark, offset }) => `${mark} ${offset.join()}`)).size).toBe(marks.length);
			})
		);
	});
});
