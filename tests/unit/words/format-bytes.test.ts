import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../src/lib/words/words';
import { formatMoment } from '../../../src/lib/words/format-moment';

describe('formatBytes', () => {
	it('tells sizes in ko, Mo and Go, with a decimal comma where it says something', () => {
		expect([900, 12_345, 100_000, 420_000, 9_940_000, 31_400_000, 2_340_000_000].map(formatBytes)).toEqual(
			['1 ko', '12 ko', '100 ko', '420 ko', '9,9 Mo', '31 Mo', '2,3 Go'].map((text) =>
				text.replace(' ', '\u202f')
			)
		);
	});
});

describe('formatMoment', () => {
	it('tells the day, the first of a month as French has it', () => {
		expect(formatMoment(Date.parse('2026-11-01T12:00:00'))).toBe('1er novembre 2026');
		expect(formatMoment(Date.parse('2026-11-21T12:00:00'))).toBe('21 novembre 2026');
	});
});
