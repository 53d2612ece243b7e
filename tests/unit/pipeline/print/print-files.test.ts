import { csvParse } from 'd3-dsv';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { AtlasStart, Commune, Fact, Source, Territory } from '../../../../src/lib/domain/atlas';
import { outlineTopology, sha256OfText, type Atlas } from '../../../../src/pipeline/join/build-atlas';
import { communeFilesOf, printApiFiles, printSiteFiles } from '../../../../src/pipeline/print/print-files';
import { SCHEMA_NAMES } from '../../../../src/lib/formats/contract/file-schemas';
import { API_VERSION } from '../../../../src/lib/formats/contract/version';
import { DEFAULT_ORIGIN } from '../../../../src/lib/site/read-origin.js';
import { ringArea } from '../../../../src/lib/geo/rings';
import { tinyAtlas } from '../tiny-atlas';

const OUTLINED = tinyAtlas('mirror');
const CELLS = tinyAtlas('none');
const siteOf = (atlas: Atlas) => printSiteFiles(atlas, communeFilesOf(atlas));
const apiOf = (atlas: Atlas) => printApiFiles(atlas, communeFilesOf(atlas), DEFAULT_ORIGIN).files;
const site = siteOf(OUTLINED);
const api = apiOf(OUTLINED);
const apiOfCells = apiOf(CELLS);

function parseIn<T>(files: ReadonlyMap<string, string>, path: string): T {
	const text = files.get(path);
	if (text === undefined) throw new Error(`no file ${path}`);
	return JSON.parse(text) as T;
}

interface CommuneFile {
	version: string;
	layers: string[];
	facts: Fact[];
	inherited: Fact[];
}

const idsOf = (items: readonly { id?: string | number }[]) => items.map(({ id }) => id);
const communeFile = (code: string) => parseIn<CommuneFile>(api, `api/v1/communes/${code}.json`);

describe('printSiteFiles', () => {
	it('writes what the pages read, and outlines only for a layer that has some', () => {
		expect([...site.keys()].sort()).toEqual([
			'atlas/actors.json',
			'atlas/boundaries.json',
			'atlas/communes.json',
			...['59014', '59606', '62427', '62498'].map((code) => `atlas/communes/${code}.svg`),
			'atlas/context.json',
			'atlas/coverage.json',
			'atlas/facts.json',
			'atlas/glossary.json',
			'atlas/insee-codes.json',
			'atlas/layers.css',
			'atlas/names.en.json',
			'atlas/names.nl.json',
			'atlas/outlines/cites.json',
			'atlas/overview.svg',
			'atlas/register-places.json',
			'atlas/start.en.json',
			'atlas/start.json',
			'atlas/start.nl.json',
			'atlas/territories/artois.svg',
			'atlas/territories/hainaut.svg',
			'atlas/territories/mines.svg',
			'atlas/territories/pole.svg',
			'atlas/walks.svg',
			...['boucle', 'cites', 'parc', 'piste', 'site'].map((id) => `atlas/walks/${id}.svg`)
		]);
		expect([...siteOf(CELLS).keys()].filter((path) => path.includes('outlines'))).toEqual([]);
	});

	it('gives each fact once: those of the layers that are on at first with the start, the others apart', () => {
		const start = parseIn<AtlasStart>(site, 'atlas/start.json');
		const others = parseIn<Fact[]>(site, 'atlas/facts.json');
		expect(idsOf(start.facts)).toEqual(['cite-placee']);
		expect(idsOf(others)).toEqual(['parc-lens', 'site-anzin', 'boucle', 'plan-pole', 'ailleurs']);
		expect(start.totals).toEqual({ facts: 6, communes: 4, documents: 1 });
	});

	it('says at the start which boundaries there are', () => {
		expect(parseIn<AtlasStart>(site, 'atlas/start.json').boundaries).toBe('outline');
		expect(parseIn<AtlasStart>(siteOf(CELLS), 'atlas/start.json').boundaries).toBe('cell');
	});

	it('ends each JSON file with a line feed, so that tools see whole lines', () => {
		for (const [path, text] of [...site, ...api])
			if (path.endsWith('json')) expect(text.endsWith('}\n') || text.endsWith(']\n'), path).toBe(true);
	});

	it('keeps the spellings of a commune for those who search', () => {
		const communes = parseIn<Commune[]>(site, 'atlas/communes.json');
		expect(communes.map(({ spellings }) => spellings)).toEqual([[], [], [], ['Lenz']]);
	});
});

