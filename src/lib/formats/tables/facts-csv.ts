import { BASE_LOCALE } from '../../domain/locales.js';
import type { Fact } from '../../domain/atlas';
import { BASES, PRECISIONS, STATUSES } from '../../domain/words';
import { LAYER_TABLE_PATH } from '../contract/kinds';
import { printCitation } from './csv-cells';
import { FACT_COLUMNS, GEOMETRY } from './fact-columns';
import {
	INSEE,
	LIST,
	WORD,
	fillTable,
	joinCell,
	listOf,
	type Cells,
	type Column,
	type TableDefinition
} from './table';

interface Row {
	fact: Fact;
	/** INSEE code → name. */
	names: ReadonlyMap<string, string>;
	geometryNote: string;
}

const ofFact = (column: Column<Fact>): Column<Row> => ({ ...column, cell: ({ fact }) => column.cell(fact) });

/** `layers/<id>.csv`. */
export const LAYER_TABLE: TableDefinition<Row> = {
	path: LAYER_TABLE_PATH,
	name: 'atlas-couche',
	title: 'Faits d’une couche de l’atlas des territoires',
	row: 'Une ligne par fait.',
	columns: [
		ofFact({
			name: 'id',
			title: 'Identifiant',
			description: 'Identifiant stable du fait.',
			constraints: { required: true, unique: true, pattern: WORD },
			cell: ({ id }) => id
		}),
		ofFact(FACT_COLUMNS.layer),
		ofFact(FACT_COLUMNS.name),
		ofFact({
			name: 'status',
			title: 'Statut',
			description: 'Ce que le document en dit à sa date : prévu n’est pas fait.',
			constraints: { required: true, enum: STATUSES },
			cell: ({ status }) => status
		}),
		ofFact(FACT_COLUMNS.from),
		ofFact(FACT_COLUMNS.to),
		ofFact({
			name: 'summary',
			title: 'Résumé',
			description: 'En nos mots.',
			constraints: { required: true },
			cell: ({ summary }) => summary[BASE_LOCALE] ?? ''
		}),
		ofFact({
			name: 'basis',
			title: 'Fondement du lieu',
			description: 'Écrit dans le texte, déduit d’une source publique, tout un territoire, ou aucun.',
			constraints: { required: true, enum: BASES },
			cell: ({ basis }) => basis
		}),
		ofFact({
			name: 'precision',
			title: 'Précision du lieu',
			description:
				'Contour officiel, point dans la commune, liaison, commune entière, territoire, ou aucune.',
			constraints: { required: true, enum: PRECISIONS },
			cell: ({ precision }) => precision
		}),
		ofFact({
			name: 'communes',
			title: 'Communes',
			description: `Codes INSEE, en texte. ${LIST}`,
			constraints: listOf(INSEE),
			cell: ({ communes }) => joinCell(communes)
		}),
		{
			name: 'commune_names',
			title: 'Noms des communes',
			description: `Dans l’ordre des codes. ${LIST}`,
			cell: ({ fact, names }) => joinCell(fact.communes.map((code) => names.get(code) ?? code))
		},
		ofFact(FACT_COLUMNS.territories),
		ofFact({
			name: 'ends',
			title: 'Extrémités',
			description: `Codes INSEE des extrémités d’une liaison, dans l’ordre. ${LIST}`,
			constraints: listOf(INSEE),
			cell: ({ ends }) => joinCell(ends)
		}),
		ofFact({
			name: 'place',
			title: 'Contour officiel',
			description: 'Identifiant du contour officiel qui le montre.',
			constraints: { pattern: WORD },
			cell: ({ place }) => place ?? ''
		}),
		ofFact({
			name: 'outside',
			title: 'Hors de l’atlas',
			description: `Lieux cités hors de l’atlas. ${LIST}`,
			cell: ({ outside }) => joinCell(outside)
		}),
		ofFact(FACT_COLUMNS.note),
		ofFact(FACT_COLUMNS.inferred_from),
		ofFact(FACT_COLUMNS.figures),
		ofFact(FACT_COLUMNS.actors),
		ofFact({
			name: 'citations',
			title: 'Citations',
			description: `Document, lignes, section et termes du passage. ${LIST}`,
			constraints: { required: true },
			cell: ({ citations }) => joinCell(citations.map(printCitation))
		}),
		GEOMETRY
	],
	primaryKey: 'id',
	example: { title: 'Sites NPNRU', path: 'layers/npnru.csv' }
};

/**
 * Facts as a table; lists inside a cell are separated by `; `.
 * @param names INSEE code → name.
 * @param geometryNote what the outlines of communes are in this build, repeated on each row.
 */
export const factsTable = (
	facts: readonly Fact[],
	names: ReadonlyMap<string, string>,
	geometryNote: string
): Cells =>
	fillTable(
		LAYER_TABLE,
		facts.map((fact) => ({ fact, names, geometryNote }))
	);
