import { TERRITORY_COLUMNS, type TerritoryColumn } from '../tables/territory-communes-csv';
import { TERRITORY_TABLE_PATH } from './kinds';
import { INSEE, LIST, WORD, listOf, type Column, type TableDefinition } from './table-schema';

const COUNT = '\\d+';
const counted = (title: string, description: string): Column => ({
	title,
	description,
	constraints: { required: true, pattern: COUNT }
});

const ABOUT: Record<TerritoryColumn, Column> = {
	code: {
		title: 'Code INSEE',
		description: 'Cinq caractères, en texte.',
		constraints: { required: true, unique: true, pattern: INSEE }
	},
	name: { title: 'Commune', description: 'Son nom.', constraints: { required: true } },
	epci: {
		title: 'EPCI',
		description: 'Identifiant, comme dans territories.json.',
		constraints: { required: true, pattern: WORD }
	},
	population: counted('Population', 'Habitants.'),
	area_km2: {
		title: 'Superficie',
		description: 'En km².',
		constraints: { required: true, pattern: '\\d+(\\.\\d+)?' }
	},
	layer_count: counted('Sujets', 'Couches qui la couvrent autrement que par tout un territoire.'),
	fact_count: counted(
		'Faits',
		'Faits qui la nomment, l’en déduisent ou la touchent par un contour officiel.'
	),
	themes: {
		title: 'Thèmes',
		description: `Identifiants des thèmes de ces couches. ${LIST}`,
		constraints: listOf(WORD)
	},
	layers: {
		title: 'Couches',
		description: `Identifiants de ces couches, comme dans layers.json. ${LIST}`,
		constraints: listOf(WORD)
	}
};

/** `territories/<id>.csv`. */
export const TERRITORY_TABLE: TableDefinition<TerritoryColumn> = {
	path: TERRITORY_TABLE_PATH,
	name: 'atlas-territoire',
	title: 'Communes d’un territoire de l’atlas des territoires',
	row: 'Une ligne par commune.',
	columns: TERRITORY_COLUMNS,
	about: ABOUT,
	primaryKey: 'code',
	example: { title: 'La Porte du Hainaut', path: 'territories/caph.csv' }
};
