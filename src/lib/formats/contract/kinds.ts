import type { Locale } from '../../domain/locales.js';
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
	/** In French: it is published in `index.json` and `data.json`, and shown on no page. */
	title: string;
	/** Published in French; the page about the data says it in its own language. */
	description: Readonly<Record<Locale, string>>;
}

const JSON_TYPE = 'application/json';
const CSV_TYPE = 'text/csv; charset=utf-8';

/** Path of the Table Schema of the layers' tables, below `api/v1/`. */
export const LAYER_TABLE_PATH = 'schemas/layer-csv.json';
/** Path of the Table Schema of the communes' tables. */
export const COMMUNE_TABLE_PATH = 'schemas/commune-csv.json';
/** Path of the Table Schema of the registers' tables. */
export const REGISTER_TABLE_PATH = 'schemas/register-csv.json';
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
		description: {
			fr: 'Tous les faits, avec leur lieu, leur statut, leurs chiffres et le passage qui les dit.',
			nl: 'Alle feiten, met hun plaats, hun status, hun cijfers en de passage waar ze staan.',
			en: 'All facts, with their place, status, figures and the passage that states them.'
		}
	},
	{
		kind: 'layers',
		path: 'layers.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'layers',
		records: 'layers',
		title: 'Couches et thèmes',
		description: {
			fr: 'Les couches et leurs thèmes : ce qu’elles contiennent, leur précision, leurs sources.',
			nl: 'De lagen en hun thema’s: wat ze bevatten, hoe nauwkeurig ze zijn, hun bronnen.',
			en: 'Layers and their themes: what they hold, how precise they are, their sources.'
		}
	},
	{
		kind: 'registers',
		path: 'registers.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'registers',
		records: 'entries',
		title: 'Registres officiels',
		description: {
			fr: 'Les registres et inventaires officiels, et chacune de leurs inscriptions dans l’atlas : code, nom, communes, chiffres, date, page de l’éditeur.',
			nl: 'De officiële registers en inventarissen, en al hun vermeldingen in de atlas: code, naam, gemeenten, cijfers, datum, pagina bij de uitgever.',
			en: 'Registers and inventories of public bodies, and each of their entries in the atlas: code, name, communes, figures, date, page of the publisher.'
		}
	},
	{
		kind: 'communes',
		path: 'communes.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'communes',
		records: 'communes',
		title: 'Toutes les communes',
		description: {
			fr: 'Les communes, avec l’identifiant des couches et des faits qui les couvrent.',
			nl: 'De gemeenten, met de id’s van de lagen en feiten die er gelden.',
			en: 'Communes, with the ids of the layers and facts that cover them.'
		}
	},
	{
		kind: 'commune',
		path: 'communes/{code}.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'commune',
		title: 'Une commune',
		description: {
			fr: 'Une commune par son code INSEE : ce qui la couvre et pourquoi, les documents lus, ce que ses voisines ont de plus.',
			nl: 'Eén gemeente volgens haar INSEE-code: wat er geldt en waarom, de gelezen documenten, wat haar buurgemeenten meer hebben.',
			en: 'One commune by its INSEE code: what covers it and why, the documents read, what its neighbours have that it has not.'
		}
	},
	{
		kind: 'commune-csv',
		path: 'communes/{code}.csv',
		mediaType: CSV_TYPE,
		format: 'CSV',
		table: COMMUNE_TABLE_PATH,
		title: 'Une commune en CSV',
		description: {
			fr: 'Ce qui couvre une commune en table : une ligne par fait et par contour officiel, et pourquoi.',
			nl: 'Wat er in een gemeente geldt als tabel: één rij per feit en per officiële contour, en waarom.',
			en: 'What covers a commune as a table: one row for each fact and each official outline, and why.'
		}
	},
	{
		kind: 'commune-excel',
		path: 'communes/{code}.excel.csv',
		mediaType: CSV_TYPE,
		format: 'CSV pour tableur',
		title: 'Une commune pour tableur',
		description: {
			fr: 'La table d’une commune en mots français, virgules décimales, points-virgules et marque UTF-8 : elle s’ouvre d’un double clic dans un tableur.',
			nl: 'De tabel van een gemeente in Franse woorden, met decimale komma’s, puntkomma’s en UTF-8-markering: ze opent met een dubbelklik in een spreadsheet.',
			en: 'The table of a commune in French words, with decimal commas, semicolons and a UTF-8 mark: a double click opens it in a spreadsheet.'
		}
	},
	{
		kind: 'territories',
		path: 'territories.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'territories',
		records: 'territories',
		title: 'Territoires',
		description: {
			fr: 'Les quatre territoires et les EPCI du pôle, avec leurs communes.',
			nl: 'De vier gebieden en de EPCI’s van de pool, met hun gemeenten.',
			en: 'The four territories and the EPCIs of the pôle, with their communes.'
		}
	},
	{
		kind: 'territory',
		path: 'territories/{id}.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'territory',
		title: 'Un territoire',
		description: {
			fr: 'Un territoire : ses chiffres, les faits qui le concernent et comment, ses communes.',
			nl: 'Eén gebied: zijn cijfers, de feiten die erop slaan en hoe, zijn gemeenten.',
			en: 'One territory: its figures, the facts about it and in what way, its communes.'
		}
	},
	{
		kind: 'territory-csv',
		path: 'territories/{id}.csv',
		mediaType: CSV_TYPE,
		format: 'CSV',
		table: TERRITORY_TABLE_PATH,
		title: 'Communes d’un territoire en CSV',
		description: {
			fr: 'Les communes d’un territoire en table, avec les couches qui les couvrent.',
			nl: 'De gemeenten van een gebied als tabel, met de lagen die er gelden.',
			en: 'The communes of a territory as a table, with the layers that cover them.'
		}
	},
	{
		kind: 'territory-excel',
		path: 'territories/{id}.excel.csv',
		mediaType: CSV_TYPE,
		format: 'CSV pour tableur',
		title: 'Communes d’un territoire pour tableur',
		description: {
			fr: 'La table des communes d’un territoire en mots français, virgules décimales, points-virgules et marque UTF-8 : elle s’ouvre d’un double clic dans un tableur.',
			nl: 'De tabel van de gemeenten van een gebied in Franse woorden, met decimale komma’s, puntkomma’s en UTF-8-markering: ze opent met een dubbelklik in een spreadsheet.',
			en: 'The table of the communes of a territory in French words, with decimal commas, semicolons and a UTF-8 mark: a double click opens it in a spreadsheet.'
		}
	},
	{
		kind: 'documents',
		path: 'documents.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'documents',
		records: 'documents',
		title: 'Documents lus',
		description: {
			fr: 'Les documents lus et leur registre de lecture : les lignes qu’aucun fait ne cite, et pourquoi.',
			nl: 'De gelezen documenten en hun leesregister: de regels die geen enkel feit aanhaalt, en waarom.',
			en: 'The documents read and their reading ledger: the lines that no fact cites, and why.'
		}
	},
	{
		kind: 'sources',
		path: 'sources.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'sources',
		records: 'sources',
		title: 'Sources des contours',
		description: {
			fr: 'Les sources de contours, leur licence, leur millésime et leur empreinte.',
			nl: 'De bronnen van de contouren, hun licentie, hun jaargang en hun controlegetal.',
			en: 'The sources of outlines, their licence, vintage and checksum.'
		}
	},
	{
		kind: 'overlaps',
		path: 'overlaps.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'overlaps',
		records: 'overlaps',
		title: 'Recouvrements',
		description: {
			fr: 'Chaque paire de couches qui ont des communes en commun : lesquelles, combien d’habitants, de km².',
			nl: 'Elk paar lagen met gemeenschappelijke gemeenten: welke, hoeveel inwoners, hoeveel km².',
			en: 'Each pair of layers that share communes: which ones, how many inhabitants, how many km².'
		}
	},
	{
		kind: 'outline-overlaps',
		path: 'outline-overlaps.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'outline-overlaps',
		records: 'overlaps',
		title: 'Contours qui se recouvrent',
		description: {
			fr: 'Les contours officiels de deux couches qui se recouvrent : surface commune en km², part de chacun, longueur des lignes.',
			nl: 'De officiële contouren van twee lagen die elkaar overlappen: gemeenschappelijke oppervlakte in km², aandeel van elk, lengte van de lijnen.',
			en: 'Official outlines of two layers that overlap: shared area in km², share of each, length of lines.'
		}
	},
	{
		kind: 'layer-geojson',
		path: 'layers/{id}.geojson',
		mediaType: 'application/geo+json',
		format: 'GeoJSON',
		json: 'layer-geojson',
		records: 'features',
		title: 'Une couche en GeoJSON',
		description: {
			fr: 'Une couche pour un SIG : ses faits à leur précision, puis les contours officiels qui la complètent.',
			nl: 'Eén laag voor een GIS: haar feiten zo nauwkeurig als bekend, daarna de officiële contouren die ze aanvullen.',
			en: 'One layer for a GIS: its facts as precisely as they are known, then the official outlines that complete them.'
		}
	},
	{
		kind: 'layer-csv',
		path: 'layers/{id}.csv',
		mediaType: CSV_TYPE,
		format: 'CSV',
		table: LAYER_TABLE_PATH,
		title: 'Une couche en CSV',
		description: {
			fr: 'Les faits d’une couche en table, virgules et UTF-8 sans marque (RFC 4180).',
			nl: 'De feiten van een laag als tabel, met komma’s, in UTF-8 zonder markering (RFC 4180).',
			en: 'The facts of a layer as a table, with commas, in UTF-8 without a byte order mark (RFC 4180).'
		}
	},
	{
		kind: 'layer-excel',
		path: 'layers/{id}.excel.csv',
		mediaType: CSV_TYPE,
		format: 'CSV pour tableur',
		title: 'Une couche pour tableur',
		description: {
			fr: 'La table d’une couche en mots français, virgules décimales, points-virgules et marque UTF-8 : elle s’ouvre d’un double clic dans un tableur.',
			nl: 'De tabel van een laag in Franse woorden, met decimale komma’s, puntkomma’s en UTF-8-markering: ze opent met een dubbelklik in een spreadsheet.',
			en: 'The table of a layer in French words, with decimal commas, semicolons and a UTF-8 mark: a double click opens it in a spreadsheet.'
		}
	},
	{
		kind: 'register-csv',
		path: 'registers/{id}.csv',
		mediaType: CSV_TYPE,
		format: 'CSV',
		table: REGISTER_TABLE_PATH,
		title: 'Registres d’une couche en CSV',
		description: {
			fr: 'Les inscriptions des registres officiels d’une couche en table : code, nom, éditeur, date, communes, chiffres, licence.',
			nl: 'De vermeldingen van de officiële registers van een laag als tabel: code, naam, uitgever, datum, gemeenten, cijfers, licentie.',
			en: 'The entries of the official registers of a layer as a table: code, name, publisher, date, communes, figures, licence.'
		}
	},
	{
		kind: 'register-excel',
		path: 'registers/{id}.excel.csv',
		mediaType: CSV_TYPE,
		format: 'CSV pour tableur',
		table: REGISTER_TABLE_PATH,
		title: 'Registres d’une couche pour tableur',
		description: {
			fr: 'Les mêmes inscriptions, avec points-virgules et marque UTF-8 : la table s’ouvre d’un double clic dans un tableur.',
			nl: 'Dezelfde vermeldingen, met puntkomma’s en UTF-8-markering: de tabel opent met een dubbelklik in een spreadsheet.',
			en: 'The same entries, with semicolons and a UTF-8 mark: a double click opens the table in a spreadsheet.'
		}
	},
	{
		kind: 'walks',
		path: 'walks.json',
		mediaType: JSON_TYPE,
		format: 'JSON',
		json: 'walks',
		records: 'walks',
		title: 'Sorties',
		description: {
			fr: 'Parcs, itinéraires, voies d’eau, sites de nature, patrimoine minier et musées : leur statut, leurs communes, leur trace s’il y en a une.',
			nl: 'Parken, routes, waterwegen, natuurgebieden, mijnerfgoed en musea: hun status, hun gemeenten, hun tracé als er een is.',
			en: 'Parks, routes, waterways, nature sites, mining heritage and museums: their status, their communes, their trace if there is one.'
		}
	},
	{
		kind: 'walk-gpx',
		path: 'walks/{id}.gpx',
		mediaType: 'application/gpx+xml',
		format: 'GPX',
		title: 'La trace d’une sortie en GPX',
		description: {
			fr: 'Une trace relevée et les lieux à moins de 500 mètres, pour un GPS (GPX 1.1) ; aucune altitude.',
			nl: 'Een opgetekend tracé en de plaatsen binnen 500 meter, voor een gps (GPX 1.1), zonder hoogten. De tekst in het bestand is Frans.',
			en: 'A recorded trace and the places within 500 metres, for a GPS (GPX 1.1), without heights. The words in the file are French.'
		}
	},
	{
		kind: 'walk-line-gpx',
		path: 'walks/{id}.line.gpx',
		mediaType: 'application/gpx+xml',
		format: 'GPX',
		title: 'La trace seule d’une sortie en GPX',
		description: {
			fr: 'La même trace sans les lieux qui l’entourent, pour un GPS (GPX 1.1).',
			nl: 'Hetzelfde tracé zonder de plaatsen eromheen, voor een gps (GPX 1.1). De tekst in het bestand is Frans.',
			en: 'The same trace without the places around it, for a GPS (GPX 1.1). The words in the file are French.'
		}
	},
	{
		kind: 'walk-kml',
		path: 'walks/{id}.kml',
		mediaType: 'application/vnd.google-earth.kml+xml',
		format: 'KML',
		title: 'La trace d’une sortie en KML',
		description: {
			fr: 'La même trace et les mêmes lieux, en KML 2.2.',
			nl: 'Hetzelfde tracé en dezelfde plaatsen, in KML 2.2.',
			en: 'The same trace and the same places, in KML 2.2.'
		}
	},
	{
		kind: 'walk-geojson',
		path: 'walks/{id}.geojson',
		mediaType: 'application/geo+json',
		format: 'GeoJSON',
		json: 'walk-geojson',
		records: 'features',
		title: 'La trace d’une sortie en GeoJSON',
		description: {
			fr: 'La même trace et les mêmes lieux, pour un SIG.',
			nl: 'Hetzelfde tracé en dezelfde plaatsen, voor een GIS.',
			en: 'The same trace and the same places, for a GIS.'
		}
	},
	{
		kind: 'schema',
		path: 'schemas/{id}.schema.json',
		mediaType: 'application/schema+json',
		format: 'JSON Schema',
		title: 'Schéma JSON',
		description: {
			fr: 'Ce que chaque clé d’un fichier JSON ou GeoJSON veut dire (JSON Schema 2020-12).',
			nl: 'Wat elke sleutel van een JSON- of GeoJSON-bestand betekent (JSON Schema 2020-12).',
			en: 'What each key of a JSON or GeoJSON file means (JSON Schema 2020-12).'
		}
	},
	{
		kind: 'table-schema',
		path: 'schemas/{id}-csv.json',
		mediaType: JSON_TYPE,
		format: 'Table Schema',
		title: 'Schéma de table',
		description: {
			fr: 'Ce que chaque colonne d’un CSV veut dire (Table Schema, celui de schema.data.gouv.fr).',
			nl: 'Wat elke kolom van een CSV betekent (Table Schema, dat van schema.data.gouv.fr).',
			en: 'What each column of a CSV means (Table Schema, as schema.data.gouv.fr has it).'
		}
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
	throw new TypeError(`api/v1/${path}: no kind in src/lib/formats/contract/kinds.ts has such a path`);
}
