import type { OutlineRow } from '../../../answers/crossings/views/outline-pairs';
import { printTable } from '../../../formats/tables/csv-cells';

const HEADER = [
	'layer_a',
	'kind_a',
	'id_a',
	'name_a',
	'layer_b',
	'kind_b',
	'id_b',
	'name_b',
	'shared_km2',
	'shared_km',
	'share_of_a',
	'share_of_b',
	'same_outline',
	'communes'
];

const cell = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** Overlaps of official outlines as a table; shares are 0–1, empty for what has none; communes are separated by `; `. */
export const printOutlinesCsv = (rows: readonly OutlineRow[]): string =>
	printTable(
		HEADER,
		rows.map((row) => [
			...[row.first, row.second].flatMap(({ layer, kind, id, name }) => [layer, kind, id, name]),
			cell(row.areaKm2),
			cell(row.lengthKm),
			cell(row.firstRatio),
			cell(row.secondRatio),
			row.isSameOutline ? 'yes' : 'no',
			row.communes.join('; ')
		])
	);
