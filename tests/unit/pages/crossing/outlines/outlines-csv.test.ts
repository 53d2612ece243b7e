import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { OutlineRow } from '../../../../../src/lib/answers/crossings/views/outline-pairs';
import { printOutlinesCsv } from '../../../../../src/lib/pages/crossing/outlines/outlines-csv';
import { EAST, WEST } from '../../../fixtures';

const areas: OutlineRow = {
	first: { kind: 'reference', id: 'QN05901M', layer: 'qpv', name: 'Le "Clos", bas' },
	second: { kind: 'fact', id: 'npnru-clos', layer: 'npnru', name: 'Le Clos' },
	areaKm2: 0.211,
	firstRatio: 1,
	secondRatio: 0.5,
	isSameOutline: true,
	communes: [WEST, EAST]
};
const line: OutlineRow = {
	first: { kind: 'fact', id: 'canal', layer: 'fluvial', name: '=1+1' },
	second: areas.first,
	lengthKm: 0,
	firstRatio: 0.125,
	isSameOutline: false,
	communes: []
};

describe('printOutlinesCsv', () => {
	it('gives each overlap a row that reads back, empty where there is no such measure', () => {
		const rows = [...csvParse(printOutlinesCsv([areas, line]))];
		expect(rows[0]).toEqual({
			layer_a: 'qpv',
			kind_a: 'reference',
			id_a: 'QN05901M',
			name_a: 'Le "Clos", bas',
			layer_b: 'npnru',
			kind_b: 'fact',
			id_b: 'npnru-clos',
			name_b: 'Le Clos',
			shared_km2: '0.211',
			shared_km: '',
			share_of_a: '1',
			share_of_b: '0.5',
			same_outline: 'yes',
			communes: `${WEST}; ${EAST}`
		});
		expect(rows[1]).toMatchObject({
			shared_km2: '',
			shared_km: '0',
			share_of_a: '0.125',
			share_of_b: '',
			same_outline: 'no',
			communes: ''
		});
	});

	it('is no formula for a spreadsheet', () => {
		expect(csvParse(printOutlinesCsv([line]))[0]?.name_a).not.toMatch(/^[=+\-@]/);
	});

	it('is its header where nothing overlaps', () => {
		expect(csvParse(printOutlinesCsv([])).columns).toHaveLength(14);
		expect(csvParse(printOutlinesCsv([]))).toHaveLength(0);
	});
});
