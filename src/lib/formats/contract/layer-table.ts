import { FACT_COLUMNS, type FactColumn } from '../tables/facts-csv';
import { BASES, PRECISIONS, STATUSES } from '../../domain/words';
import { LAYER_TABLE_PATH } from './kinds';
import { DATE, INSEE, LIST, WORD, listOf, type Column, type TableDefinition } from './table-schema';

export const COLUMNS: Record<FactColumn, Column> = {
	id: {
		title: 'Identifiant',
		description: 'Identifiant stable du fait.',
		constraints: { required: true, unique: true, pattern: WORD }
	},
	layer: {
		title: 'Couche',
		description: 'Identifiant de la couche, comme dans layers.json.',
		constraints: { required: true, pattern: WORD }
	},
	name: { title: 'Nom', description: 'Nom du fait.', constraints: { required: true } },
	status: {
		title: 'Statut',
		description: 'Ce que le document en dit à sa date : prévu n’est pas fait.',
		constraints: { required: true, enum: STATUSES }
	},
	from: {
		title: 'Début',
		description: 'AAAA, AAAA-MM ou AAAA-MM-JJ ; vide quand le document ne le dit pas.',
		constraints: { pattern: DATE }
	},
	to: {
		title: 'Fin',
		description: 'AAAA, AAAA-MM ou AAAA-MM-JJ ; vide quand le document ne le dit pas.',
		constraints: { pattern: DATE }
	},
	summary: { title: 'Résumé', description: 'En nos mots.', constraints: { required: true } },
	basis: {
		title: 'Fondement du lieu',
		description: 'Écrit dans le texte, déduit d’une source publique, tout un territoire, ou aucun.',
		constraints: { required: true, enum: BASES }
	},
	precision: {
		title: 'Précision du lieu',
		description: 'Contour officiel, point dans la commune, liaison, commune entière, territoire, ou aucune.',
		constraints: { required: true, enum: PRECISIONS }
	},
	communes: {
		title: 'Communes',
		description: `Codes INSEE, en texte. ${LIST}`,
		constraints: listOf(INSEE)
	},
	commune_names: { title: 'Noms des communes', description: `Dans l’ordre des codes. ${LIST}` },
	territories: {
		title: 'Territoires',
		description: `Identifiants, comme dans territories.json. ${LIST}`,
		constraints: listOf(WORD)
	},
	ends: {
		title: 'Extrémités',
		description: `Codes INSEE des extrémités d’une liaison, dans l’ordre. ${LIST}`,
		constraints: listOf(INSEE)
	},
	place: {
		title: 'Contour officiel',
		description: 'Identifiant du contour officiel qui le montre.',
		constraints: { pattern: WORD }
	},
	outside: { title: 'Hors de l’atlas', description: `Lieux cités hors de l’atlas. ${LIST}` },
	note: { title: 'À savoir', description: 'Ce qu’il faut savoir pour le lire.' },
	inferred_from: {
		title: 'Source du lieu déduit',
		description: 'Adresse publique ; vide quand le lieu n’est pas déduit.',
		constraints: { pattern: 'https?://\\S+' }
	},
	figures: {
		title: 'Chiffres',
		description: `Nom: valeur unité (date) [périmètre]. ${LIST}`
	},
	actors: { title: 'Acteurs', description: `Tels que le document les nomme. ${LIST}` },
	citations: {
		title: 'Citations',
		description: `Document, lignes, section et termes du passage. ${LIST}`,
		constraints: { required: true }
	},
	geometry: {
		title: 'Contours des communes',
		description: 'Ce que sont les contours des communes dans cette version.',
		constraints: { required: true }
	}
};

/** `layers/<id>.csv`. */
export const LAYER_TABLE: TableDefinition<FactColumn> = {
	path: LAYER_TABLE_PATH,
	name: 'atlas-couche',
	title: 'Faits d’une couche de l’atlas des territoires',
	row: 'Une ligne par fait.',
	columns: FACT_COLUMNS,
	about: COLUMNS,
	primaryKey: 'id',
	example: { title: 'Sites NPNRU', path: 'layers/npnru.csv' }
};
