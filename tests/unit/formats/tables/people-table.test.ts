import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { CommuneFile } from '../../../../src/lib/domain/atlas';
import { COVERAGE_BASES, STATUSES } from '../../../../src/lib/domain/words';
import {
	communePeopleTable,
	layerPeopleTable,
	territoryPeopleTable,
	type PeopleNames
} from '../../../../src/lib/formats/tables/people-table';
import { BASIS_WORDS, STATUS_WORDS, frenchDate } from '../../../../src/lib/formats/tables/people-words';
import { printSpreadsheetTable } from '../../../../src/lib/formats/tables/spreadsheet-csv';
import { statusWord } from '../../../../src/lib/words/status-word';
import { describeBasis } from '../../../../src/lib/pages/communes/commune-words';
import { WEST, makeCitation, makeFact, makeReference } from '../../fixtures';

const NAMES: PeopleNames = {
	layers: new Map([['npnru', 'Sites NPNRU']]),
	documents: new Map([['crte', 'CRTE (2021)']]),
	communes: new Map([[WEST, 'Ouest']]),
	territories: new Map([['iles', 'Les Îles']])
};
const fact = makeFact('ecluse', {
	name: 'Écluse ; « de l’Ouest »',
	communes: [WEST],
	territories: ['iles'],
	status: 'planned',
	statusDate: '2021-10-22',
	period: { from: '2021-03', to: '2022' },
	figures: [
		{ name: 'coût', value: 10.08, unit: 'M€', perimeter: 'CAPH', cite: 0 },
		{ name: 'surface', value: 3, unit: 'ha', cite: 0 }
	],
	actors: ['VNF', 'État'],
	citations: [makeCitation('crte', [3, 4], ['un'])]
});
const reference = makeReference('quartier', { name: 'Quartier' });
const file = {
	code: WEST,
	name: 'Ouest',
	coverage: [
		{ kind: 'fact', id: 'ecluse', layer: 'npnru', basis: 'stated' },
		{
			kind: 'reference',
			id: 'quartier',
			layer: 'npnru',
			basis: 'listed',
			share: { areaKm2: 1, communeRatio: 0.3581, outlineRatio: 1 }
		},
		{ kind: 'fact', id: 'zones', layer: 'npnru', basis: 'unlisted' }
	],
	facts: [fact],
	references: [reference],
	inherited: [],
	unlisted: [makeFact('zones', { scope: 'some', basis: 'territory', counted: { communes: 5, of: 47 } })]
} as unknown as CommuneFile;

/** As French Excel reads a file: after the mark, by semicolons. */
const readBack = ({ header, rows }: ReturnType<typeof communePeopleTable>) => {
	const text = printSpreadsheetTable(header, rows);
	expect(text.charCodeAt(0)).toBe(0xfeff);
	return dsvFormat(';').parse(text.slice(1));
};

describe('the table of a commune for people', () => {
	const [stated, listed, unlisted] = readBack(communePeopleTable(file, NAMES));

	it('has French headings, words, dates and decimal commas, and the code as five characters', () => {
		expect(stated).toEqual({
			'Code INSEE': WEST,
			Commune: 'Ouest',
			Dispositif: 'Écluse ; « de l’Ouest »',
			Sujet: 'Sites NPNRU',
			'Ce qui le relie à la commune': 'nommée dans le texte',
			'Part du sol communal (%)': '',
			Statut: 'prévu',
			'Statut à la date du': '22/10/2021',
			Début: '03/2021',
			Fin: '2022',
			'Montants, et pour quoi': 'coût\u00a0: 10,08\u00a0M€, CAPH',
			'Avec qui': 'VNF; État',
			Source: 'CRTE (2021), lignes 3 à 4'
		});
	});

	it('gives a register its share in hundredths, and no status that nobody said', () => {
		expect(listed).toMatchObject({
			'Part du sol communal (%)': '35,81',
			'Ce qui le relie à la commune': 'inscrite dans un registre officiel',
			Statut: '',
			Source: reference.set
		});
	});

	it('says of how many communes a text speaks without naming them', () => {
		expect(unlisted?.['Ce qui le relie à la commune']).toBe('concerne 5 des 47 communes, sans les nommer');
	});
});

it('the table of a layer names communes and territories, and keeps amounts apart from other figures', () => {
	expect(readBack(layerPeopleTable([fact], NAMES))[0]).toMatchObject({
		Communes: 'Ouest',
		'Codes INSEE': WEST,
		Territoires: 'Les Îles',
		'Autres chiffres': 'surface\u00a0: 3\u00a0ha'
	});
});

it('the table of a territory has a row for each of its communes', () => {
	const commune = {
		code: WEST,
		name: 'Ouest',
		epci: 'iles',
		population: 1500,
		areaKm2: 79.4,
		layers: ['npnru'],
		factCount: 2
	};
	const [row] = readBack(territoryPeopleTable([commune], [{ id: 'npnru', label: 'Sites NPNRU' }]));
	expect(row).toMatchObject({ 'Superficie (km²)': '79,4', Habitants: '1500', Lesquels: 'Sites NPNRU' });
});

describe('the words of the tables', () => {
	it('are those of the pages', () => {
		for (const status of STATUSES) expect(STATUS_WORDS[status], status).toBe(statusWord(status));
		for (const basis of COVERAGE_BASES)
			expect(BASIS_WORDS[basis], basis).toBe(describeBasis(basis, undefined));
	});

	it('write dates as France reads them', () => {
		expect(['2021-10-22', '2021-10', '2021', null].map(frenchDate)).toEqual([
			'22/10/2021',
			'10/2021',
			'2021',
			''
		]);
	});
});
