import { OPEN_LICENCE } from '../../domain/open-licence';
import { API_ROOT, API_VERSION } from './version';

export interface Constraints {
	required?: boolean;
	unique?: boolean;
	enum?: readonly string[];
	pattern?: string;
}

export interface Column {
	title: string;
	description: string;
	constraints?: Constraints;
}

/** A field of a Table Schema. All are text: codes keep their zeros, lists and figures stand inside cells. */
interface TableField extends Column {
	name: string;
	type: 'string';
}

/** A Table Schema. @see https://specs.frictionlessdata.io/table-schema/ */
export interface TableSchema {
	fields: TableField[];
	primaryKey: string | string[];
	missingValues: string[];
	[key: string]: unknown;
}

export const LIST = 'Liste séparée par « ; » et une espace.';
export const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';
export const WORD = '[a-z0-9]+(-[a-z0-9]+)*';
export const INSEE = '(\\d{2}|2[AB])\\d{3}';
export const listOf = (item: string): Constraints => ({ pattern: `${item}(; ${item})*` });

/** A table of the contract: what it is, and its columns in order. */
export interface TableDefinition<C extends string> {
	/** Of its schema, below `api/v1/`. */
	path: string;
	name: string;
	title: string;
	/** What a row is. */
	row: string;
	columns: readonly C[];
	about: Record<C, Column>;
	primaryKey: string | string[];
	/** Title and path, below `api/v1/`, of one such table. */
	example: { title: string; path: string };
}

/**
 * The Table Schema of a table, as schema.data.gouv.fr and Validata read it.
 * @param origin scheme and host of the site, for its addresses.
 */
export const printTableSchema = <C extends string>(
	table: TableDefinition<C>,
	origin: string
): TableSchema => ({
	$schema: 'https://frictionlessdata.io/schemas/table-schema.json',
	name: table.name,
	title: table.title,
	description: `${table.row} Une cellule qui commencerait par = + - @ est précédée d’une apostrophe, pour qu’un tableur n’y voie pas de formule.`,
	countryCode: 'FR',
	homepage: `${origin}/donnees`,
	path: `${origin}/${API_ROOT}/${table.path}`,
	version: API_VERSION,
	licenses: [
		{
			name: 'etalab-2.0',
			title: OPEN_LICENCE.label,
			path: OPEN_LICENCE.url
		}
	],
	resources: [{ title: table.example.title, path: `${origin}/${API_ROOT}/${table.example.path}` }],
	fields: table.columns.map((name) => ({ name, type: 'string', ...table.about[name] })),
	missingValues: [''],
	primaryKey: table.primaryKey
});
