import { BASE_LOCALE } from '../../domain/locales.js';
import type { CommuneFile, Coverage, Fact } from '../../domain/atlas';
import { COVERAGE_BASES, STATUSES } from '../../domain/words';
import { COMMUNE_TABLE_PATH } from '../contract/kinds';
import { printCitation } from './csv-cells';
import { FACT_COLUMNS, GEOMETRY } from './fact-columns';
import {
	DATE,
	INSEE,
	WORD,
	fillTable,
	joinCell,
	type Cells,
	type Column,
	type TableDefinition
} from './table';

/** What covers the commune, with the fact or the official outline that does. */
interface Row {
	file: CommuneFile;
	coverage: Coverage;
	fact: Fact | undefined;
	reference: CommuneFile['references'][number] | undefined;
	/** Who publishes its register. */
	publisher: string;
	geometryNote: string;
}

const RATIO = '(0|1|0\\.\\d+)';
const numberCell = (value: number | undefined): string => (value === undefined ? '' : String(value));

const ofFact = (column: Column<Fact>): Column<Row> => ({
	...column,
	cell: ({ fact }) => (fact ? column.cell(fact) : '')
});

/** `communes/<insee>.csv`. */
export const COMMUNE_TABLE: TableDefinition<Row> = {
	path: COMMUNE_TABLE_PATH,
	name: 'atlas-commune',
	title: 'Ce qui couvre une commune de l’atlas des territoires',
	row: 'Une ligne par fait et par contour officiel.',
	columns: [
		{
			name: 'commune',
			title: 'Code INSEE',
			description: 'Cinq caractères, en texte.',
			constraints: { required: true, pattern: INSEE },
			cell: ({ file }) => file.code
		},
		{
			name: 'commune_name',
			title: 'Commune',
			description: 'Son nom.',
			constraints: { required: true },
			cell: ({ file }) => file.name
		},
		{
			name: 'kind',
			title: 'Nature',
			description: 'Un fait d’un document, ou un contour officiel qu’aucun document ne cite.',
			constraints: { required: true, enum: ['fact', 'reference'] },
			cell: ({ coverage }) => coverage.kind
		},
		{
			name: 'id',
			title: 'Identifiant',
			description: 'Identifiant stable du fait ou du contour.',
			constraints: { required: true, pattern: WORD },
			cell: ({ coverage }) => coverage.id
		},
		{ ...FACT_COLUMNS.layer, cell: ({ coverage }) => coverage.layer },
		{ ...FACT_COLUMNS.name, cell: ({ fact, reference }) => fact?.name ?? reference?.name ?? '' },
		{
			name: 'basis',
			title: 'Pourquoi',
			description:
				'Nommée dans le texte (stated), lieu déduit d’une source publique (inferred), inscrite dans un registre (listed), touchée par le contour officiel (outline) ; ou dit de tout un de ses territoires (inherited), de communes (unlisted) ou d’un lieu (unsituated) de son territoire sans les nommer.',
			constraints: { required: true, enum: COVERAGE_BASES },
			cell: ({ coverage }) => coverage.basis
		},
		{
			name: 'commune_share',
			title: 'Part de la commune',
			description: 'Part de la commune que le contour couvre, de 0 à 1 ; vide sans contour de surface.',
			constraints: { pattern: RATIO },
			cell: ({ coverage: { share } }) => numberCell(share?.communeRatio)
		},
		{
			name: 'outline_share',
			title: 'Part du contour',
			description: 'Part du contour qui est dans la commune, de 0 à 1 ; vide sans contour de surface.',
			constraints: { pattern: RATIO },
			cell: ({ coverage: { share } }) => numberCell(share?.outlineRatio)
		},
		{
			name: 'shared_km2',
			title: 'Surface commune',
			description: 'En km² ; vide sans contour de surface.',
			constraints: { pattern: '\\d+(\\.\\d+)?' },
			cell: ({ coverage: { share } }) => numberCell(share?.areaKm2)
		},
		{
			name: 'status',
			title: 'Statut',
			description: 'Ce que le document en dit à sa date : prévu n’est pas fait. Vide pour un contour.',
			constraints: { enum: STATUSES },
			cell: ({ fact }) => fact?.status ?? ''
		},
		ofFact(FACT_COLUMNS.from),
		ofFact(FACT_COLUMNS.to),
		{
			name: 'summary',
			title: 'Résumé',
			description: 'En nos mots ; vide pour un contour.',
			cell: ({ fact }) => fact?.summary[BASE_LOCALE] ?? ''
		},
		ofFact(FACT_COLUMNS.figures),
		ofFact(FACT_COLUMNS.actors),
		ofFact(FACT_COLUMNS.territories),
		ofFact(FACT_COLUMNS.note),
		ofFact(FACT_COLUMNS.inferred_from),
		{
			name: 'outline_set',
			title: 'Ensemble du contour',
			description: 'Vide pour un fait.',
			cell: ({ reference }) => reference?.set ?? ''
		},
		{
			name: 'outline_source',
			title: 'Source du contour',
			description: 'Identifiant, comme dans sources.json ; vide pour un fait.',
			constraints: { pattern: WORD },
			cell: ({ reference }) => reference?.source ?? ''
		},
		{
			name: 'citations',
			title: 'Citations',
			description: 'Document, lignes, section et termes ; vide pour un contour.',
			cell: ({ fact }) => joinCell(fact?.citations.map(printCitation) ?? [])
		},
		GEOMETRY,
		{
			name: 'register_publisher',
			title: 'Éditeur du registre',
			description: 'Qui publie le registre ; vide pour un fait.',
			cell: ({ publisher }) => publisher
		},
		{
			name: 'register_date',
			title: 'Date du registre',
			description: 'Date dont parle le registre ; vide pour un fait, ou quand il n’est pas daté.',
			constraints: { pattern: DATE },
			cell: ({ reference }) => reference?.date ?? ''
		},
		{
			name: 'register_code',
			title: 'Code dans le registre',
			description: 'En texte ; vide pour un fait.',
			cell: ({ reference }) => reference?.code ?? ''
		},
		{
			name: 'certainty',
			title: 'Certitude',
			description: 'Ce que dit l’atlas d’un rapprochement qui n’est pas certain ; vide sinon.',
			cell: ({ reference }) => reference?.certainty ?? ''
		}
	],
	primaryKey: ['kind', 'id', 'layer'],
	example: { title: 'Valenciennes', path: 'communes/59606.csv' }
};

/**
 * What covers a commune as a table: a row for each fact and official outline of its page, in the order of `coverage`; shares are
 * 0–1, empty where there is none; lists inside a cell are separated by `; `.
 * @param geometryNote what the outlines of communes are in this build, repeated on each row.
 * @param publishers of registers, by their id.
 */
export function communeTable(
	file: CommuneFile,
	geometryNote: string,
	publishers: ReadonlyMap<string, string>
): Cells {
	const facts = new Map([...file.facts, ...file.inherited, ...file.unlisted].map((fact) => [fact.id, fact]));
	const references = new Map(file.references.map((reference) => [reference.id, reference]));
	const rows = file.coverage.map((coverage): Row => {
		const { kind, id } = coverage;
		const reference = kind === 'reference' ? references.get(id) : undefined;
		return {
			file,
			coverage,
			fact: kind === 'fact' ? facts.get(id) : undefined,
			reference,
			publisher: reference ? (publishers.get(reference.register) ?? '') : '',
			geometryNote
		};
	});
	return fillTable(COMMUNE_TABLE, rows);
}
