import { dsvFormat } from 'd3-dsv';
import { toSafeCell } from '../tables/safe-cell';
import type { OwnRow } from './own-layer';

/**
 * The report as a CSV that a French spreadsheet opens: `;`, CRLF, a byte order mark.
 * @param header five words.
 * @param explain words for a row's outcome, and the codes that it gave.
 */
export function printReport(
	rows: readonly OwnRow[],
	header: readonly string[],
	explain: (row: OwnRow) => { codes: readonly string[]; words: string }
): string {
	const cells = rows.map((row) => {
		const { codes, words } = explain(row);
		return [String(row.line), row.value, row.name, codes.join(' '), words];
	});
	return toCsv([[...header], ...cells]);
}

/** Rows as such a CSV. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${dsvFormat(';')
		.formatRows(rows.map((row) => row.map(toSafeCell)))
		.replace(/\r?\n/g, '\r\n')}\r\n`;