describe('outlineTopology', () => {
	it('holds the outlines of facts and, apart from them, those of registers', () => {
		const topology = parseIn<Topology>(site, 'atlas/outlines/cites.json');
		const featuresIn = (object: string) =>
			feature(topology, topology.objects[object] as GeometryCollection).features;
		expect(idsOf(featuresIn('facts'))).toEqual(['cite-placee']);
		expect(featuresIn('facts')[0]?.properties).toEqual({ sources: ['cites-officielles'] });
		expect(idsOf(featuresIn('references'))).toEqual([
			'cites-officielles-cite-a-cheval',
			'cites-officielles-cite-de-lens'
		]);
		expect(featuresIn('references')[1]?.properties).toMatchObject({
			name: 'Cité de Lens',
			communes: ['62498']
		});
	});

	it('is empty, not broken, for a layer without outlines', () => {
		const { objects } = outlineTopology('boucles', OUTLINED);
		expect(Object.keys(objects)).toEqual(['facts', 'references']);
	});
});

describe('printApiFiles', () => {
	it('writes the files of the contract', () => {
		const names = [
			'communes',
			'documents',
			'facts',
			'layers',
			'outline-overlaps',
			'overlaps',
			'registers',
			'sources',
			'territories',
			'walks'
		];
		const codes = ['59014', '59606', '62427', '62498'];
		const layers = ['boucles', 'cites', 'parcs'];
		const territories = ['artois', 'hainaut', 'mines', 'pole'];
		expect([...api.keys()].sort()).toEqual(
			[
				...names.map((name) => `api/v1/${name}.json`),
				...codes.flatMap((code) =>
					['csv', 'excel.csv', 'json'].map((end) => `api/v1/communes/${code}.${end}`)
				),
				...territories.flatMap((id) => [
					`api/v1/territories/${id}.json`,
					`api/v1/territories/${id}.csv`,
					`api/v1/territories/${id}.excel.csv`
				]),
				...layers.flatMap((id) => ['geojson', 'csv', 'excel.csv'].map((end) => `api/v1/layers/${id}.${end}`)),
				'api/v1/registers/cites.csv',
				'api/v1/registers/cites.excel.csv',
				...['gpx', 'line.gpx', 'kml', 'geojson'].map((format) => `api/v1/walks/piste.${format}`),
				...SCHEMA_NAMES.map((name) => `api/v1/schemas/${name}.schema.json`),
				...['commune', 'layer', 'register', 'territory'].map((table) => `api/v1/schemas/${table}-csv.json`),
				'api/v1/index.json'
			].sort()
		);
	});

	it('bears the version of the contract in every JSON file that is not GeoJSON', () => {
		for (const path of api.keys())
			if (path.endsWith('.json') && !path.includes('/schemas/'))
				expect(parseIn<{ version: string }>(api, path).version, path).toBe(API_VERSION);
	});

	it('gives a commune the facts that name it, not those whose outline only meets it, and apart those of its territories', () => {
		expect(idsOf(communeFile('59606').facts)).toEqual(['cite-placee', 'boucle']);
		expect(idsOf(communeFile('59014').facts)).toEqual(['site-anzin', 'boucle']);
		expect(idsOf(communeFile('62498').facts)).toEqual(['parc-lens']);
		expect(idsOf(communeFile('62498').inherited)).toEqual(['plan-pole']);
		expect(idsOf(communeFile('59014').inherited)).toEqual([]);
		// An outline of the register meets it: that covers it as a register does, and names it in no document.
		expect(communeFile('59014').layers).toEqual(['cites', 'parcs', 'boucles']);
	});

	it('gives a commune the same facts whether outlines could be had or not', () => {
		for (const code of ['59014', '59606', '62427', '62498']) {
			const { facts, inherited } = parseIn<CommuneFile>(apiOfCells, `api/v1/communes/${code}.json`);
			expect([idsOf(facts), idsOf(inherited)]).toEqual([
				idsOf(communeFile(code).facts),
				idsOf(communeFile(code).inherited)
			]);
		}
	});

	it('sums the territories from the figures of their communes', () => {
		const { territories } = parseIn<{ territories: Territory[] }>(api, 'api/v1/territories.json');
		const sums = territories.map(({ id, communes, population, areaKm2 }) => [
			id,
			communes.length,
			population,
			areaKm2
		]);
		expect(sums).toEqual([
			['hainaut', 2, 2000, 21],
			['pole', 2, 2000, 25],
			['artois', 1, 1000, 13],
			['mines', 1, 1000, 12]
		]);
	});

	it('says of each source whether it was used', () => {
		const states = (files: ReadonlyMap<string, string>) =>
			parseIn<{ boundaries: string; sources: Source[] }>(files, 'api/v1/sources.json');
		expect(states(api).boundaries).toBe('outline');
		expect(states(api).sources.map(({ state }) => state)).toEqual([
			...['used', 'used', 'used', 'used'],
			'none'
		]);
		expect(states(apiOfCells).boundaries).toBe('cell');
		expect(states(apiOfCells).sources.map(({ state }) => state)).toEqual(Array(5).fill('none'));
	});

	it('draws each fact at its own precision in GeoJSON, outer rings anticlockwise and holes clockwise', () => {
		const { features } = parseIn<FeatureCollection>(api, 'api/v1/layers/parcs.geojson');
		expect(features.map(({ id, geometry }) => [id, geometry?.type ?? null])).toEqual([
			['parc-lens', 'MultiPolygon'],
			['site-anzin', 'Point'],
			['ailleurs', null]
		]);
		const [lens] = features;
		const parts = lens?.geometry.type === 'MultiPolygon' ? lens.geometry.coordinates : [];
		expect(parts.map((rings) => rings.map((ring) => Math.sign(ringArea(ring))))).toEqual([[1, -1], [1]]);
	});

	it('names the authors and licences of what a layer holds, and of nothing else', () => {
		interface Credits {
			attribution: string[];
			licence: string[];
			boundaries: string;
		}
		const credits = (files: ReadonlyMap<string, string>, layer: string) =>
			parseIn<Credits>(files, `api/v1/layers/${layer}.geojson`);
		const communes = ['Auteur communes-59', 'Auteur communes-62'];
		expect(credits(api, 'cites').attribution).toEqual([...communes, 'Auteur cites-officielles']);
		expect(credits(api, 'parcs').attribution).toEqual(communes);
		expect(credits(apiOfCells, 'cites')).toMatchObject({ attribution: [], licence: [], boundaries: 'cell' });
	});

	it('adds the entries of registers, without citations', () => {
		const { features } = parseIn<FeatureCollection>(api, 'api/v1/layers/cites.geojson');
		expect(idsOf(features)).toEqual([
			'cite-placee',
			'cites-officielles-cite-a-cheval',
			'cites-officielles-cite-de-lens'
		]);
		expect(features[1]?.properties).toMatchObject({
			precision: 'outline',
			citations: [],
			source: 'cites-officielles'
		});
	});

	it('says in each row of the CSV what the outlines of communes are', () => {
		const notes = (files: ReadonlyMap<string, string>) =>
			csvParse(files.get('api/v1/layers/parcs.csv') ?? '').map((row) => row.geometry);
		expect(new Set(notes(api))).toEqual(
			new Set(['contours officiels des communes (IGN Admin Express COG 2026)'])
		);
		expect(new Set(notes(apiOfCells))).toEqual(
			new Set(['contours approchés des communes, d’après leur centre, leur superficie et leur allongement'])
		);
		expect(notes(api)).toHaveLength(3);
	});

	it('crosses the layers by the communes that both cover', () => {
		interface Pairs {
			overlaps: { layers: [string, string]; communes: string[]; areaKm2: number }[];
		}
		const { overlaps } = parseIn<Pairs>(api, 'api/v1/overlaps.json');
		expect(overlaps.map(({ layers, communes, areaKm2 }) => [...layers, communes, areaKm2])).toEqual([
			['cites', 'parcs', ['59014', '62498'], 23],
			['cites', 'boucles', ['59014', '59606'], 21],
			['parcs', 'boucles', ['59014'], 10]
		]);
	});
});

describe('sha256OfText', () => {
	it('is that of the UTF-8 bytes', () => {
		expect(sha256OfText('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
	});
});
