import { BASE_LOCALE } from '../../domain/locales.js';
import { DATA_THEMES, type DataTheme } from './data-themes';

/** Prefixes of the catalogue, written out in it: no context has to be fetched. */
export const CONTEXT = {
	dcat: 'http://www.w3.org/ns/dcat#',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	gsp: 'http://www.opengis.net/ont/geosparql#',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#'
} as const;

/** A node of a JSON-LD document. */
export type Node = { [key: string]: unknown };

const EU = 'http://publications.europa.eu/resource/authority';

/** A thing that another vocabulary names, with its kind and, where a portal shows it, its label. */
const named = (id: string, type: string, label?: string): Node => ({
	'@id': id,
	'@type': type,
	...(label === undefined
		? {}
		: { [type === 'skos:Concept' ? 'skos:prefLabel' : 'dct:title']: french(label) })
});

export const french = (text: string) => ({ '@value': text, '@language': BASE_LOCALE });
export const refTo = (id: string) => ({ '@id': id });

/** A date with its XML type: a year, a month or a day. */
export const dated = (date: string) => ({
	'@value': date,
	'@type': ['xsd:gYear', 'xsd:gYearMonth', 'xsd:date'][date.split('-').length - 1] ?? 'xsd:date'
});

/** Files by media type: the European table of file types, and IANA's of media types. */
const FILE_TYPES: Readonly<Record<string, string>> = {
	'application/json': 'JSON',
	'application/geo+json': 'GEOJSON',
	'application/gpx+xml': 'XML',
	'text/csv': 'CSV'
};

const bare = (mediaType: string): string => mediaType.split(';')[0] ?? mediaType;

/** @throws TypeError for a media type of no known file type. */
export function fileTypeOf(mediaType: string): Node {
	const type = FILE_TYPES[bare(mediaType)];
	if (type === undefined)
		throw new TypeError(`${mediaType}: add its file type to src/lib/formats/catalogue/vocabulary.ts`);
	return named(`${EU}/file-type/${type}`, 'dct:MediaTypeOrExtent');
}

export const mediaTypeOf = (mediaType: string): Node =>
	named(`https://www.iana.org/assignments/media-types/${bare(mediaType)}`, 'dct:MediaType');

export const FRENCH = named(`${EU}/language/FRA`, 'dct:LinguisticSystem');
export const AS_NEEDED = named(`${EU}/frequency/AS_NEEDED`, 'dct:Frequency');
export const PUBLIC = named(`${EU}/access-right/PUBLIC`, 'dct:RightsStatement');
export const CRS84 = named(
	'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
	'dct:Standard',
	'WGS84, longitude puis latitude'
);
export const THEMES = named(
	`${EU}/data-theme`,
	'skos:ConceptScheme',
	'Thèmes de données de l’Union européenne'
);

/** Nord and Pas-de-Calais, in the European nomenclature of territorial units. */
export const DEPARTMENTS = ['FRE11', 'FRE12'].map((code) =>
	named(`http://data.europa.eu/nuts/code/${code}`, 'dct:Location')
);

/** A theme of European data portals, with its label. */
export const dataThemeOf = (code: DataTheme): Node => ({
	...named(`${EU}/data-theme/${code}`, 'skos:Concept', DATA_THEMES[code]),
	'skos:inScheme': refTo(`${EU}/data-theme`)
});
