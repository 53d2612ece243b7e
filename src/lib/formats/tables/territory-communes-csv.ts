import type { Layer } from '../../domain/atlas';
import type { TerritoryCommune } from '../../domain/territory-file';
import { printTable } from './csv-cells';

/** Columns of the table of a territory's communes; `src/lib/formats/contract/territory-table.ts` says what each is. */
export const TERRITORY_COLUMNS = [
	'code',
	'name',
	'epci',
	'population',
	'area_km2',
	'layer_count',
	'fact_count',
	'themes',
	'layers'
] as const;
export type TerritoryColumn = (typeof TERRITORY_COLUMNS)[number];

/**
 * The communes of a territory as a table: RFC 4180 with a header, CRLF line ends, lists inside a cell separated by `; `.
 * Layers and facts are those that cover a commune otherwise than by a whole territory.
 */
export function printTerritoryCommunesCsv(
	communes: readonly TerritoryCommune[],
	layers: readonly Pick<Layer, 'id' | 'theme'>[]
): string {
	const themes = new Map(layers.map(({ id, theme }) => [id, theme]));
	const rows = communes.map(({ code, name, epci, population, areaKm2, layers: own, factCount }) => [
		code,
		name,
		epci,
		String(population),
		String(areaKm2),
		String(own.length),
		String(factCount),
		[...new Set(own.flatMap((id) => themes.get(id) ?? []))].join('; '),
		own.join('; ')
	]);
	return printTable(TERRITORY_COLUMNS, rows);
}
