import type { Fact } from '../../domain/atlas';
import { printCitation, printFigure, printTable } from './csv-cells';

/** Columns of the table of facts, in order; `src/lib/formats/contract/layer-table.ts` says what each is. */
export const FACT_COLUMNS = [
	'id',
	'layer',
	'name',
	'status',
	'from',
	'to',
	'summary',
	'basis',
	'precision',
	'communes',
	'commune_names',
	'territories',
	'ends',
	'place',
	'outside',
	'note',
	'inferred_from',
	'figures',
	'actors',
	'citations',
	'geometry'
] as const;
export type FactColumn = (typeof FACT_COLUMNS)[number];

/**
 * Facts as a table (see {@link printTable}); lists inside a cell are separated by `; `.
 * @param names INSEE code → name.
 * @param geometryNote what the outlines of communes are in this build, repeated on each row.
 */
export function printFactsCsv(
	facts: readonly Fact[],
	names: ReadonlyMap<string, string>,
	geometryNote: string
): string {
	const rows = facts.map((fact) => [
		fact.id,
		fact.layer,
		fact.name,
		fact.status,
		fact.period?.from ?? '',
		fact.period?.to ?? '',
		fact.summary.fr ?? '',
		fact.basis,
		fact.precision,
		fact.communes.join('; '),
		fact.communes.map((code) => names.get(code) ?? code).join('; '),
		fact.territories.join('; '),
		fact.ends.join('; '),
		fact.place ?? '',
		fact.outside.join('; '),
		fact.note ?? '',
		fact.source ?? '',
		fact.figures.map(printFigure).join('; '),
		fact.actors.join('; '),
		fact.citations.map(printCitation).join('; '),
		geometryNote
	]);
	return printTable([...FACT_COLUMNS], rows);
}
