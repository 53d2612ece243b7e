/** Four made-up communes of real codes, with the tables and the seed of an atlas small enough to check by eye. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { z } from 'zod';
import type { LngLat } from '../../../src/lib/domain/atlas';
import { isInseeCode, type InseeCode } from '../../../src/lib/domain/codes';
import { formatProblem } from '../../../src/lib/domain/problem';
import type { Outline } from '../../../src/pipeline/join/boundaries';
import { buildAtlas, type Atlas } from '../../../src/pipeline/join/build-atlas';
import type { GeoInputs } from '../../../src/pipeline/join/geo-inputs';
import type { Inputs } from '../../../src/pipeline/read/inputs';
import type { Member } from '../../../src/pipeline/read/membership';
import {
	actorsSchema,
	glossarySchema,
	layersSchema,
	placesSchema,
	seedSchema,
	sourcesSchema,
	spellingsSchema,
	territoriesSchema,
	walksSchema
} from '../../../src/pipeline/read/schemas';
import { registersSchema } from '../../../src/pipeline/read/register-schema';
import { readYaml, type YamlFile } from '../../../src/pipeline/read/yaml-file';
import { inAll } from './words';

/** A text as the INSEE code that it is. */
export function toCode(text: string): InseeCode {
	if (!isInseeCode(text)) throw new TypeError(`${text} is no INSEE code`);
	return text;
}

/** A closed ring around a box, anticlockwise. */
export const ringOf = (west: number, south: number, east: number, north: number): Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south]
];

export const boxOf = (west: number, south: number, east: number, north: number): Polygon => ({
	type: 'Polygon',
	coordinates: [ringOf(west, south, east, north)]
});

export const outlineOf = (code: string, geometry: Polygon | MultiPolygon): Outline => ({
	type: 'Feature',
	properties: { code },
	geometry
});

export const featuresOf = (...features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});

/** Two neighbours of `hainaut`; one of `artois` with a hole and a part apart; one of the `mines`. */
export const OUTLINES: readonly Outline[] = [
	outlineOf('59606', boxOf(3.0, 50.3, 3.1, 50.4)),
	outlineOf('59014', boxOf(3.1, 50.3, 3.2, 50.4)),
	outlineOf('62498', {
		type: 'MultiPolygon',
		coordinates: [
			[ringOf(2.8, 50.3, 2.9, 50.4), ringOf(2.84, 50.34, 2.86, 50.36).reverse()],
			[ringOf(2.8, 50.42, 2.82, 50.44)]
		]
	}),
	// Clockwise, as some sources have it.
	outlineOf('62427', { type: 'Polygon', coordinates: [ringOf(2.9, 50.3, 3.0, 50.4).reverse()] })
];

const member = (code: string, name: string, epci: string, poles: string[] = []): Member => ({
	code: toCode(code),
	name,
	epci,
	territories: [epci, ...poles],
	population: 1000,
	postcodes: [code]
});

/** In ascending order of code, as the pipeline reads them. */
export const MEMBERS: readonly Member[] = [
	member('59014', 'Anzin', 'hainaut'),
	member('59606', 'Valenciennes', 'hainaut'),
	member('62427', 'Hénin-Beaumont', 'mines', ['pole']),
	member('62498', 'Lens', 'artois', ['pole'])
];

/** Reads YAML that must pass. */
export function parse<S extends z.ZodType>(file: string, schema: S, text: string): YamlFile<z.infer<S>> {
	const { ok, problems } = readYaml(file, text, schema);
	if (!ok) throw new Error(problems.map(formatProblem).join('\n'));
	return ok;
}

export const TERRITORIES = parse(
	'data/territories.yaml',
	territoriesSchema,
	`territories:
  - {id: hainaut, label: Hainaut, short: H, kind: epci, siren: '111111111'}
  - {id: pole, label: Pôle, short: P, kind: pole, parts: [artois, mines]}
  - {id: artois, label: Artois, short: A, kind: epci, siren: '222222222'}
  - {id: mines, label: Mines, short: M, kind: epci, siren: '333333333'}
`
);

