import { COVERAGE_BASES, STATUSES } from '../../domain/words';
import { COMMUNE_COLUMNS, type CommuneColumn } from '../tables/commune-csv';
import { COMMUNE_TABLE_PATH } from './kinds';
import { COLUMNS } from './layer-table';
import { INSEE, WORD, type Column, type TableDefinition } from './table-schema';

const RATIO = '(0|1|0\\.\\d+)';
const { layer, name, from, to, figures, actors, territories, note, inferred_from, geometry } = COLUMNS;

const ABOUT: Record<CommuneColumn, Column> = {
	commune: {
		title: 'Code INSEE',
		description: 'Cinq caractères, en texte.',
		constraints: { required: true, pattern: INSEE }
	},
	commune_name: { title: 'Commune', description: 'Son nom.', constraints: { required: true } },
	kind: {
		title: 'Nature',
		description: 'Un fait d’un document, ou un contour officiel qu’aucun document ne cite.',
		constraints: { required: true, enum: ['fact', 'reference'] }
	},
	id: {
		title: 'Identifiant',
		description: 'Identifiant stable du fait ou du contour.',
		constraints: { required: true, pattern: WORD }
	},
	layer,
	name,
	basis: {
		title: 'Pourquoi',
		description:
			'Nommée dans le texte (stated), lieu déduit d’une source publique (inferred), touchée par le contour officiel (outline), ou valable pour tout un de ses territoires (inherited).',
		constraints: { required: true, enum: COVERAGE_BASES }
	},
	commune_share: {
		title: 'Part de la commune',
		description: 'Part de la commune que le contour couvre, de 0 à 1 ; vide sans contour de surface.',
		constraints: { pattern: RATIO }
	},
	outline_share: {
		title: 'Part du contour',
		description: 'Part du contour qui est dans la commune, de 0 à 1 ; vide sans contour de surface.',
		constraints: { pattern: RATIO }
	},
	shared_km2: {
		title: 'Surface commune',
		description: 'En km² ; vide sans contour de surface.',
		constraints: { pattern: '\\d+(\\.\\d+)?' }
	},
	status: {
		title: 'Statut',
		description: 'Ce que le document en dit à sa date : prévu n’est pas fait. Vide pour un contour.',
		constraints: { enum: STATUSES }
	},
	from,
	to,
	summary: { title: 'Résumé', description: 'En nos mots ; vide pour un contour.' },
	figures,
	actors,
	territories,
	note,
	inferred_from,
	outline_set: { title: 'Ensemble du contour', description: 'Vide pour un fait.' },
	outline_source: {
		title: 'Source du contour',
		description: 'Identifiant, comme dans sources.json ; vide pour un fait.',
		constraints: { pattern: WORD }
	},
	citations: {
		title: 'Citations',
		description: 'Document, lignes, section et termes ; vide pour un contour.'
	},
	geometry
};

/** `communes/<insee>.csv`. */
export const COMMUNE_TABLE: TableDefinition<CommuneColumn> = {
	path: COMMUNE_TABLE_PATH,
	name: 'atlas-commune',
	title: 'Ce qui couvre une commune de l’atlas des territoires',
	row: 'Une ligne par fait et par contour officiel.',
	columns: COMMUNE_COLUMNS,
	about: ABOUT,
	primaryKey: ['kind', 'id', 'layer'],
	example: { title: 'Valenciennes', path: 'communes/59606.csv' }
};
