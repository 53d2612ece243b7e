import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRanges } from '../../../../src/lib/answers/search/split-ranges';

const mark = (label: string, ranges: [number, number][]) =>
	splitRanges(label, ranges)
		.map(({ text, isHit }) => (isHit ? `[${text}]` : text))
		.join('|');

describe('splitRanges', () => {
	it('parts what a query hit from what lies between', () => {
		expect(
			mark('Condé-sur-l’Escaut', [
				[0, 4],
				[12, 18]
			])
		).toBe('[Cond]|é-sur-l’|[Escaut]');
	});

	it('leaves out empty parts, at the ends and between ranges that touch', () => {
		expect(mark('Lille', [[0, 5]])).toBe('[Lille]');
		expect(
			mark('Lille', [
				[1, 3],
				[3, 5]
			])
		).toBe('L|[il]|[le]');
		expect(mark('', [])).toBe('');
	});

	it('is the whole label as one part where nothing is hit', () => {
		expect(splitRanges('Lille', [])).toEqual([{ text: 'Lille', isHit: false }]);
	});

	it('loses no character of the label', () => {
		const ends = fc.uniqueArray(fc.nat(12), { maxLength: 6 }).map((all) => all.sort((a, b) => a - b));
		fc.assert(
			fc.property(
				fc.string({ minLength: 12, maxLength: 12, unit: 'binary' }),
				ends,
				(label, [a, b, c, d]) => {
					const ranges = [
						...(a !== undefined && b !== undefined ? [[a, b] as [number, number]] : []),
						...(c !== undefined && d !== undefined ? [[c, d] as [number, number]] : [])
					];
					const parts = splitRanges(label, ranges);
					expect(parts.map(({ text }) => text).join('')).toBe(label);
					expect(parts.filter(({ text }) => text === '')).toEqual([]);
				}
			)
		);
	});
});
