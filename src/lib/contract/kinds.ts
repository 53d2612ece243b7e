import type { SchemaName } from './file-schemas';

/** A kind of file of the contract: where it is, what it holds, and what it is held to. */
export interface Kind {
	kind: string;
	/** Below `api/v1/`, with `{id}` or `{code}` where files of the kind differ. */
	path: string;
	mediaType: string;
	/** Short name of the format. */
	format: string;
	/** Schema of its JSON files. */
	json?: SchemaName;
	/** Path of the Table Schema of its CSV files. */
	table?: string;
	/** Key of the list that its records stand in. */
	records?: string;
	/** In French, as what follows: it is printed in `index.json` and on the page about the data. */
	title: string;
	description: string;
}

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv; charset=utf-8';

/** Path of the Table Schema of the layers' tables, below `api/v1/`. */
export const LAYER_TABLE_PATH = 'schemas/layer-csv.json';
/** Path of the Table Schema of the communes' tables. */
export const COMMUNE_TABLE_PATH = 'schemas/commune-csv.json';
/** Path of the Table Schema of the territories' tables. */
export const TERRITORY_TABLE_PATH = 'schemas/territory-csv.json';

/** Every kind of file of the contract. A file of no kind stops the build: add its kind and its schema here. */
export const KINDS: readonly Kind[] = [
	{
		kind: 'facts',
		path: 'facts.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'facts',
		records: 'facts',
		title: 'Tous les faits',
		description: 'Tous les faits, avec leur lieu, leur statut, leurs chiffres et le passage qui les dit.'
	},
	{
		kind: 'layers',
		path: 'layers.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'layers',
		records: 'layers',
		title: 'Couches et thèmes',
		description: 'Les couches et leurs thèmes : ce qu’elles contiennent, leur précision, leurs sources.'
	},
	{
		kind: 'communes',
		path: 'communes.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'communes',
		records: 'communes',
		title: 'Toutes les communes',
		description: 'Les communes, avec l’identifiant des couches et des faits qui les couvrent.'
	},
	{
		kind: 'commune',
		path: 'communes/{code}.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'commune',
		title: 'Une commune',
		description:
			'Une commune par son code INSEE : ce qui la couvre et pourquoi, les documents lus, ce que ses voisines ont de plus.'
	},
	{
		kind: 'commune-csv',
		path: 'communes/{code}.csv',
		mediaType: CSV_TYPE,
		format: 'CSV',
		table: COMMUNE_TABLE_PATH,
		title: 'Une commune en CSV',
		description:
			'Ce qui couvre une commune en table : une ligne par fait et par contour officiel, et pourquoi.'
	},
	{
		kind: 'territories',
		path: 'territories.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'territories',
		records: 'territories',
		title: 'Territoires',
		description: 'Les quatre territoires et les EPCI du pôle, avec leurs communes.'
	},
	{
		kind: 'territory',
		path: 'territories/{id}.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'territory',
		title: 'Un territoire',
		description: 'Un territoire : ses chiffres, les faits qui le concernent et comment, ses communes.'
	},
	{
		kind: 'territory-csv',
		path: 'territories/{id}.csv',
		mediaType: CSV_TYPE,
		format: 'CSV',
		table: TERRITORY_TABLE_PATH,
		title: 'Communes d’un territoire en CSV',
		description: 'Les communes d’un territoire en table, avec les couches qui les couvrent.'
	},
	{
		kind: 'documents',
		path: 'documents.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'documents',
		records: 'documents',
		title: 'Documents lus',
		description:
			'Les documents lus et leur registre de lecture : les lignes qu’aucun fait ne cite, et pourquoi.'
	},
	{
		kind: 'sources',
		path: 'sources.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'sources',
		records: 'sources',
		title: 'Sources des contours',
		description: 'Les sources de contours, leur licence, leur millésime et leur empreinte.'
	},
	{
		kind: 'overlaps',
		path: 'overlaps.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'overlaps',
		records: 'overlaps',
		title: 'Recouvrements',
		description:
			'Chaque paire de couches qui ont des communes en commun : lesquelles, combien d’habitants, de km².'
	},
	{
		kind: 'outline-overlaps',
		path: 'outline-overlaps.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'outline-overlaps',
		records: 'overlaps',
		title: 'Contours qui se recouvrent',
		description:
			'Les contours officiels de deux couches qui se recouvrent : surface commune en km², part de chacun, longueur des lignes.'
	},
	{
		kind: 'layer-geojson',
		path: 'layers/{id}.geojson',
		mediaType: 'application/geo+json',
		format: 'GeoJSON',
		json: 'layer-geojson',
		records: 'features',
		title: 'Une couche en GeoJSON',
		description:
			'Une couche pour un SIG : ses faits à leur précision, puis les contours officiels qui la complètent.'
	},
	{
		kind: 'layer-csv',
		path: 'layers/{id}.csv',
		mediaType: CSV_TYPE,
		format: 'CSV',
		table: LAYER_TABLE_PATH,
		title: 'Une couche en CSV',
		description: 'Les faits d’une couche en table, virgules et UTF-8 sans marque (RFC 4180).'
	},
	{
		kind: 'layer-excel',
		path: 'layers/{id}.excel.csv',
		mediaType: CSV_TYPE,
		format: 'CSV pour tableur',
		table: LAYER_TABLE_PATH,
		title: 'Une couche pour tableur',
		description:
			'La même table, avec points-virgules et marque UTF-8 : elle s’ouvre d’un double clic dans un tableur.'
	},
	{
		kind: 'walks',
		path: 'walks.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'walks',
		records: 'walks',
		title: 'Balades',
		description:
			'Parcs, itinéraires, voies d’eau, sites de nature, patrimoine minier et musées : leur statut, leurs communes, leur trace s’il y en a une.'
	},
	{
		kind: 'walk-gpx',
		path: 'walks/{id}.gpx',
		mediaType: 'application/gpx+xml',
		format: 'GPX',
		title: 'La trace d’une balade en GPX',
		description:
			'Une trace relevée et les contours officiels à moins d’un kilomètre, pour un GPS (GPX 1.1) ; aucune altitude.'
	},
	{
		kind: 'walk-kml',
		path: 'walks/{id}.kml',
		mediaType: 'application/vnd.google-earth.kml+xml',
		format: 'KML',
		title: 'La trace d’une balade en KML',
		description: 'La même trace et les mêmes lieux, en KML 2.2.'
	},
	{
		kind: 'walk-geojson',
		path: 'walks/{id}.geojson',
		mediaType: 'application/geo+json',
		format: 'GeoJSON',
		json: 'walk-geojson',
		records: 'features',
		title: 'La trace d’une balade en GeoJSON',
		description: 'La même trace et les mêmes lieux, pour un SIG.'
	},
	{
		kind: 'schema',
		path: 'schemas/{id}.schema.json',
		mediaType: 'application/schema+json',
		format: 'JSON Schema',
		title: 'Schéma JSON',
		description: 'Ce que chaque clé d’un fichier JSON ou GeoJSON veut dire (JSON Schema 2020-12).'
	},
	{
		kind: 'table-schema',
		path: 'schemas/{id}-csv.json',
		mediaType: JSON_TYPE,
		format: 'Table Schema',
		title: 'Schéma de table',
		description: 'Ce que chaque colonne d’un CSV veut dire (Table Schema, celui de schema.data.gouv.fr).'
	}
];

const PLACEHOLDER = /\\\{(?:id|code)\\\}/;

const patternOf = (path: string): RegExp =>
	new RegExp(`^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(PLACEHOLDER, '([0-9A-Za-z-]+)')}$`);

const PATTERNS = KINDS.map((kind) => ({ kind, pattern: patternOf(kind.path) }));

/**
 * The kind of a file.
 * @param path below `api/v1/`.
 * @returns with it, what stands for `{id}` or `{code}`; empty where nothing does.
 * @throws TypeError for a file of no kind.
 */
export function kindOf(path: string): { kind: Kind; key: string } {
	for (const { kind, pattern } of PATTERNS) {
		const match = pattern.exec(path);
		if (match) return { kind, key: match[1] ?? '' };
	}
	throw new TypeError(`api/v1/${path}: no kind in src/lib/contract/kinds.ts has such a path`);
}
