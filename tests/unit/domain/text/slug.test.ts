import { describe, expect, it } from 'vitest';
import { communePath, slugOf } from '../../../../src/lib/domain/text/slug';

describe('slugOf', () => {
	it('has neither accents, ligatures, apostrophes nor spaces', () => {
		expect(slugOf('L’Écluse-Trézennes')).toBe('l-ecluse-trezennes');
		expect(slugOf('Rœulx')).toBe('roeulx');
		expect(slugOf("Villeneuve-d'Ascq")).toBe('villeneuve-d-ascq');
		expect(slugOf(' Œuf (sur) Æ ')).toBe('oeuf-sur-ae');
	});
});

describe('communePath', () => {
	it('bears the INSEE code, so that names may change', () => {
		expect(communePath({ code: '59606', name: 'Valenciennes' })).toBe('/communes/59606-valenciennes');
	});
});
