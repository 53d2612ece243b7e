import { BASE_LOCALE } from '../../domain/locales.js';
import { schemaPathOf } from '../contract/print-json-schema';
import type { Resource } from '../contract/index-schema';
import { kindOf, type Kind } from '../contract/kinds';
import { API_ROOT, API_VERSION } from '../contract/version';
import type { Bbox, Fact, Layer, Source, SourceDocument, Territory, Theme } from '../../domain/atlas';
import type { DataDates } from '../feeds/parse-changelog';
import type { DataTheme } from './data-themes';
import { licenceOf } from './licences';
import {
	AS_NEEDED,
	CONTEXT,
	CRS84,
	dated,
	dataThemeOf,
	DEPARTMENTS,
	fileTypeOf,
	FRENCH,
	french,
	mediaTypeOf,
	PUBLIC,
	refTo,
	THEMES,
	type Node
} from './vocabulary';

/** A theme of the atlas, and the one of European data portals that it belongs to. */
export type CatalogueTheme = Theme & { dataTheme: DataTheme };

/** What the catalogue is made from. */
export interface CatalogueInput {
	/** Scheme and host of the site. */
	origin: string;
	/** Files of the contract, as `index.json` lists them. */
	resources: readonly Resource[];
	themes: readonly CatalogueTheme[];
	layers: readonly Layer[];
	facts: readonly Fact[];
	territories: readonly Territory[];
	documents: readonly Pick<SourceDocument, 'id' | 'title' | 'date'>[];
	/** Sources of the geometry in a layer's export. */
	sourcesOf: (layer: string) => readonly Source[];
	/** Sources of the positions and lengths of walks. */
	walkSources: readonly Source[];
	dates: DataDates;
}

const KEYWORDS = ['Hauts-de-France', 'Nord', 'Pas-de-Calais', 'politiques publiques', 'communes'];
const TITLE = 'Atlas des territoires';
const DESCRIPTION =
	'Ce que des documents publics disent de quatre territoires des Hauts-de-France, commune par commune : programmes, projets, ' +
	'risques, mobilités. Chaque fait cite le document et les lignes qui le disent ; ce qui n’y est pas n’est pas pour autant absent.';

const urlOf = (origin: string, path: string): string => `${origin}/${API_ROOT}/${path}`;
const publisherOf = (origin: string): Node => ({
	'@id': `${origin}/data.json#editeur`,
	'@type': 'foaf:Agent',
	'foaf:name': french(TITLE),
	'foaf:homepage': { '@id': `${origin}/`, '@type': 'foaf:Document' }
});

/** Whom to turn to about the data: the project, whose page says how it is made. It has no address of its own to write to. */
const contactOf = (origin: string): Node => ({
	'@id': `${origin}/data.json#contact`,
	'@type': ['vcard:Kind', 'vcard:Organization'],
	'vcard:fn': french(TITLE),
	'vcard:hasURL': refTo(`${origin}/a-propos`)
});

const printDates = ({ issued, modified }: DataDates): Node => ({
	...(issued === undefined ? {} : { 'dct:issued': dated(issued) }),
	...(modified === undefined ? {} : { 'dct:modified': dated(modified) })
});

const printBox = ([west, south, east, north]: Bbox) => {
	const corners = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	] as const;
	const ring = corners.map((corner) => corner.join(' ')).join(', ');
	return { '@value': `POLYGON((${ring}))`, '@type': 'gsp:wktLiteral' };
};

const locationOf = (origin: string, { id, label, siren, bbox }: Territory): Node => ({
	'@id': `${origin}/data.json#territoire-${id}`,
	'@type': 'dct:Location',
	'rdfs:label': french(label),
	...(siren[0] === undefined ? {} : { 'dct:identifier': siren[0] }),
	'dcat:bbox': printBox(bbox)
});

