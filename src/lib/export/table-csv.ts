import { csvFormatRows } from 'd3-dsv';

/** A cell that a spreadsheet would take for a formula is kept as text. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** Rows as CSV: RFC 4180, CRLF line ends. */
export const printTableCsv = (rows: readonly (readonly string[])[]): string =>
	csvFormatRows(rows.map((row) => row.map(asText))).replace(/\r?\n/g, '\r\n') + '\r\n';
