import { describe, expect, it } from 'vitest';
import type { TerritoryFile } from '../../../../src/lib/domain/territory-file';
import { territoryViewOf } from '../../../../src/lib/pages/territories/territory-view';
import { EAST, makeCitation, makeFact, makeLayer, makeRegister, makeTerritory, WEST } from '../../fixtures';

const here = makeFact('here', { layer: 'qpv', precision: 'commune', communes: [WEST, EAST] });
const wide = makeFact('wide', { layer: 'npnru', precision: 'territory', territories: ['vallee'] });
const elsewhere = makeFact('elsewhere', { layer: 'npnru' });
const references = [makeRegister('qpv', { count: 3 })];

const file: TerritoryFile = {
	...makeTerritory('vallee'),
	communes: [
		{ code: WEST, name: 'Ouest', epci: 'vallee', population: 1, areaKm2: 1, layers: ['qpv'], factCount: 1 }
	],
	wholes: [],
	boundaries: 'outline',
	coverage: [],
	facts: [here, wide],
	figures: [
		{
			...{ name: 'n', value: 1, unit: 'u', cite: 0, fact: 'elsewhere', layer: 'npnru', scope: 'other' },
			citation: makeCitation('crte')
		}
	],
	layers: [],
	documents: [],
	silent: []
};
const view = territoryViewOf({
	file,
	map: '<svg/>',
	facts: [here, wide, elsewhere],
	territories: [],
	themes: [],
	layers: [makeLayer('npnru'), makeLayer('qpv', { references, precisions: { outline: 9 } })],
	documents: []
});

describe('the view of a territory', () => {
	it('brings the facts that its figures belong to, wherever they are placed', () => {
		expect(view.figureFacts.map(({ id }) => id)).toEqual(['elsewhere']);
	});

	it('shows layers by the facts in its communes alone, without official outlines', () => {
		expect(view.shown.map(({ layer }) => layer.id)).toEqual(['qpv']);
		expect(view.shown[0]?.layer).toMatchObject({ references: [], precisions: { commune: 1 } });
		expect(view.shown[0]?.facts[0]?.communes).toEqual([WEST]);
	});
});