/** Standards that a file holds to: its schema, and its format where that has a name. */
function standardsOf(origin: string, { json, table, mediaType }: Kind): Node[] {
	const path = json ? schemaPathOf(json) : table;
	const schema = path === undefined ? [] : [{ '@id': urlOf(origin, path), '@type': 'dct:Standard' }];
	const rfc =
		mediaType === 'application/geo+json' ? 7946 : mediaType.startsWith('text/csv') ? 4180 : undefined;
	const format = {
		'@id': `https://www.rfc-editor.org/rfc/rfc${rfc}`,
		'@type': 'dct:Standard',
		'dct:title': `RFC ${rfc}`
	};
	return rfc === undefined ? schema : [...schema, format];
}

function distributionOf(
	{ origin, dates }: CatalogueInput,
	{ path, bytes, title }: Resource,
	sources: readonly Source[]
): Node {
	const { kind } = kindOf(path);
	const url = urlOf(origin, path);
	return {
		'@id': url,
		'@type': 'dcat:Distribution',
		'dct:title': french(`${title} (${kind.format})`),
		'dct:description': french(kind.description[BASE_LOCALE]),
		'dcat:accessURL': refTo(url),
		'dcat:downloadURL': refTo(url),
		'dcat:mediaType': mediaTypeOf(kind.mediaType),
		'dct:format': fileTypeOf(kind.mediaType),
		'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
		'dct:conformsTo': standardsOf(origin, kind),
		'dct:language': FRENCH,
		...licenceOf(sources),
		...printDates(dates)
	};
}

/** Earliest and latest moment that facts speak of; undefined where none says. */
function temporalOf(facts: readonly Fact[]): Node | undefined {
	const from = facts.flatMap(({ period }) => period?.from ?? []).sort()[0];
	const to = facts
		.flatMap(({ period }) => period?.to ?? [])
		.sort()
		.at(-1);
	if (from === undefined && to === undefined) return undefined;
	return {
		'@type': 'dct:PeriodOfTime',
		...(from === undefined ? {} : { 'dcat:startDate': dated(from) }),
		...(to === undefined ? {} : { 'dcat:endDate': dated(to) })
	};
}

const provenanceOf = ({ documents }: CatalogueInput, facts: readonly Fact[]): string => {
	const cited = new Set(facts.flatMap(({ citations }) => citations.map(({ document }) => document)));
	const titles = documents.filter(({ id }) => cited.has(id)).map(({ title }) => title);
	return titles.length === 0
		? 'Aucun des documents lus ne cite ces contours officiels.'
		: `Faits relevés dans\u00a0: ${titles.join(' ; ')}. Chacun cite les lignes qui le disent.`;
};

interface DatasetPart {
	key: string;
	title: string;
	description: string;
	landing: string;
	dataThemes: readonly DataTheme[];
	facts: readonly Fact[];
	keywords: readonly string[];
	distributions: Node[];
	hasGeometry: boolean;
	/** Where its facts come from; absent where it has none. */
	provenance?: string;
}

function datasetOf(input: CatalogueInput, part: DatasetPart): Node {
	const { origin, territories, dates } = input;
	const spoken = new Set(part.facts.flatMap((fact) => fact.territories));
	const places = territories.filter(({ id }) => spoken.size === 0 || spoken.has(id));
	const temporal = temporalOf(part.facts);
	return {
		'@id': `${origin}/data.json#${part.key}`,
		'@type': 'dcat:Dataset',
		'dct:identifier': `atlas-des-territoires/${part.key}`,
		'dct:title': french(part.title),
		'dct:description': french(part.description),
		'dcat:keyword': [...part.keywords, ...KEYWORDS].map(french),
		'dcat:theme': [...new Set(part.dataThemes)].map(dataThemeOf),
		'dct:publisher': refTo(`${origin}/data.json#editeur`),
		'dcat:contactPoint': refTo(`${origin}/data.json#contact`),
		'dcat:landingPage': { '@id': `${origin}${part.landing}`, '@type': 'foaf:Document' },
		'foaf:page': { '@id': `${origin}/donnees`, '@type': 'foaf:Document' },
		'dct:spatial': [...DEPARTMENTS, ...places.map(({ id }) => refTo(`${origin}/data.json#territoire-${id}`))],
		...(temporal ? { 'dct:temporal': temporal } : {}),
		...(part.provenance === undefined
			? {}
			: {
					'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': french(part.provenance) }
				}),
		...(part.hasGeometry ? { 'dct:conformsTo': CRS84 } : {}),
		'dct:accrualPeriodicity': AS_NEEDED,
		'dct:accessRights': PUBLIC,
		'dct:language': FRENCH,
		'dcat:version': API_VERSION,
		...printDates(dates),
		'dcat:distribution': part.distributions
	};
}

