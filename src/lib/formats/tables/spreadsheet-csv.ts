import { dsvFormat } from 'd3-dsv';
import { printTable } from './csv-cells';

const BYTE_ORDER_MARK = '\ufeff';
const SEMICOLONS = dsvFormat(';');

/**
 * A table for a double click in a French town hall: Excel takes a file without a byte order mark for Windows-1252 and, in
 * French, one without semicolons for a single column.
 */
export const printSpreadsheetTable = (
	header: readonly string[],
	rows: readonly (readonly string[])[]
): string => BYTE_ORDER_MARK + printTable(header, rows, (all) => SEMICOLONS.formatRows(all));
