import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/lib/site/locales.js';
import { countWord, countWordFirst } from '../../../src/lib/words/count-word';

describe('countWord', () => {
	it('spells a count up to ten in each language, and writes figures above', () => {
		expect(LOCALES.map((locale) => countWord(5, locale))).toEqual(['cinq', 'vijf', 'five']);
		expect(LOCALES.map((locale) => countWord(10, locale))).toEqual(['dix', 'tien', 'ten']);
		expect(countWord(11)).toBe('11');
	});

	it('begins with a capital where it begins a sentence', () => {
		expect(LOCALES.map((locale) => countWordFirst(5, locale))).toEqual(['Cinq', 'Vijf', 'Five']);
		expect(countWordFirst(1, 'nl')).toBe('Eén');
		expect(countWordFirst(12)).toBe('12');
	});
});
