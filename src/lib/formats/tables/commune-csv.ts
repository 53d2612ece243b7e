import type { CommuneFile, Coverage, Fact } from '../../domain/atlas';
import { printCitation, printFigure, printTable } from './csv-cells';

/** Columns of a commune's table, in order; `src/lib/formats/contract/commune-table.ts` says what each is. */
export const COMMUNE_COLUMNS = [
	'commune',
	'commune_name',
	'kind',
	'id',
	'layer',
	'name',
	'basis',
	'commune_share',
	'outline_share',
	'shared_km2',
	'status',
	'from',
	'to',
	'summary',
	'figures',
	'actors',
	'territories',
	'note',
	'inferred_from',
	'outline_set',
	'outline_source',
	'citations',
	'geometry'
] as const;

export type CommuneColumn = (typeof COMMUNE_COLUMNS)[number];
type Row = Partial<Record<CommuneColumn, string>>;

const factColumns = ({ name, period, ...fact }: Fact): Row => ({
	name,
	status: fact.status,
	from: period?.from ?? '',
	to: period?.to ?? '',
	summary: fact.summary.fr ?? '',
	figures: fact.figures.map(printFigure).join('; '),
	actors: fact.actors.join('; '),
	territories: fact.territories.join('; '),
	note: fact.note ?? '',
	inferred_from: fact.source ?? '',
	citations: fact.citations.map(printCitation).join('; ')
});

const shareColumns = ({ share }: Coverage): Row =>
	share
		? {
				commune_share: String(share.communeRatio),
				outline_share: String(share.outlineRatio),
				shared_km2: String(share.areaKm2)
			}
		: {};

/**
 * What covers a commune as a table (see {@link printTable}): a row for each fact and official outline of its page, in the order
 * of `coverage`; shares are 0–1, empty where there is none; lists inside a cell are separated by `; `.
 * @param geometryNote what the outlines of communes are in this build, repeated on each row.
 */
export function printCommuneCsv(file: CommuneFile, geometryNote: string): string {
	const facts = new Map([...file.facts, ...file.inherited].map((fact) => [fact.id, fact]));
	const references = new Map(file.references.map((reference) => [reference.id, reference]));
	const rows = file.coverage.map((coverage) => {
		const { kind, id, layer, basis } = coverage;
		const fact = facts.get(id);
		const reference = references.get(id);
		const row: Row = {
			commune: file.code,
			commune_name: file.name,
			kind,
			id,
			layer,
			basis,
			...shareColumns(coverage),
			...(kind === 'fact' && fact ? factColumns(fact) : {}),
			...(kind === 'reference' && reference
				? { name: reference.name, outline_set: reference.set, outline_source: reference.source }
				: {}),
			geometry: geometryNote
		};
		return COMMUNE_COLUMNS.map((column) => row[column] ?? '');
	});
	return printTable(COMMUNE_COLUMNS, rows);
}
