import { describe, expect, it } from 'vitest';
import { coverageByCommune } from '../../../../src/lib/answers/communes/commune-coverage';
import { EAST, ILES, WEST, makeCommune, makeFact, makeReference } from '../../fixtures';

const communes = [makeCommune(WEST), makeCommune(EAST), makeCommune(ILES, { territories: ['mer'] })];
const half = { areaKm2: 1.23456, outlineRatio: 0.5, areaRatio: 0.123456 };

const facts = [
	makeFact('nomme', { layer: 'b', communes: [WEST] }),
	makeFact('deduit', { layer: 'a', communes: [WEST], basis: 'inferred', source: 'https://example.org' }),
	makeFact('partout', { layer: 'a', basis: 'territory', precision: 'territory', territories: ['vallee'] }),
	makeFact('quelques', { layer: 'b', basis: 'territory', scope: 'some', territories: ['vallee'] }),
	makeFact('un-lieu', { layer: 'a', basis: 'territory', scope: 'site', territories: ['vallee'] }),
	makeFact('contour', { layer: 'a', communes: [WEST], precision: 'outline' }),
	makeFact('nulle-part', { layer: 'a', basis: 'none', precision: 'none' })
];
const references = [
	makeReference('officiel', { layer: 'a', communes: [EAST] }),
	makeReference('inscrit', { layer: 'b', communes: [ILES] })
];
const meetings = new Map([
	[
		'contour',
		[
			{ key: WEST, common: half },
			{ key: EAST, common: half }
		]
	],
	['officiel', [{ key: EAST, common: half }]]
]);
const coverage = coverageByCommune(communes, {
	facts,
	references,
	listed: new Set(['inscrit']),
	meetings,
	layers: ['a', 'b']
});
const briefly = (code: typeof WEST) => coverage.get(code)?.map(({ id, basis }) => [id, basis]);

describe('coverageByCommune', () => {
	it('says why each thing covers a commune, what does not name it last, in the order of the layers', () => {
		expect(briefly(WEST)).toEqual([
			['deduit', 'inferred'],
			['contour', 'stated'],
			['nomme', 'stated'],
			['partout', 'inherited'],
			['un-lieu', 'unsituated'],
			['quelques', 'unlisted']
		]);
	});

	it('adds no commune by the outline of a fact: an outline draws, a text names; what no document names is met', () => {
		expect(briefly(EAST)).toEqual([
			['officiel', 'outline'],
			['partout', 'inherited'],
			['un-lieu', 'unsituated'],
			['quelques', 'unlisted']
		]);
	});

	it('takes only what is said of its own territories, and never what has no place', () => {
		expect(briefly(ILES)).toEqual([['inscrit', 'listed']]);
	});

	it('gives the share of the commune where an outline meets it, rounded to a square decametre', () => {
		const shares = coverage.get(WEST)?.map(({ id, share }) => [id, share]);
		expect(shares).toContainEqual(['contour', { areaKm2: 1.2346, communeRatio: 0.1235, outlineRatio: 0.5 }]);
		expect(shares).toContainEqual(['nomme', undefined]);
	});

	it('gives no share for a line', () => {
		const line = coverageByCommune(communes, {
			facts: [],
			references,
			listed: new Set(),
			meetings: new Map([['officiel', [{ key: EAST }]]]),
			layers: ['a']
		});
		expect(line.get(EAST)).toEqual([{ kind: 'reference', id: 'officiel', layer: 'a', basis: 'outline' }]);
	});
});
