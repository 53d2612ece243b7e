import { describe, expect, it } from 'vitest';
import { editDistance, nearestWords } from '../../../../src/lib/answers/query/nearest-words';

describe('editDistance', () => {
	it.each([
		['npnru', 'npnru', 0],
		['npru', 'npnru', 1],
		['nprnu', 'npnru', 1],
		['qpx', 'qpv', 1],
		['', 'qpv', 3],
		['friche', 'friches', 1],
		['rail', 'emploi', 5]
	] as const)('from “%s” to “%s” is %i', (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
		expect(editDistance(b, a)).toBe(distance);
	});
});

describe('nearestWords', () => {
	const ids = ['npnru', 'qpv', 'cites-minieres', 'cites-educatives', 'rail', 'sport', 'sante'];

	it('takes a part of an id for the id, and accents for none', () => {
		expect(nearestWords('Minières', ids)).toEqual(['cites-minieres']);
		expect(nearestWords('cités', ids)).toEqual(['cites-minieres', 'cites-educatives']);
	});

	it('has nothing for another word altogether, nor for none', () => {
		expect(nearestWords('bibliothèque', ids)).toEqual([]);
		expect(nearestWords('', ids)).toEqual([]);
	});

	it('has at most three', () => {
		expect(nearestWords('a1', ['a1-b', 'a1-c', 'a1-d', 'a1-e'])).toHaveLength(3);
	});
});
