import { isWideOrigin, type AskedLayer, type Cell, type CrossingRow } from '../../../answers/crossings/rows';
import type { Truth } from '../../../answers/crossings/truth';
import { printTable } from '../../../formats/tables/csv-cells';

const ANSWERS: Record<Truth, string> = {
	couvertes: 'covered',
	'non-listees': 'unlisted',
	absentes: 'not in documents'
};

const printCell = (cell: Cell | undefined): string =>
	cell ? `${cell.origin}${cell.isSure || isWideOrigin(cell.origin) ? '' : '?'}` : '';

const HEADER = ['code', 'name', 'epci', 'population', 'area_km2', 'answer'] as const;

/**
 * The answer to a query as a table; for each layer asked, how the commune comes under it (`stated`, `inferred`, `reference`,
 * `inherited`, `unlisted`, `unsituated`, `own`; `?` where it is not told whether what is asked holds) and the facts that say so.
 * @param query as written, repeated on each row: a table without its question says nothing.
 */
export function printCrossingCsv(
	rows: readonly CrossingRow[],
	layers: readonly AskedLayer[],
	query: string
): string {
	const header = [...HEADER, ...layers.flatMap(({ key }) => [key, `${key} facts`]), 'query'];
	return printTable(
		header,
		rows.map(({ commune, epci, truth, cells }) => [
			commune.code,
			commune.name,
			epci,
			String(commune.population),
			String(commune.areaKm2),
			ANSWERS[truth],
			...cells.flatMap((cell) => [printCell(cell), cell?.facts.map(({ id }) => id).join('; ') ?? '']),
			query
		])
	);
}
