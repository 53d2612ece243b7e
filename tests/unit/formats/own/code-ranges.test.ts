import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printRanges, readRanges } from '../../../../src/lib/formats/own/code-ranges';

const code = fc
	.tuple(fc.constantFrom('01', '2A', '59', '97'), fc.integer({ min: 0, max: 999 }))
	.map(([start, number]) => start + String(number).padStart(3, '0'));

describe('printRanges', () => {
	it('writes runs as their first and last number', () => {
		expect(printRanges(['59004', '59001', '59002', '59002', '2A003', '59003'])).toEqual({
			'2A': '3',
			'59': '1-4'
		});
	});
});

describe('readRanges', () => {
	it('holds the codes that were printed, and no other', () => {
		fc.assert(
			fc.property(fc.array(code), fc.array(code), (codes, others) => {
				const holds = readRanges(printRanges(codes));
				expect(codes.every(holds)).toBe(true);
				for (const other of others) expect(holds(other)).toBe(codes.includes(other));
			})
		);
	});

	it('holds nothing where a run cannot be read', () => {
		const holds = readRanges({ '59': 'x 5-', '62': '' });
		expect([holds('59005'), holds('62000'), holds('')]).toEqual([false, false, false]);
	});
});
