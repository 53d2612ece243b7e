import { csvFormatRows } from 'd3-dsv';

/** A cell that a spreadsheet would take for a formula is kept as text. */
const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** A table as RFC 4180 with a header and CRLF line ends; no cell is a formula. */
export const printCsvRows = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
	csvFormatRows([[...header], ...rows.map((row) => row.map(asText))]).replace(/\r?\n/g, '\r\n') + '\r\n';
