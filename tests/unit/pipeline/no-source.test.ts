import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { area } from '@turf/turf';
import { csvParse } from 'd3-dsv';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeBoundaries } from '../../../src/lib/geo/decode-topology';
import type { AtlasStart, Commune, Fact, Source, Territory } from '../../../src/lib/domain/atlas';
import { readCommuneFigures, type CommuneFigures } from '../../../src/pipeline/read/commune-figures';
import type { Effects } from '../../../src/pipeline/effects';
import { runPipeline } from '../../../src/pipeline/run-pipeline';
import { REAL_ROOT, readTree } from './a-project';
import { quickEffects } from './sources/quick-effects';

let root: string;
let files: Map<string, Buffer>;
let log: readonly string[];
let figures: Map<string, CommuneFigures>;
const asked: string[] = [];

const textOf = (path: string): string => {
	const bytes = files.get(path);
	if (!bytes) throw new Error(`no file static/${path}`);
	return bytes.toString('utf8');
};
const parseIn = <T>(path: string): T => JSON.parse(textOf(path)) as T;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'atlas-no-source-'));
	for (const part of ['seeds', 'data'])
		await cp(join(REAL_ROOT, part), join(root, part), { recursive: true });
	const quick = quickEffects({ ATLAS_SOURCES: 'none', ATLAS_WITHOUT: 'circuits-pnr' });
	const effects: Effects = {
		...quick,
		fetch: (address) => {
			asked.push(address instanceof Request ? address.url : address.toString());
			return Promise.reject(new Error('the network is not to be asked'));
		}
	};
	await runPipeline(effects, { root });
	log = quick.lines;
	files = await readTree(join(root, 'static'));
	figures = readCommuneFigures('data/communes.csv', await readCsv()).rows;
}, 240_000);

async function readCsv(): Promise<string> {
	const tree = await readTree(join(root, 'data'));
	return tree.get('communes.csv')?.toString('utf8') ?? '';
}

afterAll(() => rm(root, { recursive: true, force: true }));

