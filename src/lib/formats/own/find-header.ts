import { foldHeader, isKnownName } from './column-names';
import { trimCell } from './read-code';

/** Rows in which the header is looked for: titles and notes stand above it. */
const LOOKED_AT = 30;
const IS_NUMBER = /^[-+]?[\d\s\u00A0\u202F]+(?:[.,]\d+)?$/;
const IS_CODE = /^(?:\d{4,5}|2[ab]\d{3})$/i;

const countFilled = (row: readonly string[]): number => row.filter((cell) => trimCell(cell) !== '').length;

/** Where a table begins. */
export interface Start {
	/** Index of the header; `undefined` for a table without one. */
	header: number | undefined;
	/** Index of the first row of data. */
	first: number;
}

/** The header, below blank rows and titles: the first row as wide as those below it, of which a name is known, or that is all words. */
export function findStart(table: readonly (readonly string[])[]): Start {
	const top = table.slice(0, LOOKED_AT);
	const widths = top.map(countFilled);
	const width = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.75)] ?? 0;
	const isWide = (index: number) => (widths[index] ?? 0) >= Math.max(1, Math.min(width, 2), width * 0.5);
	const named = top.findIndex((row, i) => isWide(i) && row.some((cell) => isKnownName(foldHeader(cell))));
	const wide = top.findIndex((_, i) => isWide(i));
	const isData = (row: readonly string[]) => row.some((cell) => IS_CODE.test(trimCell(cell)));
	// Rows of data above a row that happens to hold a known word make that no header.
	if (named >= 0 && !top.slice(0, named).some((row, i) => isWide(i) && isData(row)))
		return { header: named, first: named + 1 };
	const first = Math.max(0, wide);
	const row = (top[first] ?? []).map(trimCell);
	const isWords =
		row.some((cell) => cell !== '') && !row.some((cell) => IS_NUMBER.test(cell) || IS_CODE.test(cell));
	return isWords ? { header: first, first: first + 1 } : { header: undefined, first };
}
