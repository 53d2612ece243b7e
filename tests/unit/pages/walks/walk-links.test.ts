import { describe, expect, it } from 'vitest';
import { walksByFact, walksOfCommune, walksOfTerritory } from '../../../../src/lib/pages/walks/walk-links';
import { codeOf } from '../../fixtures';
import { makeWalk } from './a-walk';

const walks = [
	makeWalk('b', {
		communes: [{ code: codeOf('59350'), km: 3 }],
		territories: ['mel'],
		facts: ['fait-b', 'autre']
	}),
	makeWalk('a', { communes: [{ code: codeOf('59606'), km: null }], territories: ['cavm', 'mel'] }),
	makeWalk('c', { territories: ['mel'], status: 'planned' })
];

describe('walks that a page leads to', () => {
	it('are those that name a commune; a walk of the whole territory is not in each of its communes', () => {
		expect(walksOfCommune(walks, codeOf('59350'))).toEqual([
			{
				id: 'b',
				name: 'Parc b',
				kind: 'park',
				status: 'unstated',
				statusDate: null,
				isFrench: { name: true, summary: true }
			}
		]);
		expect(walksOfCommune(walks, codeOf('62498'))).toEqual([]);
	});

	it('are all those of a territory, in the order of the list', () => {
		expect(walksOfTerritory(walks, 'mel').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
	});

	it('are found by the fact that tells of them, not by the others', () => {
		expect(walksByFact(walks)).toEqual(new Map([['fait-b', 'b']]));
	});
});
