import { COMMUNE_TABLE } from '../tables/commune-csv';
import { LAYER_TABLE } from '../tables/facts-csv';
import { REGISTER_TABLE } from '../tables/registers-csv';
import { TERRITORY_TABLE } from '../tables/territory-communes-csv';
import { printTableSchema, type TableSchema } from './table-schema';

/** The Table Schema of each kind of table, by its path below `api/v1/`. */
export const tableSchemas = (origin: string): Map<string, TableSchema> =>
	new Map([
		[LAYER_TABLE.path, printTableSchema(LAYER_TABLE, origin)],
		[COMMUNE_TABLE.path, printTableSchema(COMMUNE_TABLE, origin)],
		[REGISTER_TABLE.path, printTableSchema(REGISTER_TABLE, origin)],
		[TERRITORY_TABLE.path, printTableSchema(TERRITORY_TABLE, origin)]
	]);