/** A layer: its facts, as files of geometry and as tables. */
function layerPart(input: CatalogueInput, layer: Layer): DatasetPart {
	const facts = input.facts.filter((fact) => fact.layer === layer.id);
	const theme = input.themes.filter(({ id }) => id === layer.theme);
	const files = input.resources.filter(({ path }) => path.startsWith(`layers/${layer.id}.`));
	return {
		key: `couche-${layer.id}`,
		title: layer.label,
		description: layer.description,
		landing: `/couches/${layer.id}`,
		dataThemes: theme.map(({ dataTheme }) => dataTheme),
		facts,
		provenance: provenanceOf(input, facts),
		keywords: [layer.label, ...theme.map(({ label }) => label)],
		distributions: files.map((file) =>
			distributionOf(input, file, file.path.endsWith('.geojson') ? input.sourcesOf(layer.id) : [])
		),
		hasGeometry: true
	};
}

/** Kinds of files whose content is drawn from the facts: their time and their provenance are those of the facts. */
const OF_FACTS = new Set(['facts', 'communes', 'overlaps', 'walks']);

/** A file that is alone of its kind: all facts, all communes, the sources of the outlines … */
function filePart(input: CatalogueInput, file: Resource): DatasetPart {
	const { kind } = kindOf(file.path);
	const facts = OF_FACTS.has(kind.kind) ? input.facts : [];
	return {
		key: kind.kind,
		title: `${TITLE}\u00a0: ${kind.title.charAt(0).toLowerCase()}${kind.title.slice(1)}`,
		description: kind.description[BASE_LOCALE],
		landing: '/donnees',
		dataThemes: ['REGI', 'GOVE'],
		facts,
		...(facts.length > 0 ? { provenance: provenanceOf(input, facts) } : {}),
		keywords: [],
		distributions: [distributionOf(input, file, kind.kind === 'walks' ? input.walkSources : [])],
		hasGeometry: false
	};
}

/**
 * The catalogue of the data, DCAT-AP 3 as JSON-LD: one dataset a layer, and one for each file that is alone of its kind.
 * Addresses are absolute. @see https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 */
export function buildDcat(input: CatalogueInput): Node {
	const { origin, resources, layers, territories, dates } = input;
	const single = resources.filter(
		({ path }) => kindOf(path).kind.records !== undefined && kindOf(path).key === ''
	);
	const datasets = [
		...single.map((file) => filePart(input, file)),
		...layers.map((layer) => layerPart(input, layer))
	].map((part) => datasetOf(input, part));
	return {
		'@context': CONTEXT,
		'@graph': [
			{
				'@id': `${origin}/data.json`,
				'@type': 'dcat:Catalog',
				'dct:title': french(TITLE),
				'dct:description': french(DESCRIPTION),
				'dct:publisher': publisherOf(origin),
				'dct:language': FRENCH,
				'dct:license': licenceOf([])['dct:license'],
				'dct:spatial': [...DEPARTMENTS, ...territories.map((territory) => locationOf(origin, territory))],
				'foaf:homepage': { '@id': `${origin}/`, '@type': 'foaf:Document' },
				'dcat:themeTaxonomy': THEMES,
				...printDates(dates),
				'dcat:dataset': datasets.map((node) => refTo(String(node['@id'])))
			},
			contactOf(origin),
			...datasets
		]
	};
}
