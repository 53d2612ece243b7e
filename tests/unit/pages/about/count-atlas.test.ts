import { describe, expect, it } from 'vitest';
import { countAtlas } from '../../../../src/lib/pages/about/count-atlas';
import type { LedgerRange } from '../../../../src/lib/domain/atlas';
import { EAST, makeCitation, makeFact, makeLayer, makeTerritory, WEST } from '../../fixtures';

const read = (first: number, last: number): LedgerRange => ({ lines: [first, last], reason: 'heading' });
const count = countAtlas({
	facts: [
		makeFact('a', {
			precision: 'point',
			status: 'done',
			basis: 'inferred',
			citations: [makeCitation('charte', [2, 3]), makeCitation('lettre')]
		}),
		makeFact('b', {
			precision: 'point',
			status: 'planned',
			basis: 'stated',
			conflicts: [{ about: 'date', values: [] }],
			citations: [makeCitation('charte', [3, 4])]
		})
	],
	layers: [makeLayer('qpv'), makeLayer('npnru')],
	documents: [
		{ id: 'charte', lines: 10, ledger: [read(1, 1), read(6, 8)], territories: ['vallee'] },
		{ id: 'lettre', lines: 2, ledger: [], territories: ['pole', 'vallee'] }
	],
	territories: [
		makeTerritory('vallee', { communes: [WEST, EAST] }),
		makeTerritory('pole', { communes: [WEST] }),
		makeTerritory('iles', { communes: [] })
	]
});

describe('countAtlas', () => {
	it('counts facts, their citations, and those that are inferred or do not agree', () => {
		expect(count).toMatchObject({ facts: 2, citations: 3, inferred: 1, conflicts: 1 });
	});

	it('counts each line of the documents once, however often it is cited', () => {
		expect(count.lines).toEqual({ all: 12, cited: 4, read: 4, blank: 4 });
	});

	it('counts facts by precision and by status, those of none with nought', () => {
		expect(count.precisions.find(({ precision }) => precision === 'point')?.count).toBe(2);
		expect(count.precisions.find(({ precision }) => precision === 'link')?.count).toBe(0);
		expect(count.statuses.filter((one) => one.count > 0)).toEqual([
			{ status: 'done', count: 1 },
			{ status: 'planned', count: 1 }
		]);
	});

	it('takes the territories that documents are about, and a commune of two of them once', () => {
		expect(count.territories.map(({ id }) => id)).toEqual(['vallee', 'pole']);
		expect(count.communes).toBe(2);
	});
});
