import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/lib/domain/atlas';
import {
	NO_FILTER,
	filterRows,
	sortRows,
	toRows,
	type FactFilter,
	type SortColumn
} from '../../../../src/lib/pages/layers/filter-facts';
import { EAST, WEST, codeOf, makeCitation, makeFact } from '../../fixtures';

const NAMES = new Map<string, string>([
	[WEST, 'Ouest'],
	[EAST, 'Est'],
	['vallee', 'La Vallée']
]);
const idsOf = (rows: readonly { fact: Fact }[]) => rows.map(({ fact }) => fact.id).join(' ');

describe('toRows', () => {
	it('names communes, or territories where there is no commune, an unknown one by its code', () => {
		const rows = toRows(
			[
				makeFact('a', { communes: [WEST, codeOf('99999')], territories: ['vallee'] }),
				makeFact('b', { territories: ['vallee'] }),
				makeFact('c')
			],
			NAMES
		);
		expect(rows.map(({ place }) => place)).toEqual(['Ouest, 99999', 'La Vallée', '']);
	});

	it('holds no word that is not there', () => {
		expect(toRows([makeFact('a', { summary: {}, note: null })], NAMES)[0]?.text).not.toMatch(
			/null|undefined/
		);
	});
});

describe('filterRows', () => {
	const facts = [
		makeFact('a', {
			name: 'Cité Saint-Pierre',
			status: 'done',
			basis: 'inferred',
			territories: ['vallee'],
			communes: [WEST],
			note: 'près du canal',
			actors: ['Maisons & Cités'],
			outside: ['Tournai'],
			citations: [makeCitation('crte-2021', [1, 2], ['Rœulx'])]
		}),
		makeFact('b', { name: 'Parc', status: 'planned' })
	];
	const rows = toRows(facts, NAMES);
	const found = (change: Partial<FactFilter>) => idsOf(filterRows(rows, { ...NO_FILTER, ...change }));

	it('keeps everything without a filter', () => {
		expect(found({})).toBe('a b');
		expect(found({ text: '   ' })).toBe('a b');
	});

	it.each([
		'cite',
		'SAINT PIERRE',
		'ouest',
		'canal',
		'maisons',
		'tournai',
		'roeulx',
		'crte-2021',
		'résumé pierre'
	])('finds %j wherever it stands in the row, accents and case aside', (text) => {
		expect(found({ text })).toBe('a');
	});

	it('wants every word, in any order', () => {
		expect(found({ text: 'pierre cité' })).toBe('a');
		expect(found({ text: 'cité parc' })).toBe('');
	});

	it('filters by status, territory and basis, all together', () => {
		expect(found({ status: 'done' })).toBe('a');
		expect(found({ territory: 'vallee' })).toBe('a');
		expect(found({ basis: 'stated' })).toBe('b');
		expect(found({ status: 'planned', territory: 'vallee' })).toBe('');
	});
});

describe('sortRows', () => {
	const rows = toRows(
		[
			makeFact('p2', { name: 'Parc 10', status: 'planned', communes: [WEST], period: { from: '2021-10' } }),
			makeFact('d', { name: 'Écluse', status: 'done', communes: [EAST], period: null }),
			makeFact('p1', { name: 'Parc 9', status: 'planned', communes: [EAST], period: { from: '2021' } }),
			makeFact('u', { name: 'Zoo', status: 'underway', communes: [WEST], period: { to: '2019' } })
		],
		NAMES
	);
	const sorted = (column: SortColumn, isDescending = false) => idsOf(sortRows(rows, column, isDescending));

	it('leaves the order of the documents, or turns it round', () => {
		expect(sorted('line')).toBe('p2 d p1 u');
		expect(sorted('line', true)).toBe('u p1 d p2');
	});

	it('sorts names as a French reader does, numbers by their value', () => {
		expect(sorted('name')).toBe('d p1 p2 u');
		expect(sorted('name', true)).toBe('u p2 p1 d');
	});

	it('sorts statuses from done to not stated', () => {
		expect(sorted('status')).toBe('d u p2 p1');
	});

	it('keeps the order of the documents among equals, ascending and descending', () => {
		expect(sorted('place')).toBe('d p1 p2 u');
		expect(sorted('place', true)).toBe('p2 u d p1');
		expect(sorted('status', true)).toBe('p2 p1 u d');
	});

	it('sorts periods by their beginning, or else their end, undated ones last', () => {
		expect(sorted('period')).toBe('u p1 p2 d');
	});

	it('leaves the rows it was given alone', () => {
		sortRows(rows, 'name', true);
		expect(idsOf(rows)).toBe('p2 d p1 u');
	});
});