const LAYERS = `themes: [{id: ville, label: ${inAll('Ville', 'Stad', 'Town')}, light: '#111111', dark: '#eeeeee', dataTheme: REGI}]
layers:
  - id: cites
    theme: ville
    label: ${inAll('Cités', 'Wijken', 'Estates')}
    description: ${inAll('Cités.')}
    light: '#111111'
    dark: '#eeeeee'
    pattern: hatch
    initial: true
  - {id: parcs, theme: ville, label: ${inAll('Parcs')}, description: ${inAll('Parcs.')}, light: '#222222', dark: '#dddddd', pattern: dots}
  - {id: boucles, theme: ville, label: ${inAll('Boucles')}, description: ${inAll('B.')}, light: '#333333', dark: '#cccccc', pattern: dots}
`;

const source = (id: string): string =>
	`  - {id: ${id}, role: ${id.startsWith('communes') ? 'communes' : 'places'}, label: ${inAll(id)}, file: ${id}.geojson, url: null, sha256: '${'0'.repeat(64)}', bytes: 1, features: 1, ` +
	`licence: Licence ${id}, licenceUrl: 'https://example.org/l', vintage: '2018', origin: o, attribution: Auteur ${id}}\n`;

const SOURCES = `sources:\n${['communes-59', 'communes-62', 'cites-officielles', 'piste', 'autre'].map(source).join('')}`;

const REGISTERS = `registers:
  - id: cites-officielles
    layer: cites
    knowledge: register
    source: cites-officielles
    label: ${inAll('Cités officielles', 'Officiële wijken', 'Official estates')}
    entry: ${inAll('Cité officielle', 'Officiële wijk', 'Official estate')}
    publisher: Auteur
    date: '2018'
    kind: outline
    covers: {by: area}
    code: [nom]
    name: [nom]
    note: ${inAll('Des cités.')}
    expected: {count: 2, mel: 0, cavm: 0, caph: 0, pma: 0}
`;

const PLACES = `places:
  - id: cite-a-cheval
    parts: [{source: cites-officielles, match: {nom: cité à cheval}}]
`;

const WALKS = `floodPlans: [plan-pole]
near: [cites-officielles]
layers: [parcs, cites, boucles]
walks:
  - {id: parc, kind: park, facts: [parc-lens], see: [ailleurs]}
  - {id: boucle, kind: ride, facts: [boucle]}
  - {id: cites, kind: mining, name: {fr: Cités, nl: Wijken, en: Estates}, summary: {fr: Des cités., nl: Wijken., en: Estates.}, outlines: [cites-officielles]}
  - {id: piste, kind: ride, name: {fr: Piste, nl: Piste, en: Piste}, summary: {fr: Une piste., nl: Een piste., en: A track.}, trace: {source: piste, kind: way, names: [Piste]}}
  - {id: site, kind: museum, facts: [site-anzin]}
`;

const ACTORS = `actors:
  - {id: etat, short: État, name: État, kind: state}
`;

const GLOSSARY = `terms:
  - term: ANRU
    expanded: {fr: Agence, nl: Agentschap, en: Agency}
    says: {fr: Une agence., nl: Een agentschap., en: An agency.}
`;

const fact = (id: string, rest: string): string =>
	`  - {id: ${id}, name: ${id}, summary: {fr: Résumé de ${id}.}, ${rest}}\n`;

const cite = (line: number): string => `cites: [{lines: [${line}, ${line}], section: Un, terms: [terme]}]`;

const SEED = `document:
  id: charte
  kind: contract
  title: Charte
  short: Charte
  publishers: [Éditeur]
  date: '2020'
  territories: [hainaut, pole]
  read: '2026-11'
  file: charte.txt
  sha256: '${'a'.repeat(64)}'
  lines: 9
facts:
${fact('cite-placee', `layer: cites, status: done, where: {scope: named, communes: ['59606'], place: cite-a-cheval}, ${cite(1)}`)}${fact('parc-lens', `layer: parcs, status: planned, where: {scope: named, communes: ['62498', '62427']}, ${cite(2)}`)}${fact('site-anzin', `layer: parcs, status: done, where: {scope: named, communes: ['59014'], precision: point}, ${cite(3)}`)}${fact('boucle', `layer: boucles, status: proposed, where: {scope: named, ends: ['59606', '59014']}, ${cite(4)}`)}${fact('plan-pole', `layer: boucles, status: decided, where: {scope: whole, territories: [pole]}, ${cite(5)}`)}${fact('ailleurs', `layer: parcs, status: unstated, where: {scope: nowhere, outside: [Genk]}, ${cite(6)}`)}ledger: []
`;

