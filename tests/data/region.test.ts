/** The atlas of the whole region, from the real sources: `ATLAS_SCOPE=region npm run data`, kept in memory. */
import { relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasStart, Commune, CommuneFile, Territory } from '../../src/lib/domain/atlas';
import { tileIdOf } from '../../src/lib/geo/tile-id';
import type { Effects } from '../../src/pipeline/effects';
import { nodeEffects } from '../../src/pipeline/node-effects';
import { readRegionFile } from '../../src/pipeline/region';
import { runPipeline } from '../../src/pipeline/run-pipeline';
import { openCache, readMirror } from '../../src/pipeline/sources/locate-sources';
import { openArchive, readTile } from '../read-pmtiles';
import { inputs, readStatic, ROOT, start as usual } from './real-atlas';

const written = new Map<string, Uint8Array>();
const effects: Effects = {
	...nodeEffects,
	env: { ...process.env, ATLAS_SCOPE: 'region' },
	writeBytes: (path, bytes) => {
		written.set(relative(`${ROOT}/static`, path), bytes);
		return Promise.resolve();
	},
	remove: () => Promise.resolve(),
	log: () => undefined
};
const text = (path: string): string => new TextDecoder().decode(written.get(path));
const parse = <T>(path: string): T => JSON.parse(text(path)) as T;

/** Ids of the sources of outlines that are neither in the mirror nor in the cache. */
async function missingOutlines(): Promise<string[]> {
	const region = await readRegionFile(effects, ROOT);
	const outlines = region?.data.outlines ?? [];
	const all = [...inputs.sources.data.sources, ...(region?.data.sources ?? [])];
	const entries = all.filter(({ id }) => outlines.includes(id));
	const mirrored = await readMirror(effects, entries, ROOT);
	const cache = openCache(effects, `${ROOT}/.cache/sources`);
	const found = await Promise.all(
		entries.map(async (entry) => mirrored.has(entry.id) || (await cache.read(entry)) !== undefined)
	);
	return entries.filter((_, index) => !found[index]).map(({ id }) => id);
}

const missing = await missingOutlines();
const MINUTES = 60_000;

describe('the region without its outlines', () => {
	it('is refused, and each source that is missing is named', { timeout: 10 * MINUTES }, async () => {
		const offline = { ...effects, env: { ...effects.env, ATLAS_SOURCES: 'none' } };
		await expect(runPipeline(offline, { root: ROOT })).rejects.toThrow('communes-60');
		expect(written.size).toBe(0);
	});
});

describe.runIf(missing.length === 0)('the region', () => {
	let start: AtlasStart;
	let communes: Commune[];
	let territories: Territory[];
	let archive: ReturnType<typeof openArchive>;

	beforeAll(async () => {
		await runPipeline(effects, { root: ROOT });
		start = parse('atlas/start.json');
		communes = parse('atlas/communes.json');
		({ territories } = parse<{ territories: Territory[] }>('api/v1/territories.json'));
		archive = openArchive(written.get('atlas/region.pmtiles') ?? new Uint8Array());
	}, 10 * MINUTES);

	/** Codes and vertices of a layer over all the tiles of a zoom. */
	async function readZoom(zoom: number, layer: 'communes' | 'epci') {
		const codes = new Map<string, number>();
		let vertices = 0;
		const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
		const scale = 2 ** zoom;
		const column = (lng: number) => Math.floor(((lng + 180) / 360) * scale);
		const row = (lat: number) => {
			const phi = (lat * Math.PI) / 180;
			return Math.floor(((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * scale);
		};
		for (let x = column(minLon); x <= column(maxLon); x++)
			for (let y = row(maxLat); y <= row(minLat); y++) {
				const found = (await readTile(archive, zoom, x, y))?.layers[layer];
				for (let i = 0; i < (found?.length ?? 0); i++) {
					const feature = found?.feature(i);
					codes.set(String(feature?.properties['code']), feature?.id ?? -1);
					vertices += feature?.loadGeometry().flat().length ?? 0;
				}
			}
		return { codes, vertices };
	}

	it('has every commune of five départements and every EPCI, those of the atlas as they are there', () => {
		expect(communes.length).toBe(start.totals.communes);
		expect(communes.length).toBeGreaterThan(3700);
		expect(new Set(communes.map(({ code }) => code.slice(0, 2)))).toEqual(new Set(['02', '59', '60', '62', '80']));
		expect(territories.filter(({ kind }) => kind === 'epci').length).toBe(92);
		// Outlines are quantised over a larger box: places are the same to some metres.
		usual.territories.forEach(({ bbox, labelAt, ...rest }, i) => {
			const there = territories[i];
			expect(there).toMatchObject(rest);
			[...bbox, ...labelAt].forEach((value, side) =>
				expect([...(there?.bbox ?? []), ...(there?.labelAt ?? [])][side]).toBeCloseTo(value, 3)
			);
		});
		const amiens = communes.find(({ code }) => code === '80021');
		expect(amiens).toMatchObject({ name: 'Amiens' });
		// https://www.insee.fr/fr/statistiques/1405599?geo=COM-80021 says 49.5 km²; these outlines are simplified.
		expect(Math.abs((amiens?.areaKm2 ?? 0) / 49.5 - 1)).toBeLessThan(0.03);
	});

	it('changes no fact, no crossing and no boundary that the map reads whole', async () => {
		for (const file of ['atlas/facts.json', 'atlas/coverage.json', 'atlas/boundaries.json', 'api/v1/facts.json'])
			expect(text(file) === (await readStatic(file)), file).toBe(true);
	});

	it('says of a commune out of the four territories that no document was read for it, never that it is not covered', () => {
		const file = parse<CommuneFile>('api/v1/communes/80021.json');
		expect(file.documents).toEqual([]);
		expect(file.coverage).toEqual([]);
		expect(file.silent).toEqual(start.layers.map(({ id }) => id));
		expect(parse<CommuneFile>('api/v1/communes/59606.json').documents.length).toBeGreaterThan(0);
	});

	it('has tiles that open at the zooms and the box of the map', async () => {
		const header = await archive.getHeader();
		expect(header).toMatchObject({ specVersion: 3, minZoom: 5, maxZoom: 11, tileType: 1 });
		const box = [header.minLon, header.minLat, header.maxLon, header.maxLat];
		box.forEach((value, i) => expect(value).toBeCloseTo(start.bbox[i] ?? NaN, 5));
		expect(start.region).toEqual({ tiles: 'region.pmtiles', read: usual.territories.map(({ id }) => id) });
	});

	it('has every commune and EPCI at the lowest and the highest zoom, with its name, under its number', async () => {
		const wanted = new Set(communes.map(({ code }) => code as string));
		const sirens = new Set(territories.flatMap(({ siren }) => siren));
		for (const zoom of [6, 11]) {
			const own = await readZoom(zoom, 'communes');
			expect(new Set(own.codes.keys())).toEqual(wanted);
			for (const [code, id] of own.codes) expect(id).toBe(tileIdOf(code));
			expect(new Set((await readZoom(zoom, 'epci')).codes.keys())).toEqual(sirens);
		}
	}, MINUTES);

	it('thins low zooms: a commune has far fewer vertices at zoom 6 than at 11', async () => {
		const [low, high] = [await readZoom(6, 'communes'), await readZoom(11, 'communes')];
		expect(low.vertices).toBeLessThan(high.vertices / 3);
	}, MINUTES);
});
