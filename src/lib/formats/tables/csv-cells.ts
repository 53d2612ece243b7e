import { csvFormatRows } from 'd3-dsv';
import type { Citation, Figure } from '../../domain/atlas';
import { toSafeCell } from './safe-cell';

/** A figure as one cell holds it: `coût: 397 M€ (2021) [CAVM]`. */
export const printFigure = ({ name, value, unit, date, perimeter }: Figure): string =>
	`${name}: ${value} ${unit}${date ? ` (${date})` : ''}${perimeter ? ` [${perimeter}]` : ''}`;

/** A citation as one cell holds it: document, lines, section, terms. */
export const printCitation = ({ document, section, lines, terms }: Citation): string =>
	`${document} l. ${lines[0]}-${lines[1]} (${section}): ${terms.join(' / ')}`;

/**
 * Rows as a table: RFC 4180 with a header, CRLF line ends, no cell that a spreadsheet would compute.
 * @param format writes rows of cells; with commas unless told.
 */
export const printTable = (
	header: readonly string[],
	rows: readonly (readonly string[])[],
	format: (rows: string[][]) => string = csvFormatRows
): string =>
	format([[...header], ...rows.map((row) => row.map(toSafeCell))]).replace(/\r?\n/g, '\r\n') + '\r\n';
