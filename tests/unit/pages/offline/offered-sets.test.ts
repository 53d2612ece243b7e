import { describe, expect, it } from 'vitest';
import { offeredSets } from '../../../../src/lib/pages/offline/offered-sets';

const PAGES = {
	'/communes/59001-abscon': 'Abscon',
	'/communes/59002-aix': 'Aix',
	'/communes/59003-anzin': 'Anzin',
	'/sorties/un-escaut': 'Un Escaut'
};
const inventory = (pages: Record<string, string>) => ({
	version: '0',
	shell: { files: 1, bytes: 1 },
	files: Object.fromEntries(Object.keys(pages).map((path) => [path, 10])),
	pages
});
const TERRITORIES = [
	{ id: 'caph', label: 'La Porte du Hainaut', communes: ['59001', '59003'] },
	{ id: 'mel', label: 'Métropole', communes: ['59999'] }
];

describe('the sets that are offered', () => {
	it('are the walks and the communes of each territory, with their number', () => {
		const sets = offeredSets(inventory(PAGES), TERRITORIES);
		expect(sets.map(({ id, paths }) => [id, paths])).toEqual([
			['balades', ['/sorties/un-escaut']],
			['communes-caph', ['/communes/59001-abscon', '/communes/59003-anzin']]
		]);
		expect(sets[1]?.label).toContain('2');
	});

	it('are none where the site has no such pages', () => {
		expect(offeredSets(inventory({ '/couches/npnru': 'NPNRU' }), TERRITORIES)).toEqual([]);
	});
});
