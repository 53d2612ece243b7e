import type { Citation, Fact, Figure } from '../domain/atlas';
import { printTableCsv } from './table-csv';

const HEADER = [
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

const printFigure = ({ name, value, unit, date, perimeter }: Figure): string =>
	`${name}: ${value} ${unit}${date ? ` (${date})` : ''}${perimeter ? ` [${perimeter}]` : ''}`;

const printCitation = ({ document, section, lines, terms }: Citation): string =>
	`${document} l. ${lines[0]}-${lines[1]} (${section}): ${terms.join(' / ')}`;

/**
 * Facts as a table: RFC 4180 with a header, CRLF line ends, lists inside a cell separated by `; `.
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
	return printTableCsv([HEADER, ...rows]);
}
