import { FACT_COLUMNS, type FactColumn } from '../export/facts-csv';
import { BASES, PRECISIONS, STATUSES } from '../domain/words';
import { LAYER_TABLE_PATH } from './kinds';
import { API_ROOT, API_VERSION } from './version';

interface Constraints {
	required?: boolean;
	unique?: boolean;
	enum?: readonly string[];
	pattern?: string;
}

interface Column {
	title: string;
	description: string;
	constraints?: Constraints;
}

/** A field of a Table Schema. All are text: lists and figures stand inside cells. */
interface TableField extends Column {
	name: FactColumn;
	type: 'string';
}

/** A Table Schema. @see https://specs.frictionlessdata.io/table-schema/ */
export interface TableSchema {
	fields: TableField[];
	primaryKey: string;
	missingValues: string[];
	[key: string]: unknown;
}

const LIST = 'Liste séparée par « ; » et une espace.';
const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const WORD = '[a-z0-9]+(-[a-z0-9]+)*';
const CODE = '(\\d{2}|2[AB])\\d{3}';
const listOf = (item: string): Constraints => ({ pattern: `${item}(; ${item})*` });

const COLUMNS: Record<FactColumn, Column> = {
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
		constraints: listOf(CODE)
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
		constraints: listOf(CODE)
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

/**
 * Table Schema of `layers/<id>.csv`, as schema.data.gouv.fr and Validata read it.
 * @param origin scheme and host of the site, for its addresses.
 */
export const printLayerTable = (origin: string): TableSchema => ({
	$schema: 'https://frictionlessdata.io/schemas/table-schema.json',
	name: 'atlas-couche',
	title: 'Faits d’une couche de l’atlas des territoires',
	description:
		'Une ligne par fait. Une cellule qui commencerait par = + - @ est précédée d’une apostrophe, pour qu’un tableur n’y voie pas de formule.',
	countryCode: 'FR',
	homepage: `${origin}/donnees`,
	path: `${origin}/${API_ROOT}/${LAYER_TABLE_PATH}`,
	version: API_VERSION,
	licenses: [
		{
			name: 'etalab-2.0',
			title: 'Licence Ouverte 2.0',
			path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
		}
	],
	resources: [{ title: 'Sites NPNRU', path: `${origin}/${API_ROOT}/layers/npnru.csv` }],
	fields: FACT_COLUMNS.map((name) => ({ name, type: 'string', ...COLUMNS[name] })),
	missingValues: [''],
	primaryKey: 'id'
});
