import { describe, expect, it } from 'vitest';
import { communePaths, findBytes, ridePaths, type Inventory } from '../../../src/lib/offline/inventory';

const inventory: Inventory = {
	version: '1',
	shell: { files: 1, bytes: 1 },
	files: {
		'/communes': 1,
		'/communes/59606-valenciennes': 10,
		'/communes/59178-douai': 20,
		'/communes/2A004-ajaccio': 5,
		'/sorties': 3,
		'/sorties/un-escaut': 7,
		'/sorties/un-escaut-amont': 7,
		'/api/v1/walks/un-escaut.gpx': 9,
		'/api/v1/walks/un-escaut-amont.kml': 9
	},
	pages: {
		'/communes': 'Communes',
		'/communes/59606-valenciennes': 'Valenciennes',
		'/communes/59178-douai': 'Douai',
		'/communes/2A004-ajaccio': 'Ajaccio'
	}
};

describe('findBytes', () => {
	it('sums what it knows', () => {
		expect(findBytes(inventory, ['/communes/59606-valenciennes', '/sorties'])).toBe(13);
		expect(findBytes(inventory, [])).toBe(0);
	});

	it('gives no sum of which a part is missing', () => {
		expect(findBytes(inventory, ['/communes/59606-valenciennes', '/nowhere'])).toBeUndefined();
	});
});

describe('the sets', () => {
	it('has the pages of the communes asked for, not the list of them', () => {
		expect(communePaths(inventory, ['59606', '2A004'])).toEqual([
			'/communes/59606-valenciennes',
			'/communes/2A004-ajaccio'
		]);
		expect(communePaths(inventory, ['59999'])).toEqual([]);
	});

	it('has the rides with their traces; their list is kept anyway', () => {
		expect(ridePaths(inventory)).toEqual([
			'/sorties/un-escaut',
			'/sorties/un-escaut-amont',
			'/api/v1/walks/un-escaut.gpx',
			'/api/v1/walks/un-escaut-amont.kml'
		]);
	});

	it('has one ride alone, and no other that begins like it', () => {
		expect(ridePaths(inventory, 'un-escaut')).toEqual(['/sorties/un-escaut', '/api/v1/walks/un-escaut.gpx']);
	});
});
