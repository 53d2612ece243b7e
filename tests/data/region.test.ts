/** The atlas of the whole region, from the real sources, built whole: `ATLAS_SCOPE=region npm run build`. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasStart, Commune, CommuneFile, Territory } from '../../src/lib/domain/atlas';
import { communePath } from '../../src/lib/domain/text/slug';
import { tileIdOf } from '../../src/lib/geo/tile-id';
import { BASE_LOCALE, LOCALES, prefixOf } from '../../src/lib/site/locales.js';
import type { Effects } from '../../src/pipeline/effects';
import { nodeEffects } from '../../src/pipeline/node-effects';
import { runPipeline } from '../../src/pipeline/run-pipeline';
import { openArchive, readTile } from '../read-pmtiles';
import { buildBeside, IS_WHOLE_REGION, REGION, REGION_SAMPLE, type BesideBuild } from '../build-beside';
import { readStatic, ROOT, start as usual } from './real-atlas';

const MINUTES = 60_000;

describe('the region without its outlines', () => {
	it('is refused, and each source that is missing is named', { timeout: 10 * MINUTES }, async () => {
		const written: string[] = [];
		const offline: Effects = {
			...nodeEffects,
			env: { ...process.env, ATLAS_SCOPE: 'region', ATLAS_SOURCES: 'none' },
			writeBytes: (path) => Promise.resolve(void written.push(path)),
			remove: () => Promise.resolve(),
			log: () => undefined
		};
		await expect(runPipeline(offline, { root: ROOT })).rejects.toThrow('communes-60');
		expect(written).toEqual([]);
	});
});

let region: BesideBuild;
beforeAll(() => {
	region = buildBeside(REGION);
}, 30 * MINUTES);

/** A test of what was built; where a source of outlines cannot be had, that the command refused and said which. */
const ofRegion = (name: string, test: (folder: string) => void | Promise<void>, timeout = MINUTES) =>
	it(name, { timeout }, async () => {
		if (region.folder === undefined) expect(region.refusal).toMatch(/communes-\d\d/);
		else await test(region.folder);
	});

