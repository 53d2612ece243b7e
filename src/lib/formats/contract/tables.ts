import { COMMUNE_TABLE } from './commune-table';
import { LAYER_TABLE } from './layer-table';
import { TERRITORY_TABLE } from './territory-table';
import { printTableSchema, type TableSchema } from './table-schema';

/** The Table Schema of each kind of table, by its path below `api/v1/`. */
export const tableSchemas = (origin: string): Map<string, TableSchema> =>
	new Map([
		[LAYER_TABLE.path, printTableSchema(LAYER_TABLE, origin)],
		[COMMUNE_TABLE.path, printTableSchema(COMMUNE_TABLE, origin)],
		[TERRITORY_TABLE.path, printTableSchema(TERRITORY_TABLE, origin)]
	]);
