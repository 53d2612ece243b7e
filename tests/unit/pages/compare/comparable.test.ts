import { describe, expect, it } from 'vitest';
import { comparableCommune, comparableTerritory } from '../../../../src/lib/pages/compare/comparable';
import type { CommuneFile } from '../../../../src/lib/domain/atlas';
import type { TerritoryFile } from '../../../../src/lib/domain/territory-file';
import { WEST, makeCitation, makeFact, makeReference, makeTerritory } from '../../fixtures';

const reference = (id: string, isMember: boolean): CommuneFile['references'][number] => {
	const { bbox: _, communes: __, ...rest } = makeReference(id, { isMember, layer: 'terrils' });
	return rest;
};

const commune = comparableCommune({
	code: WEST,
	name: 'Ouest',
	epci: 'vallee',
	territories: ['vallee'],
	population: 10,
	areaKm2: 2,
	layers: ['npnru', 'terrils'],
	centre: [3, 50],
	postcodes: [],
	boundaries: 'outline',
	coverage: [
		{ kind: 'fact', id: 'site', layer: 'npnru', basis: 'stated' },
		{ kind: 'reference', id: 'terril', layer: 'terrils', basis: 'outline' },
		{ kind: 'reference', id: 'autour', layer: 'autres', basis: 'outline' },
		{ kind: 'fact', id: 'plan', layer: 'npnru', basis: 'inherited' },
		{ kind: 'fact', id: 'zones', layer: 'npnru', basis: 'unlisted' },
		{ kind: 'fact', id: 'friche', layer: 'terrils', basis: 'unsituated' }
	],
	facts: [
		makeFact('site', {
			figures: [
				{ name: 'logements', value: 3, unit: 'logements', cite: 0 },
				{ name: 'part', value: 4, unit: '%', cite: 0, perimeter: 'France' }
			]
		})
	],
	references: [reference('terril', true), reference('autour', false)],
	inherited: [makeFact('plan', { figures: [{ name: 'aide', value: 5, unit: 'M€', cite: 0 }] })],
	unlisted: [
		makeFact('zones', { basis: 'territory', scope: 'some' }),
		makeFact('friche', { basis: 'territory', scope: 'site', layer: 'terrils' })
	],
	documents: [],
	silent: [],
	neighbours: [],
	missing: [],
	own: []
});

describe('comparableCommune', () => {
	it('tells each footing once, what is named before what is inherited, what is not listed last', () => {
		expect(commune.cells.get('npnru')?.presences).toEqual(['stated', 'inherited', 'unlisted']);
		expect(commune.cells.get('npnru')?.facts.map(({ fact, presence }) => [fact.id, presence])).toEqual([
			['site', 'stated'],
			['plan', 'inherited'],
			['zones', 'unlisted']
		]);
		expect(commune.wideCount).toBe(3);
	});

	it('counts the official outlines of a layer’s things, not what surrounds them', () => {
		expect(commune.cells.get('terrils')).toMatchObject({
			presences: ['outline', 'unsituated'],
			facts: [{ fact: { id: 'friche' }, presence: 'unsituated' }],
			outlineCount: 1
		});
		expect(commune.cells.has('autres')).toBe(false);
	});

	it('keeps only figures that are about the place itself', () => {
		expect(commune.figures.map(({ name, factName }) => [name, factName])).toEqual([
			['logements', 'Fait site']
		]);
	});
});

describe('comparableTerritory', () => {
	const figure = {
		name: 'aide',
		value: 1,
		unit: 'M€',
		cite: 0,
		layer: 'npnru',
		citation: makeCitation('crte')
	};
	const { communes: _, ...rest } = makeTerritory('cavm', { label: 'Valenciennes' });
	const file: TerritoryFile = {
		...rest,
		wholes: [],
		boundaries: 'outline',
		coverage: [
			{ id: 'plan', layer: 'npnru', scope: 'own' },
			{ id: 'site', layer: 'npnru', scope: 'placed' }
		],
		facts: [makeFact('plan'), makeFact('site')],
		figures: [
			{ ...figure, fact: 'plan', scope: 'own' },
			{ ...figure, fact: 'plan', scope: 'other', perimeter: 'France' },
			{ ...figure, fact: 'ailleurs', scope: 'own', perimeter: 'CAVM' }
		],
		layers: [
			{ layer: 'npnru', wideCount: 1, placedCount: 1, referenceCount: 0, communeCount: 1 },
			{ layer: 'terrils', wideCount: 0, placedCount: 0, referenceCount: 2, communeCount: 2 }
		],
		documents: [],
		silent: [],
		communes: [
			{ code: WEST, name: 'Ouest', epci: 'cavm', population: 1, areaKm2: 1, layers: ['npnru'], factCount: 1 }
		]
	};
	const territory = comparableTerritory(file);

	it('tells what holds for it from what is placed in it, and counts official outlines', () => {
		expect(territory.cells.get('npnru')?.presences).toEqual(['own', 'placed']);
		expect(territory.cells.get('terrils')).toEqual({ presences: ['outline'], facts: [], outlineCount: 2 });
		expect(territory).toMatchObject({ placedCount: 1, wideCount: 1, layerCount: 2, communeCount: 1 });
	});

	it('leaves out figures that only stand beside it', () => {
		expect(territory.figures.map(({ fact, factName }) => [fact, factName])).toEqual([
			['plan', 'Fait plan'],
			['ailleurs', 'ailleurs']
		]);
	});
});
