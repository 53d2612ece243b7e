import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { CommuneFile } from '../../../../src/lib/domain/atlas';
import { printTable } from '../../../../src/lib/formats/tables/csv-cells';
import { communeTable } from '../../../../src/lib/formats/tables/commune-csv';
import { WEST, makeCitation, makeFact, makeReference } from '../../fixtures';

const { bbox: _, communes: __, ...reference } = makeReference('quartier', { name: 'Quartier', layer: 'qpv' });
const share = { areaKm2: 1.5, communeRatio: 0.0188, outlineRatio: 0.5 };
const file: CommuneFile = {
	code: WEST,
	name: 'Ouest',
	epci: 'vallee',
	territories: ['vallee'],
	population: 1500,
	areaKm2: 79.4,
	layers: ['npnru', 'qpv'],
	centre: [3.05, 50.05],
	postcodes: ['59000'],
	boundaries: 'outline',
	coverage: [
		{ kind: 'fact', id: 'site', layer: 'npnru', basis: 'inferred' },
		{ kind: 'reference', id: 'quartier', layer: 'qpv', basis: 'outline', share },
		{ kind: 'fact', id: 'plan', layer: 'npnru', basis: 'inherited' },
		{ kind: 'fact', id: 'friche', layer: 'npnru', basis: 'unsituated' }
	],
	facts: [
		makeFact('site', {
			name: '=SOMME(A1)',
			status: 'planned',
			period: { from: '2015', to: '2025' },
			basis: 'inferred',
			source: 'https://example.org/lieu',
			figures: [{ name: 'coût', value: 3, unit: 'M€', cite: 0 }],
			actors: ['ANRU', 'Ville'],
			citations: [makeCitation('crte', [3, 4], ['un', 'deux'])]
		})
	],
	references: [reference],
	inherited: [makeFact('plan', { territories: ['vallee'] })],
	unlisted: [makeFact('friche', { basis: 'territory', scope: 'site', territories: ['vallee'] })],
	documents: [],
	silent: [],
	neighbours: [],
	missing: [],
	own: []
};
const table = communeTable(file, 'contours officiels', new Map([[reference.register, 'ANCT']]));
const csv = printTable(table.header, table.rows);
const rows = csvParse(csv);

describe('communeTable', () => {
	it('has a row for each coverage, in its order, with its basis', () => {
		expect(rows.map(({ kind, id, layer, basis }) => [kind, id, layer, basis])).toEqual([
			['fact', 'site', 'npnru', 'inferred'],
			['reference', 'quartier', 'qpv', 'outline'],
			['fact', 'plan', 'npnru', 'inherited'],
			['fact', 'friche', 'npnru', 'unsituated']
		]);
	});

	it('gives shares where there are some, and leaves them empty elsewhere', () => {
		expect(rows[1]).toMatchObject({ commune_share: '0.0188', outline_share: '0.5', shared_km2: '1.5' });
		expect(rows[0]).toMatchObject({ commune_share: '', outline_share: '', shared_km2: '' });
	});

	it('tells of a fact its status, period, figures, actors, place and passage', () => {
		expect(rows[0]).toMatchObject({
			status: 'planned',
			from: '2015',
			to: '2025',
			figures: 'coût: 3 M€',
			actors: 'ANRU; Ville',
			inferred_from: 'https://example.org/lieu',
			citations: 'crte l. 3-4 (Volet 1): un / deux'
		});
	});

	it('tells as much of what does not name the commune', () => {
		for (const [row, id] of [
			[rows[2], 'plan'],
			[rows[3], 'friche']
		] as const)
			expect(row).toMatchObject({
				name: `Fait ${id}`,
				status: 'underway',
				summary: `Résumé de ${id}.`,
				territories: 'vallee',
				citations: 'crte l. 1-1 (Volet 1): terme'
			});
	});

	it('names the set and the source of an outline', () => {
		expect(rows[1]).toMatchObject({
			name: 'Quartier',
			outline_set: 'Quartier prioritaire',
			outline_source: 'qpv-mel',
			citations: ''
		});
	});

	it('holds no cell that a spreadsheet would compute, and ends its lines with CR LF', () => {
		expect(rows[0]?.name).toBe("'=SOMME(A1)");
		expect(csv.split('\r\n')).toHaveLength(6);
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});
});
