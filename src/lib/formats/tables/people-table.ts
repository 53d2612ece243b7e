/**
 * Tables for people, one for each table of the contract: French headings and words, decimal commas, dates as they are read in
 * France. They are written with semicolons and a byte order mark (`spreadsheet-csv.ts`). INSEE codes stand first and bare: a
 * strict reader takes them as text, and Excel shows all their five digits; `="59172"` would be a formula to the one, and an
 * apostrophe a sixth character to the other.
 */
import { BASE_LOCALE } from '../../domain/locales.js';
import type { CommuneFile, Fact, Layer } from '../../domain/atlas';
import type { TerritoryCommune } from '../../domain/territory-file';
import { joinCell, type Cells } from './table';
import {
	STATUS_WORDS,
	decimalComma,
	figureWords,
	frenchDate,
	passageWords,
	reachWords
} from './people-words';

/** A column that people read: its heading, and its cell. */
type PeopleColumn<Row> = readonly [title: string, cell: (row: Row) => string];

const fill = <Row>(columns: readonly PeopleColumn<Row>[], rows: readonly Row[]): Cells => ({
	header: columns.map(([title]) => title),
	rows: rows.map((row) => columns.map(([, cell]) => cell(row)))
});

/** What ids are called: layers, documents, communes, territories. */
export interface PeopleNames {
	layers: ReadonlyMap<string, string>;
	documents: ReadonlyMap<string, string>;
	communes: ReadonlyMap<string, string>;
	territories: ReadonlyMap<string, string>;
}

const isMoney = ({ unit }: Fact['figures'][number]): boolean => unit.includes('€');

/** Columns of what a document says, in the tables of communes and of layers. */
const factColumns = ({ documents }: PeopleNames): PeopleColumn<Fact>[] => [
	['Statut', ({ status }) => STATUS_WORDS[status]],
	['Statut à la date du', ({ statusDate }) => frenchDate(statusDate)],
	['Début', ({ period }) => frenchDate(period?.from)],
	['Fin', ({ period }) => frenchDate(period?.to)],
	['Montants, et pour quoi', ({ figures }) => joinCell(figures.filter(isMoney).map(figureWords))],
	['Avec qui', ({ actors }) => joinCell(actors)],
	['Source', ({ citations }) => joinCell(citations.map((citation) => passageWords(citation, documents)))]
];

const namesOf = (ids: readonly string[], names: ReadonlyMap<string, string>): string =>
	joinCell(ids.map((id) => names.get(id) ?? id));

/** What covers a commune, for people: a row for each fact and each entry of a register, in the order of its page. */
export function communePeopleTable(file: CommuneFile, names: PeopleNames): Cells {
	const facts = new Map([...file.facts, ...file.inherited, ...file.unlisted].map((fact) => [fact.id, fact]));
	const references = new Map(file.references.map((reference) => [reference.id, reference]));
	const rows = file.coverage.map((coverage) => ({
		coverage,
		fact: coverage.kind === 'fact' ? facts.get(coverage.id) : undefined,
		reference: coverage.kind === 'reference' ? references.get(coverage.id) : undefined
	}));
	type Row = (typeof rows)[number];
	const columns: PeopleColumn<Row>[] = [
		['Code INSEE', () => file.code],
		['Commune', () => file.name],
		['Dispositif', ({ fact, reference }) => fact?.name ?? reference?.name ?? ''],
		['Sujet', ({ coverage }) => names.layers.get(coverage.layer) ?? coverage.layer],
		['Ce qui le relie à la commune', ({ coverage, fact }) => reachWords(coverage.basis, fact?.counted)],
		[
			'Part du sol communal (%)',
			({ coverage: { share } }) => (share ? decimalComma(Number((share.communeRatio * 100).toFixed(2))) : '')
		],
		...factColumns(names).map(([title, cell]): PeopleColumn<Row> => [
			title,
			({ fact, reference }) => (fact ? cell(fact) : title === 'Source' ? (reference?.set ?? '') : '')
		])
	];
	return fill(columns, rows);
}

/** The facts of a layer, for people. */
export const layerPeopleTable = (facts: readonly Fact[], names: PeopleNames): Cells =>
	fill(
		[
			['Dispositif', ({ name }) => name],
			['En bref', ({ summary }) => summary[BASE_LOCALE] ?? ''],
			['Communes', ({ communes }) => namesOf(communes, names.communes)],
			['Codes INSEE', ({ communes }) => joinCell(communes)],
			['Territoires', ({ territories }) => namesOf(territories, names.territories)],
			...factColumns(names),
			[
				'Autres chiffres',
				({ figures }) => joinCell(figures.filter((figure) => !isMoney(figure)).map(figureWords))
			],
			['À savoir', ({ note }) => note ?? '']
		],
		facts
	);

/** The communes of a territory, for people. */
export const territoryPeopleTable = (
	communes: readonly TerritoryCommune[],
	layers: readonly Pick<Layer, 'id' | 'label'>[]
): Cells => {
	const labels = new Map(layers.map(({ id, label }) => [id, label]));
	return fill<TerritoryCommune>(
		[
			['Code INSEE', ({ code }) => code],
			['Commune', ({ name }) => name],
			['Habitants', ({ population }) => String(population)],
			['Superficie (km²)', ({ areaKm2 }) => decimalComma(areaKm2)],
			['Fiches qui la concernent', ({ factCount }) => String(factCount)],
			['Sujets présents', ({ layers: own }) => String(own.length)],
			['Lesquels', ({ layers: own }) => namesOf(own, labels)]
		],
		communes
	);
};
