import type { Column, TableDefinition } from '../tables/table';
import { OPEN_LICENCE } from '../../domain/open-licence';
import { API_ROOT, API_VERSION } from './version';

/** A field of a Table Schema. All are text: codes keep their zeros, lists and figures stand inside cells. */
interface TableField extends Omit<Column<never>, 'cell'> {
	type: 'string';
}

/** A Table Schema. @see https://specs.frictionlessdata.io/table-schema/ */
export interface TableSchema {
	fields: TableField[];
	primaryKey: string | string[];
	missingValues: string[];
	[key: string]: unknown;
}

/**
 * The Table Schema of a table, as schema.data.gouv.fr and Validata read it.
 * @param origin scheme and host of the site, for its addresses.
 */
export const printTableSchema = <Row>(table: TableDefinition<Row>, origin: string): TableSchema => ({
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
	fields: table.columns.map(({ cell: _, name, ...about }) => ({ name, type: 'string', ...about })),
	missingValues: [''],
	primaryKey: table.primaryKey
});
