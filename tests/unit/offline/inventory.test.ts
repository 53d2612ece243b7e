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
		'/atlas/communes/59606.json': 40,
		'/api/v1/communes/59606.json': 80,
		'/balades': 3,
		'/balades/un-escaut': 7,
		'/api/v1/walks/un-escaut.gpx': 9
	},
	pages: {}
};

describe('findBytes', () => {
	it('sums what it knows', () => {
		expect(findBytes(inventory, ['/communes/59606-valenciennes', '/atlas/communes/59606.json'])).toBe(50);
		expect(findBytes(inventory, [])).toBe(0);
	});

	it('gives no sum of which a part is missing', () => {
		expect(findBytes(inventory, ['/communes/59606-valenciennes', '/nowhere'])).toBeUndefined();
	});
});

describe('the sets', () => {
	it('has the pages of the communes asked for with their data, not the downloads', () => {
		expect(communePaths(inventory, ['59606', '2A004'])).toEqual([
			'/communes/59606-valenciennes',
			'/communes/2A004-ajaccio',
			'/atlas/communes/59606.json'
		]);
		expect(communePaths(inventory, ['59999'])).toEqual([]);
	});

	it('has the rides with their traces; their list is kept anyway', () => {
		expect(ridePaths(inventory)).toEqual(['/balades/un-escaut', '/api/v1/walks/un-escaut.gpx']);
	});
});
