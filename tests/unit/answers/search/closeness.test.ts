import { describe, expect, it } from 'vitest';
import {
	buildKey,
	buildTarget,
	findCloseness,
	isNamed,
	toRank
} from '../../../../src/lib/answers/search/closeness';
import type { SearchEntry } from '../../../../src/lib/answers/search/entries';

const entry: SearchEntry = {
	kind: 'commune',
	id: '59051',
	label: 'La Bassée',
	detail: '',
	also: ['59051', '59480', 'Bassée-en-Weppes'],
	weight: 1
};

function meet(query: string, found: string[], of: SearchEntry = entry): string {
	const key = buildKey(query);
	return findCloseness(buildTarget(of), key, key.telling, found);
}

describe('findCloseness', () => {
	it('tells a name in full from its beginning, and that from words within', () => {
		expect(meet('la bassee', ['bassee'])).toBe('label');
		expect(meet('59480', ['59480'])).toBe('name');
		expect(meet('la ba', ['bassee'])).toBe('label-start');
		expect(meet('ba', ['bassee'])).toBe('telling-start');
		expect(meet('594', ['59480'])).toBe('name-start');
		expect(meet('weppes', ['weppes'])).toBe('words');
		expect(meet('basee', ['bassee'])).toBe('misspelt');
	});

	it('takes no term of a fact for its name', () => {
		expect(meet('59480', ['59480'], { ...entry, kind: 'fact' })).toBe('words');
	});
});

describe('isNamed', () => {
	it('holds from the label down to the beginning of another name', () => {
		expect(isNamed('name-start')).toBe(true);
		expect(isNamed('words')).toBe(false);
		expect(toRank('label')).toBe(0);
	});
});
