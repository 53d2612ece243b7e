import { findInAtlas, keyOfName, type CodeBook } from './code-book';
import { agreesWith } from './compare-name';
import { findColumns, type Columns, type Wish } from './find-columns';
import { findStart } from './find-header';
import {
	layerOf,
	refused,
	shorten,
	type Fault,
	type Outcome,
	type OwnLayer,
	type OwnRow,
	type Reading,
	type TableReading
} from './own-layer';
import { isCommune, readCell, readCode, trimCell } from './read-code';

type Row = readonly string[];

/** Outcomes in the order of the rows: a commune that comes again is told so, with the row that gave it first. */
export function withoutRepeats(rows: readonly OwnRow[]): OwnRow[] {
	const firsts = new Map<string, number>();
	return rows.map((row) => {
		const { outcome } = row;
		const { kind } = outcome;
		if (kind !== 'taken' && kind !== 'mended' && kind !== 'merged' && kind !== 'named') return row;
		const firstLine = firsts.get(outcome.code);
		if (firstLine !== undefined)
			return { ...row, outcome: { kind: 'duplicate', code: outcome.code, firstLine } };
		firsts.set(outcome.code, row.line);
		return row;
	});
}

/** The outcome of a code, unless the name beside it is that of another commune. */
export function holdAgainstName(outcome: Outcome, name: string, book: CodeBook): Outcome {
	const { kind } = outcome;
	if (kind !== 'taken' && kind !== 'mended' && kind !== 'merged' && kind !== 'outside') return outcome;
	const code = kind === 'merged' ? outcome.was : outcome.code;
	return agreesWith(code, name, book) === false ? { kind: 'name-differs', code } : outcome;
}

/** The commune of a department that goes by a name. */
function readByName(department: string, name: string, book: CodeBook): Outcome {
	const key = keyOfName(name);
	if (key === '') return { kind: 'empty' };
	const dep = trimCell(department).toUpperCase().padStart(2, '0');
	const code = book.findByName(dep, key);
	if (code === undefined)
		return book.knowsNames(dep) ? { kind: 'unknown-name' } : { kind: 'outside', code: '' };
	const outcome = readCode(code, book);
	const own = outcome.kind === 'taken' ? findInAtlas(code, book) : undefined;
	return own ? { kind: 'named', code: own } : outcome;
}

function readRow(cells: Row, line: number, columns: Columns, book: CodeBook): OwnRow {
	const at = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''));
	const [name, department] = [at(columns.name), at(columns.department)];
	const value = shorten(columns.code === undefined ? department : at(columns.code));
	const told = { line, value, name: shorten(at(columns.shown)) };
	if (cells.every((cell) => trimCell(cell) === '')) return { ...told, outcome: { kind: 'empty' } };
	if (columns.code === undefined) return { ...told, outcome: readByName(department, name, book) };
	const split = columns.isNumber ? trimCell(department).toUpperCase() : '';
	return { ...told, outcome: holdAgainstName(readCell(at(columns.code), book, split), name, book) };
}

const faultOf = (found: Exclude<ReturnType<typeof findColumns>, Columns>, headers: string[]): Fault => {
	const nameOf = (column: number) => headers[column] ?? String(column + 1);
	switch (found.kind) {
		case 'no-code-column':
			return { kind: 'no-code-column', headers };
		case 'postcodes':
			return { kind: 'postcodes', headers, column: nameOf(found.column) };
		case 'unclear-columns':
			return { kind: 'unclear-columns', headers, columns: found.columns.map(nameOf) };
	}
};

/**
 * The layer of a table: its rows, what became of each, and how its columns were understood.
 * @param describe completes the reading by what kind of file it was.
 */
export function readTable(
	table: readonly Row[],
	label: string,
	book: CodeBook,
	wish: Wish,
	describe: (reading: TableReading) => Reading
): OwnLayer {
	const found = findColumns(table, book, wish);
	const start = 'start' in found ? found.start : findStart(table);
	const width = table.reduce((most, row) => Math.max(most, row.length), 0);
	const headers = Array.from({ length: width }, (_, column) => {
		const header = shorten(start.header === undefined ? '' : trimCell(table[start.header]?.[column] ?? ''));
		return header === '' ? String(column + 1) : header;
	});
	if ('kind' in found) return refused(label, faultOf(found, headers));
	const columns = found;
	const { code } = columns;
	// A row above the header that holds a code is one of data all the same.
	const isData = (row: Row) => code !== undefined && isCommune(readCell(row[code] ?? '', book));
	const rows = table.flatMap((cells, i): OwnRow[] =>
		i < start.first && (i === start.header || !isData(cells)) ? [] : [readRow(cells, i + 1, columns, book)]
	);
	const index = code ?? columns.name ?? 0;
	const reading: TableReading = {
		by: code === undefined ? 'name' : 'code',
		column: headers[index] ?? String(index + 1),
		hasHeader: start.header !== undefined,
		names: columns.name === undefined ? null : (headers[columns.name] ?? null),
		titles: table.length - rows.length - (start.header === undefined ? 0 : 1),
		headers,
		index
	};
	return layerOf(label, withoutRepeats(rows), describe(reading));
}