describe('a build without any source', () => {
	it('asks nobody, and says that the communes are cells', () => {
		expect(asked).toEqual([]);
		expect(log).toContain(
			'no outlines of communes: each is an approximate cell made from six figures, and the pages say so'
		);
	});

	it('says cell at the start, and of every source that there is none or that it was to be left out', () => {
		expect(parseIn<AtlasStart>('atlas/start.json').boundaries).toBe('cell');
		const { boundaries, sources } = parseIn<{ boundaries: string; sources: Source[] }>('api/v1/sources.json');
		expect(boundaries).toBe('cell');
		expect(sources.length).toBeGreaterThan(10);
		const leftOut = sources.filter(({ state }) => state === 'left-out').map(({ id }) => id);
		expect(leftOut).toEqual(['circuits-pnr']);
		expect(sources.filter(({ state }) => state !== 'none')).toHaveLength(1);
	});

	it('gives every commune one polygon, of its true area', () => {
		const { communes } = decodeBoundaries(parseIn<Topology>('atlas/boundaries.json'));
		expect([...communes.keys()]).toEqual([...figures.keys()].sort());
		for (const [code, { geometry }] of communes) {
			expect(geometry.type, code).toBe('Polygon');
			const trueKm2 = figures.get(code)?.areaKm2 ?? 0;
			// The least of communes has twenty points of the grid.
			expect(Math.abs(area(geometry) / 1e6 - trueKm2), code).toBeLessThan(Math.max(0.04 * trueKm2, 0.03));
		}
	});

	it('takes every area from the figures kept by hand, and computes none from the cells', () => {
		const { communes } = parseIn<{ communes: Commune[] }>('api/v1/communes.json');
		for (const { code, areaKm2 } of communes) expect(areaKm2, code).toBe(figures.get(code)?.areaKm2);
		const sum = (codes: readonly string[]) =>
			Number(codes.reduce((total, code) => total + (figures.get(code)?.areaKm2 ?? NaN), 0).toFixed(2));
		const { territories } = parseIn<{ territories: Territory[] }>('api/v1/territories.json');
		for (const { id, areaKm2, communes: codes } of territories) expect(areaKm2, id).toBe(sum(codes));
		interface Pairs {
			overlaps: { layers: [string, string]; communes: string[]; areaKm2: number }[];
		}
		const { overlaps } = parseIn<Pairs>('api/v1/overlaps.json');
		expect(overlaps.length).toBeGreaterThan(100);
		for (const { layers, communes: codes, areaKm2 } of overlaps)
			expect(areaKm2, layers.join(' × ')).toBe(sum(codes));
	});

	it('claims no outline: no fact has that precision, no layer has outlines, no file of outlines is written', () => {
		const { facts } = parseIn<{ facts: Fact[] }>('api/v1/facts.json');
		expect(facts.length).toBeGreaterThan(400);
		expect(facts.filter(({ precision }) => precision === 'outline')).toEqual([]);
		expect(facts.some(({ place }) => place !== null)).toBe(true);
		const { layers } = parseIn<AtlasStart>('atlas/start.json');
		// Tables kept by hand need no source: they list communes and points, and outline nothing.
		const sets = layers.flatMap(({ references }) => references);
		expect(sets.length).toBeGreaterThan(0);
		for (const { register, source, shape } of sets) {
			expect(source, register).toBe('atlas');
			expect(['list', 'point'], register).toContain(shape);
		}
		const listed = layers.filter(({ references }) => references.length > 0).map(({ id }) => id);
		expect([...files.keys()].filter((path) => path.startsWith('atlas/outlines/')).sort()).toEqual(
			listed.map((id) => `atlas/outlines/${id}.json`).sort()
		);
	});

	it('counts a commune as covered only where a fact names it', () => {
		interface Record {
			code: string;
			facts: string[];
		}
		const { facts } = parseIn<{ facts: Fact[] }>('api/v1/facts.json');
		const { communes } = parseIn<{ communes: Record[] }>('api/v1/communes.json');
		for (const { code, facts: ids } of communes)
			expect([...ids].sort(), code).toEqual(
				facts
					.filter((fact) => (fact.communes as string[]).includes(code))
					.map(({ id }) => id)
					.sort()
			);
	});

	it('carries the word cell in every export, and no credit for what is not there', () => {
		const { layers } = parseIn<AtlasStart>('atlas/start.json');
		for (const { id, factCount, references } of layers) {
			// Registers kept by hand say communes or places: those that say places are drawn.
			const count = references.reduce(
				(sum, { shape, count: entries }) => (shape === 'point' ? sum + entries : sum),
				factCount
			);
			const collection = parseIn<FeatureCollection & { boundaries: string; attribution: string[] }>(
				`api/v1/layers/${id}.geojson`
			);
			expect(collection.boundaries, id).toBe('cell');
			expect(collection.attribution, id).toEqual([]);
			// One of a register of places may have none.
			expect(collection.features.length, id).toBeGreaterThanOrEqual(factCount);
			expect(collection.features.length, id).toBeLessThanOrEqual(count);
			const own = collection.features.slice(0, factCount);
			for (const { properties } of own) expect(properties?.boundaries).toBe('cell');
			// What a register only lists draws no commune, as a cell or otherwise.
			for (const { geometry } of collection.features.slice(factCount))
				expect([undefined, 'Point', 'MultiPoint'], id).toContain((geometry as Geometry | null)?.type);
			const rows = csvParse(textOf(`api/v1/layers/${id}.csv`));
			expect(rows, id).toHaveLength(factCount);
			for (const { geometry } of rows)
				expect(geometry).toBe(
					'contours approchés des communes, d’après leur centre, leur superficie et leur allongement'
				);
		}
	});

	it('draws no scenery that it does not have', () => {
		const { objects } = parseIn<Topology>('atlas/context.json');
		for (const [name, object] of Object.entries(objects))
			expect(object.type === 'GeometryCollection' ? object.geometries : name).toEqual([]);
	});
});
