export interface Constraints {
	required?: boolean;
	unique?: boolean;
	enum?: readonly string[];
	pattern?: string;
}

/** A column: its name, what its Table Schema says of it, and the text of its cell in a row. Every cell is text. */
export interface Column<Row> {
	name: string;
	title: string;
	description: string;
	constraints?: Constraints;
	cell: (row: Row) => string;
}

/** A table of the contract: what it is, and its columns in order. */
export interface TableDefinition<Row> {
	/** Of its schema, below `api/v1/`. */
	path: string;
	name: string;
	title: string;
	/** What a row is. */
	row: string;
	columns: readonly Column<Row>[];
	primaryKey: string | string[];
	/** Title and path, below `api/v1/`, of one such table. */
	example: { title: string; path: string };
}

/** A table as texts, before it is written in a format. */
export interface Cells {
	header: readonly string[];
	rows: readonly (readonly string[])[];
}

export const fillTable = <Row>({ columns }: TableDefinition<Row>, rows: readonly Row[]): Cells => ({
	header: columns.map(({ name }) => name),
	rows: rows.map((row) => columns.map(({ cell }) => cell(row)))
});

const LIST_SEPARATOR = '; ';

/** A list as one cell holds it. */
export const joinCell = (items: readonly string[]): string => items.join(LIST_SEPARATOR);

/** How a description says that a cell is a list. */
export const LIST = 'Liste séparée par « ; » et une espace.';
export const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';
export const WORD = '[a-z0-9]+(-[a-z0-9]+)*';
export const INSEE = '(\\d{2}|2[AB])\\d{3}';
export const listOf = (item: string): Constraints => ({ pattern: `${item}(${LIST_SEPARATOR}${item})*` });
