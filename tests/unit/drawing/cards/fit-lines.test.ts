import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLines } from '../../../../src/lib/drawing/cards/fit-lines';

/** Every letter is half as wide as high. */
const measure = (text: string, size: number) => text.length * size * 0.5;
const SIZES = [
	{ size: 20, lines: 1 },
	{ size: 10, lines: 2 }
];

describe('fitLines', () => {
	it('sets a short text in one line at the largest size', () => {
		expect(fitLines('Lille', 100, SIZES, measure)).toEqual({ size: 20, lines: ['Lille'] });
	});

	it('breaks at spaces and after hyphens, never before them nor at a no-break space', () => {
		expect(fitLines('Aulnoy-lez-Valenciennes', 80, SIZES, measure)).toEqual({
			size: 10,
			lines: ['Aulnoy-lez-', 'Valenciennes']
		});
		expect(fitLines('La Porte du Hainaut', 60, SIZES, measure).lines).toEqual(['La Porte du', 'Hainaut']);
		expect(fitLines('dans 2\u00a0documents', 70, SIZES, measure).lines).toEqual(['dans', '2\u00a0documents']);
	});

	it('cuts what fits at no size, and shows that it did', () => {
		const { lines } = fitLines('un deux trois quatre cinq', 50, SIZES, measure);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatch(/…$/);
		expect(measure(lines[1] ?? '', 10)).toBeLessThanOrEqual(50);
	});

	it('sets nothing for an empty text', () => {
		expect(fitLines('', 50, SIZES, measure).lines).toEqual([]);
	});

	it('loses no letter of what fits, whatever the text', () => {
		fc.assert(
			fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 8 }), (words) => {
				const text = words.join('-');
				const { lines } = fitLines(text, 60, [{ size: 10, lines: 99 }], measure);
				expect(lines.join('')).toBe(text);
				expect(lines.every((line) => measure(line, 10) <= 60)).toBe(true);
			})
		);
	});
});
