import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { printTable } from '../../../../src/lib/formats/tables/csv-cells';
import { territoryTable } from '../../../../src/lib/formats/tables/territory-communes-csv';
import { WEST, makeLayer } from '../../fixtures';

const table = territoryTable(
	[
		{
			code: WEST,
			name: 'Ouest, "la"',
			epci: 'vallee',
			population: 1500,
			areaKm2: 7.25,
			layers: ['qpv', 'npnru', 'parcs'],
			factCount: 4
		}
	],
	[
		makeLayer('qpv', { theme: 'ville' }),
		makeLayer('npnru', { theme: 'ville' }),
		makeLayer('parcs', { theme: 'nature' })
	]
);
const csv = printTable(table.header, table.rows);

describe('territoryTable', () => {
	it('gives each commune a row that reads back', () => {
		expect(csvParse(csv)).toEqual(
			Object.assign(
				[
					{
						code: '59001',
						name: 'Ouest, "la"',
						epci: 'vallee',
						population: '1500',
						area_km2: '7.25',
						layer_count: '3',
						fact_count: '4',
						themes: 'ville; nature',
						layers: 'qpv; npnru; parcs'
					}
				],
				{ columns: expect.any(Array) as string[] }
			)
		);
	});

	it('ends each line as RFC 4180 wants', () => {
		expect(csv.split('\r\n')).toHaveLength(3);
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});
});
