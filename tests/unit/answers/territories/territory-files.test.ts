import { describe, expect, it } from 'vitest';
import type { CommuneRecord, SourceDocument } from '../../../../src/lib/domain/atlas';
import { buildTerritoryFiles } from '../../../../src/lib/answers/territories/territory-files';
import {
	EAST,
	ILES,
	WEST,
	makeCitation,
	makeFact,
	makeLayer,
	makeReference,
	makeTerritory
} from '../../fixtures';

const record = (code: typeof WEST, change: Partial<CommuneRecord>): CommuneRecord => ({
	code,
	name: `Commune ${code}`,
	epci: 'vallee',
	territories: ['vallee'],
	population: 10,
	areaKm2: 1,
	layers: [],
	facts: [],
	references: [],
	inherited: [],
	unlisted: [],
	...change
});
const documentOf = (id: string, territories: string[]): SourceDocument => ({
	id,
	kind: 'letter',
	title: id,
	short: id,
	publishers: [],
	date: null,
	read: '2026-11',
	territories,
	file: `${id}.txt`,
	sha256: '',
	lines: 1,
	factCount: 0,
	ledger: []
});

const files = buildTerritoryFiles({
	territories: [
		makeTerritory('vallee', { communes: [WEST, EAST] }),
		makeTerritory('pole', { kind: 'pole', parts: ['iles'], communes: [ILES] }),
		makeTerritory('iles', { communes: [ILES] })
	],
	records: [
		record(WEST, { facts: ['placee'], layers: ['b', 'c'], references: ['contour', 'autour'] }),
		record(EAST, { facts: ['placee'], layers: ['b'] }),
		record(ILES, { facts: ['ile'], layers: ['a'], territories: ['iles', 'pole'], epci: 'iles' })
	],
	facts: [
		makeFact('placee', {
			layer: 'b',
			communes: [WEST, EAST],
			territories: ['vallee'],
			figures: [
				{ name: 'sites', value: 1, unit: 'sites', cite: 0 },
				{ name: 'habitants', value: 3, unit: 'habitants', cite: 0, perimeter: 'VALLEE' }
			]
		}),
		makeFact('commun', {
			layer: 'a',
			basis: 'territory',
			territories: ['vallee', 'pole'],
			figures: [{ name: 'aide', value: 2, unit: 'M€', cite: 0, perimeter: 'France' }]
		}),
		makeFact('propre', {
			layer: 'a',
			basis: 'territory',
			territories: ['vallee'],
			figures: [{ name: 'aide', value: 1, unit: 'M€', cite: 0 }],
			citations: [makeCitation('lettre')]
		}),
		makeFact('ile', { layer: 'a', communes: [ILES], territories: ['iles', 'pole'] }),
		makeFact('partie', { layer: 'b', basis: 'territory', territories: ['iles'] }),
		makeFact('nulle-part', { layer: 'a', basis: 'none' })
	],
	references: [
		makeReference('contour', { layer: 'c' }),
		makeReference('autour', { layer: 'c', isMember: false }),
		makeReference('ailleurs', { layer: 'd' })
	],
	layers: ['a', 'b', 'c', 'd'].map((id) => makeLayer(id)),
	documents: [documentOf('crte', ['vallee']), documentOf('lettre', ['pole'])],
	boundaries: 'outline'
});
const of = (id: string) => {
	const file = files.find((other) => other.id === id);
	if (!file) throw new Error(`no ${id}`);
	return file;
};
const coverage = (id: string) => of(id).coverage.map(({ id: fact, scope }) => [fact, scope]);

describe('buildTerritoryFiles', () => {
	it('gives a territory its facts in the order of the layers, its own first and what is placed last', () => {
		expect(coverage('vallee')).toEqual([
			['propre', 'own'],
			['commun', 'shared'],
			['placee', 'placed']
		]);
		expect(of('vallee').facts.map(({ id }) => id)).toEqual(['propre', 'commun', 'placee']);
	});

	it('tells a pole what holds for a part only, and a part what holds for its pole', () => {
		expect(coverage('pole')).toEqual([
			['commun', 'shared'],
			['ile', 'placed'],
			['partie', 'part']
		]);
		expect(coverage('iles')).toEqual([
			['commun', 'whole'],
			['ile', 'placed'],
			['partie', 'own']
		]);
		expect(of('iles').wholes).toEqual(['pole']);
	});

	it('lists figures about the territory with their passage, those of a site only where they name it', () => {
		const told = of('vallee').figures.map(({ fact, name, scope, citation }) => [
			fact,
			name,
			scope,
			citation.document
		]);
		expect(told).toEqual([
			['commun', 'aide', 'other', 'crte'],
			['propre', 'aide', 'own', 'lettre'],
			['placee', 'habitants', 'own', 'crte']
		]);
	});

	it('counts by layer what holds for all, what is placed, official outlines and communes', () => {
		expect(of('vallee').layers).toEqual([
			{ layer: 'a', wideCount: 2, placedCount: 0, referenceCount: 0, communeCount: 0 },
			{ layer: 'b', wideCount: 0, placedCount: 1, referenceCount: 0, communeCount: 2 },
			{ layer: 'c', wideCount: 0, placedCount: 0, referenceCount: 1, communeCount: 1 }
		]);
		expect(of('vallee').silent).toEqual(['d']);
	});

	it('names the documents about it or its kin, and any other that speaks of it', () => {
		const readings = (id: string) =>
			of(id).documents.map(({ id: document, wideCount, placedCount }) => [document, wideCount, placedCount]);
		expect(readings('vallee')).toEqual([
			['crte', 1, 1],
			['lettre', 1, 0]
		]);
		expect(readings('iles')).toEqual([
			['crte', 2, 1],
			['lettre', 0, 0]
		]);
	});

	it('lists its communes with what covers them', () => {
		expect(of('vallee').communes.map(({ code, layers, factCount }) => [code, layers, factCount])).toEqual([
			[WEST, ['b', 'c'], 1],
			[EAST, ['b'], 1]
		]);
	});
});