/** About that of a square of ten square kilometres. */
export const SPREAD = { varianceEastKm2: 0.9, varianceNorthKm2: 0.9, covarianceKm2: 0 };

/** What people keep by hand for the tiny atlas. */
export function tinyInputs(): Inputs {
	const centres: Record<string, LngLat> = {
		'59014': [3.15, 50.35],
		'59606': [3.05, 50.35],
		'62427': [2.95, 50.35],
		'62498': [2.83, 50.32]
	};
	return {
		seeds: [parse('seeds/charte.yaml', seedSchema, SEED)],
		layers: parse('data/layers.yaml', layersSchema, LAYERS),
		territories: TERRITORIES,
		sources: parse('data/sources.yaml', sourcesSchema, SOURCES),
		places: parse('data/places.yaml', placesSchema, PLACES),
		walks: parse('data/walks.yaml', walksSchema, WALKS),
		actors: parse('data/actors.yaml', actorsSchema, ACTORS),
		glossary: parse('data/glossary.yaml', glossarySchema, GLOSSARY),
		registers: { file: parse('data/registers.yaml', registersSchema, REGISTERS), tables: new Map() },
		spellings: parse('data/spellings.yaml', spellingsSchema, "spellings: {'62498': [Lenz]}\n"),
		figures: new Map(
			MEMBERS.map(({ code }, i) => [
				code,
				{ code, centre: centres[code] ?? [0, 0], areaKm2: 10 + i, spread: SPREAD }
			])
		),
		members: [...MEMBERS]
	};
}

/** A cité over the line between Valenciennes and Anzin, one in Lens, and one far away. */
export const CITES = featuresOf(
	{ type: 'Feature', properties: { nom: 'cité à cheval' }, geometry: boxOf(3.09, 50.34, 3.11, 50.36) },
	{ type: 'Feature', properties: { nom: ' cité de Lens' }, geometry: boxOf(2.81, 50.31, 2.82, 50.32) },
	{ type: 'Feature', properties: { nom: 'cité lointaine' }, geometry: boxOf(5, 45, 5.1, 45.1) }
);

/** A way from Lens to Valenciennes through Hénin-Beaumont, in two pieces that meet, with a hole of 700 m and a side branch. */
export const PISTE = featuresOf(
	...[
		[
			[2.85, 50.38],
			[2.95, 50.38]
		],
		[
			[2.95, 50.38],
			[2.99, 50.38]
		],
		[
			[3.0, 50.38],
			[3.05, 50.38]
		],
		[
			[2.95, 50.38],
			[2.95, 50.383]
		]
	].map((coordinates): Feature => ({
		type: 'Feature',
		properties: { name: 'Piste' },
		geometry: { type: 'LineString', coordinates }
	}))
);

/** Sources of the tiny atlas: all, or none. */
export function tinyGeo(inputs: Inputs, from: 'mirror' | 'none'): GeoInputs {
	const obtained: GeoInputs['obtained'] = new Map(
		inputs.sources.data.sources.map((entry) => [
			entry.id,
			from === 'mirror' && entry.id !== 'autre'
				? { entry, bytes: new Uint8Array(), from }
				: { entry, bytes: undefined, from: 'none', reason: 'not here' }
		])
	);
	const north = OUTLINES.filter(({ properties }) => properties.code.startsWith('59'));
	const south = OUTLINES.filter(({ properties }) => properties.code.startsWith('62'));
	if (from === 'none') return { obtained, features: new Map(), raw: new Map() };
	const features = new Map([
		['communes-59', featuresOf(...north)],
		['communes-62', featuresOf(...south)],
		['cites-officielles', CITES],
		['piste', PISTE]
	]);
	const raw = new Map(
		[...features].map(([id, { features: list }]) => [
			id,
			list.map((feature) => ({ ...feature, properties: feature.properties ?? {} }))
		])
	);
	return { obtained, features, raw };
}

export function tinyAtlas(from: 'mirror' | 'none' = 'mirror'): Atlas {
	const inputs = tinyInputs();
	return buildAtlas(inputs, tinyGeo(inputs, from));
}
