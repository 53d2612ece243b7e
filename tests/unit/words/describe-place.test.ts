import { describe, expect, it } from 'vitest';
import { PRECISIONS } from '../../../src/lib/domain/words';
import { describePlace } from '../../../src/lib/words/describe-place';
import { precisionWord } from '../../../src/lib/words/words';

describe('describePlace', () => {
	it('is the precision of what names communes, and of what has no place', () => {
		for (const precision of PRECISIONS) {
			expect(describePlace({ scope: 'named', counted: null, precision })).toBe(precisionWord(precision));
			expect(describePlace({ scope: 'nowhere', counted: null, precision })).toBe(precisionWord(precision));
		}
	});

	it('says of a part of a commune that it is in it, not that it is the whole of it', () => {
		const word = describePlace({ scope: 'named', counted: null, precision: 'point' });
		expect(word).toMatch(/^dans la commune/);
		expect(word).not.toContain('entière');
	});

	it('says of a territory what it reaches there', () => {
		const word = (scope: 'whole' | 'some' | 'site') =>
			describePlace({ scope, counted: null, precision: 'territory' });
		expect([word('whole'), word('some'), word('site')]).toEqual([
			's’applique à tout le territoire',
			'concerne une partie des communes du territoire, sans les nommer',
			'un lieu du territoire, dont la commune n’est pas donnée'
		]);
	});

	it('counts the communes where the text does', () => {
		const place = { scope: 'some', counted: { communes: 5, of: 47 }, precision: 'territory' } as const;
		expect(describePlace(place)).toBe('concerne 5 des 47 communes, sans les nommer');
	});
});
