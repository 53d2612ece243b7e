import type { CodeBook } from './code-book';
import { findColumns, type Wish } from './find-columns';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { refused, type OwnLayer } from './own-layer';
import { readTable } from './read-table';

/** A cell as its sheet shows it, near enough: numbers without digits that nobody typed, dates as days. */
function textOf(value: unknown): string {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	if (typeof value === 'string') return value;
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Reads a workbook by a library that comes only then. */
async function openWorkbook(bytes: Uint8Array, type: 'xlsx' | 'ods') {
	if (type === 'xlsx') {
		const { readXlsx } = await import('hucre/xlsx');
		return () => readXlsx(bytes, { maxRows: MAX_ROWS + 2 });
	}
	const { readOds } = await import('hucre/ods');
	return () => readOds(bytes, { maxRows: MAX_ROWS + 2 });
}

/**
 * Communes from the sheets of a workbook: the first of which columns of communes are known, or else the first.
 * @param label name of the layer.
 */
export async function parseOwnWorkbook(
	bytes: Uint8Array,
	type: 'xlsx' | 'ods',
	label: string,
	book: CodeBook,
	wish: Wish
): Promise<OwnLayer> {
	const reader = await openWorkbook(bytes, type).catch(() => undefined);
	if (!reader) return refused(label, { kind: 'no-reader' });
	const workbook = await reader().catch(() => undefined);
	const sheets = (workbook?.sheets ?? []).map(({ name, rows }) => ({
		name,
		table: rows.map((row) => row.slice(0, MAX_COLUMNS).map(textOf))
	}));
	const filled = sheets.filter(({ table }) => table.some((row) => row.some((cell) => cell.trim() !== '')));
	const sheet = filled.find(({ table }) => 'start' in findColumns(table, book)) ?? filled[0];
	if (!sheet) return refused(label, { kind: workbook ? 'empty' : 'bad-workbook' });
	const { name, table } = sheet;
	if (table.length > MAX_ROWS + 1) return refused(label, { kind: 'too-many-rows', count: table.length });
	return readTable(table, label, book, wish, (reading) => ({
		format: 'workbook',
		type,
		sheet: name,
		sheets: sheets.length,
		...reading
	}));
}