describe('the region', () => {
	let start: AtlasStart;
	let communes: Commune[];
	let territories: Territory[];
	let archive: ReturnType<typeof openArchive>;
	const text = (path: string): string => readFileSync(join(region.folder ?? '', 'static', path), 'utf8');
	const parse = <T>(path: string): T => JSON.parse(text(path)) as T;

	beforeAll(() => {
		if (region.folder === undefined) return;
		start = parse('atlas/start.json');
		communes = parse('atlas/communes.json');
		({ territories } = parse<{ territories: Territory[] }>('api/v1/territories.json'));
		archive = openArchive(readFileSync(join(region.folder, 'static/atlas/region.pmtiles')));
	});

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

	ofRegion('has every commune of five départements and every EPCI, those of the atlas as they are there', () => {
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

	ofRegion('changes no fact, no crossing and no boundary that the map reads whole', async () => {
		for (const file of ['atlas/facts.json', 'atlas/coverage.json', 'atlas/boundaries.json', 'api/v1/facts.json'])
			expect(text(file) === (await readStatic(file)), file).toBe(true);
	});

	ofRegion('says of a commune out of the four territories that no document was read for it, never that it is not covered', () => {
		const file = parse<CommuneFile>('api/v1/communes/80021.json');
		expect(file.documents).toEqual([]);
		// Official registers know it: they come from no document.
		expect(file.coverage.filter(({ kind }) => kind === 'fact')).toEqual([]);
		const known = new Set(file.coverage.map(({ layer }) => layer));
		expect(file.silent).toEqual(start.layers.map(({ id }) => id).filter((id) => !known.has(id)));
		expect(parse<CommuneFile>('api/v1/communes/59606.json').documents.length).toBeGreaterThan(0);
	});

	ofRegion('has tiles that open at the zooms and the box of the map', async () => {
		const header = await archive.getHeader();
		expect(header).toMatchObject({ specVersion: 3, minZoom: 5, maxZoom: 11, tileType: 1 });
		const box = [header.minLon, header.minLat, header.maxLon, header.maxLat];
		box.forEach((value, i) => expect(value).toBeCloseTo(start.bbox[i] ?? NaN, 5));
		expect(start.region).toEqual({ tiles: 'region.pmtiles', read: usual.territories.map(({ id }) => id) });
	});

	ofRegion('has every commune and EPCI at the lowest and the highest zoom, with its name, under its number', async () => {
		const wanted = new Set(communes.map(({ code }) => code as string));
		const sirens = new Set(territories.flatMap(({ siren }) => siren));
		for (const zoom of [6, 11]) {
			const own = await readZoom(zoom, 'communes');
			expect(new Set(own.codes.keys())).toEqual(wanted);
			for (const [code, id] of own.codes) expect(id).toBe(tileIdOf(code));
			expect(new Set((await readZoom(zoom, 'epci')).codes.keys())).toEqual(sirens);
		}
	});

	ofRegion('thins low zooms: a commune has far fewer vertices at zoom 6 than at 11', async () => {
		const [low, high] = [await readZoom(6, 'communes'), await readZoom(11, 'communes')];
		expect(low.vertices).toBeLessThan(high.vertices / 3);
	});

	/** Languages and pages of communes and territories that were built. */
	const locales = IS_WHOLE_REGION ? LOCALES : [BASE_LOCALE];
	const pagesOfPlaces = (): string[] => [
		...(IS_WHOLE_REGION ? communes.map(communePath) : REGION_SAMPLE),
		...(IS_WHOLE_REGION ? territories : usual.territories).map(({ id }) => `/territoires/${id}`)
	];
	const page = (folder: string, path: string) => readFile(join(folder, 'build', `${path}.html`), 'utf8');

	ofRegion('is the build that is published, not the one for development that a test runner asks for', async (folder) => {
		const scripts = (await readdir(join(folder, 'build/_app'), { recursive: true })).filter((name) =>
			name.endsWith('.js')
		);
		expect(scripts.length).toBeGreaterThan(0);
		const texts = await Promise.all(
			scripts.map((name) => readFile(join(folder, 'build/_app', name), 'utf8'))
		);
		// https://github.com/sveltejs/kit says so in its development build only.
		expect(texts.filter((text) => text.includes('conflict with SvelteKit'))).toEqual([]);
	});

	ofRegion('has a page of every commune and territory in every language', async (folder) => {
		const built = new Set(await readdir(join(folder, 'build'), { recursive: true }));
		const wanted = locales.flatMap((locale) =>
			pagesOfPlaces().map((path) => `${prefixOf(locale)}${path}.html`.slice(1))
		);
		expect(wanted.length).toBeGreaterThan(IS_WHOLE_REGION ? 3 * 3800 : 10);
		expect(wanted.filter((file) => !built.has(file))).toEqual([]);
	});

	ofRegion('says on the page of a commune that no document is about it, in each language', async (folder) => {
		for (const locale of locales) {
			const html = await page(folder, `${prefixOf(locale)}/communes/80021-amiens`);
			expect(html, locale).toMatch(new RegExp(`<html lang="${locale}"`));
			expect(html, locale).toMatch(/<p class="lead[^"]*" data-unread(="")?>[^<]*Amiens/);
			// One that the documents are about says nothing of the kind.
			expect(await page(folder, `${prefixOf(locale)}/communes/59606-valenciennes`)).not.toContain('data-unread');
		}
	});

	ofRegion('has a card for every page that names one, and none else', async (folder) => {
		const cards = (await readdir(join(folder, 'build/cards'), { recursive: true })).filter((name) =>
			name.endsWith('.png')
		);
		const named = new Set<string>();
		for (const path of pagesOfPlaces()) {
			const [, card] = /og:image" content="[^"]*\/cards\/([^"]+)"/.exec(await page(folder, path)) ?? [];
			named.add(card ?? `${path} names none`);
		}
		const ofPlaces = cards.filter((card) => /^(communes|territoires)\//.test(card));
		expect([...named].filter((card) => card !== 'atlas.png' && !ofPlaces.includes(card))).toEqual([]);
		expect(named).toContain('atlas.png');
		if (IS_WHOLE_REGION) expect([...named].sort()).toEqual(['atlas.png', ...ofPlaces].sort());
		expect(ofPlaces.filter((card) => card.startsWith('communes/')).length).toBe(usual.totals.communes);
	});

	ofRegion('lists the EPCI that no document is about apart from those of the documents', async (folder) => {
		const html = await page(folder, '/territoires');
		const cards = [...html.matchAll(/<li class="card[^"]*">/g)].length;
		const [, list = ''] = /<ul class="others[^"]*">(.*?)<\/ul>/s.exec(html) ?? [];
		const read = start.region?.read ?? [];
		const parts = new Set(territories.flatMap((territory) => territory.parts));
		const unread = territories.filter(({ id }) => !read.includes(id));
		expect(cards).toBe(read.filter((id) => !parts.has(id)).length);
		expect([...list.matchAll(/href="\.\/territoires\/([^"]+)"/g)].map(([, id]) => id).sort()).toEqual(
			unread.map(({ id }) => id).sort()
		);
	});
});
