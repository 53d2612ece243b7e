import { parse } from 'csv-parse/sync';
import type { Feature, Point, Position } from 'geojson';
import { fromLambert93 } from '../lambert-93';

/** How a table of text is to be read. */
export interface TableFormat {
	separator: string;
	/** Names of the columns, where the file has no header. */
	columns?: string[] | undefined;
	/** False where a quotation mark in a cell is only that. */
	isQuoted?: boolean | undefined;
	/** The columns of the position; without them, rows have no geometry. */
	position?: { x: string; y: string; crs: 'EPSG:4326' | 'EPSG:2154' } | undefined;
}

type Row = Record<string, string>;

const LINE_ENDS = ['\r\n', '\n', '\r'];

/** A number as French files write it too, with a decimal comma; NaN for an empty cell. */
const toNumber = (cell: string | undefined): number =>
	cell?.trim() ? Number(cell.trim().replace(',', '.')) : NaN;

/** Null where both cells are empty; NaN in the place of what is no number. */
function toPoint(row: Row, { x, y, crs }: NonNullable<TableFormat['position']>): Point | null {
	const position: Position = [toNumber(row[x]), toNumber(row[y])];
	if (!row[x]?.trim() && !row[y]?.trim()) return null;
	return { type: 'Point', coordinates: crs === 'EPSG:2154' ? fromLambert93(position) : position };
}

function checkColumns(row: Row | undefined, { position }: TableFormat): void {
	if (!row) throw new Error('no rows');
	for (const name of position ? [position.x, position.y] : [])
		if (!(name in row))
			throw new Error(`no column is called ${name} (there: ${Object.keys(row).join(', ')})`);
}

/**
 * One feature for each row of a table, its cells as texts, without geometry where it has no position; unchecked.
 * @throws Error naming the line where a row has too few or too many cells, or the column that is missing.
 */
export function parseTable(text: string, format: TableFormat): Feature<Point | null, Row>[] {
	const { separator, columns, isQuoted = true, position } = format;
	const rows: Row[] = parse(text, {
		delimiter: separator,
		columns: columns ?? true,
		quote: isQuoted ? '"' : null,
		record_delimiter: LINE_ENDS,
		skip_empty_lines: true,
		bom: true
	});
	checkColumns(rows[0], format);
	return rows.map((properties) => ({
		type: 'Feature',
		properties,
		geometry: position ? toPoint(properties, position) : null
	}));
}
