import { csvParseRows, dsvFormat } from 'd3-dsv';

const BYTE_ORDER_MARK = '\ufeff';
const SEMICOLONS = dsvFormat(';');

/**
 * The same table for a double click in a French town hall: Excel takes a file without a byte order mark for Windows-1252 and,
 * in French, one without semicolons for a single column.
 * @param csv a table of RFC 4180 without a byte order mark.
 */
export const toSpreadsheetCsv = (csv: string): string =>
	`${BYTE_ORDER_MARK}${SEMICOLONS.formatRows(csvParseRows(csv)).replace(/\r?\n/g, '\r\n')}\r\n`;
