import { dsvFormat } from 'd3-dsv';
import type { CodeBook } from './code-book';
import { findColumns, type Columns } from './find-columns';
import { findOpenQuote } from './find-open-quote';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import {
	layerOf,
	refused,
	shorten,
	type Encoding,
	type Outcome,
	type OwnLayer,
	type OwnRow,
	type Separator
} from './own-layer';
import { readCode, trimCell } from './read-code';

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];
/** Lines on which the separator is guessed. */
const SAMPLE = 20;
/** Five characters that may be a code, or four that lost their zero: what a pasted list is made of. */
const CODE_LIKE = /^(?:\d{4,5}|2[ABab]\d{3})$/;

/** How many lines hold a separator the same number of times, that number being the commonest above zero. */
function countSteady(lines: readonly string[], separator: Separator): number {
	const lineCounts = new Map<number, number>();
	for (const line of lines) {
		const count = line.replace(/"[^"]*"/g, '').split(separator).length - 1;
		if (count > 0) lineCounts.set(count, (lineCounts.get(count) ?? 0) + 1);
	}
	return Math.max(0, ...lineCounts.values());
}

/**
 * The separator that cuts most of the first lines into the same number of cells, outside quotes.
 * A table of one column has none: it is read with `;`, which then never occurs.
 */
export function guessSeparator(text: string): Separator {
	const lines = text
		.slice(0, 50_000)
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, SAMPLE);
	const [best = ';'] = [...SEPARATORS].sort((a, b) => countSteady(lines, b) - countSteady(lines, a));
	return best;
}

/** Codes written one after another, with nothing between them but spaces and marks; `undefined` for a table. */
function findList(text: string): { line: number; value: string }[] | undefined {
	const entries: { line: number; value: string }[] = [];
	for (const [i, line] of text.split(/\r\n|\r|\n/).entries())
		for (const value of line.split(/[\s,;|"']+/)) {
			if (value === '') continue;
			if (!CODE_LIKE.test(value)) return undefined;
			entries.push({ line: i + 1, value });
			if (entries.length > MAX_ROWS) return undefined;
		}
	return entries.length > 0 ? entries : undefined;
}

/** Outcomes in the order of the rows: a commune that comes again is told so, with the row that gave it first. */
export function withoutRepeats(rows: readonly OwnRow[]): OwnRow[] {
	const firsts = new Map<string, number>();
	return rows.map((row) => {
		const { outcome } = row;
		if (outcome.kind !== 'taken' && outcome.kind !== 'mended' && outcome.kind !== 'merged') return row;
		const firstLine = firsts.get(outcome.code);
		if (firstLine !== undefined)
			return { ...row, outcome: { kind: 'duplicate', code: outcome.code, firstLine } };
		firsts.set(outcome.code, row.line);
		return row;
	});
}

function readRow(cells: readonly string[], line: number, columns: Columns, book: CodeBook): OwnRow {
	const at = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''));
	const isBlank = cells.every((cell) => trimCell(cell) === '');
	const department = trimCell(at(columns.department)).toUpperCase();
	const outcome: Outcome = isBlank ? { kind: 'empty' } : readCode(at(columns.code), book, department);
	return { line, value: shorten(at(columns.code)), name: shorten(at(columns.name)), outcome };
}

/**
 * Communes from a table, or from a bare list of codes. Never throws: what cannot be read is told.
 * @param label name of the layer.
 */
export function parseOwnCsv(text: string, encoding: Encoding, label: string, book: CodeBook): OwnLayer {
	const list = findList(text);
	if (list) {
		const rows = list.map(({ line, value }) => ({ line, value, name: '', outcome: readCode(value, book) }));
		return layerOf(label, withoutRepeats(rows), { format: 'list', encoding });
	}
	const separator = guessSeparator(text);
	const openQuote = findOpenQuote(text, separator);
	if (openQuote !== undefined) return refused(label, { kind: 'open-quote', line: openQuote });
	let count = 0;
	const table = dsvFormat(separator).parseRows(text, (cells, i) => {
		count = i + 1;
		// More than can be read is counted, never kept.
		return i > MAX_ROWS ? null : cells.slice(0, MAX_COLUMNS);
	});
	if (count > MAX_ROWS + 1) return refused(label, { kind: 'too-many-rows', count });
	const columns = findColumns(table, book);
	if (!columns) return refused(label, { kind: 'no-code-column', headers: (table[0] ?? []).map(shorten) });
	const start = columns.hasHeader ? 1 : 0;
	const rows = table.slice(start).map((cells, i) => readRow(cells, start + i + 1, columns, book));
	const column = columns.hasHeader ? shorten(table[0]?.[columns.code] ?? '') : String(columns.code + 1);
	return layerOf(label, withoutRepeats(rows), {
		format: 'table',
		encoding,
		separator,
		column,
		hasHeader: columns.hasHeader
	});
}
