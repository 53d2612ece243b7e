import { describe, expect, it } from 'vitest';
import { LOCALES, prefixOf, readLocale, splitLocale } from '../../../src/lib/site/locales.js';

describe('splitLocale', () => {
	it.each([
		['/', 'fr', '/'],
		['/couches/qpv', 'fr', '/couches/qpv'],
		['/en/', 'en', '/'],
		['/en', 'en', '/'],
		['/nl/communes/59606-valenciennes', 'nl', '/communes/59606-valenciennes'],
		['/energie', 'fr', '/energie'],
		['/fr/couches', 'fr', '/fr/couches']
	])('%s', (path, locale, rest) => {
		expect(splitLocale(path)).toEqual({ locale, path: rest });
	});

	it('undoes the prefix of every language', () => {
		for (const locale of LOCALES)
			expect(splitLocale(`${prefixOf(locale)}/couches`)).toEqual({ locale, path: '/couches' });
	});
});

describe('readLocale', () => {
	it('is French without a word', () => {
		expect(readLocale({})).toBe('fr');
		expect(readLocale({ ATLAS_LOCALE: '' })).toBe('fr');
	});

	it('reads a language of the site, and refuses another', () => {
		expect(readLocale({ ATLAS_LOCALE: 'nl' })).toBe('nl');
		expect(() => readLocale({ ATLAS_LOCALE: 'de' })).toThrow(
			'ATLAS_LOCALE is "de": expected one of fr, nl, en'
		);
	});
});
