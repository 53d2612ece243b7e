import { length } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Walk } from '../../src/lib/domain/walk';
import { readGpx, readKml } from '../read-track';
import { validateGpx } from '../validate-gpx';
import { facts, findSource, inputs, parseStatic, readStatic, ROOT, start } from './real-atlas';

const { walks } = await parseStatic<{ walks: Walk[] }>('api/v1/walks.json');
const traced = walks.flatMap((walk) => (walk.trace ? [{ ...walk, trace: walk.trace }] : []));
const factOf = new Map(facts.map((fact) => [fact.id, fact]));
const isUsed = (id: string): boolean => start.sources.some((source) => source.id === id && source.state === 'used');
const lengthKm = (geometries: readonly Geometry[]): number =>
	geometries.reduce((sum, geometry) => sum + length({ type: 'Feature', properties: {}, geometry }), 0);
const files = await readdir(join(ROOT, 'static/api/v1/walks')).catch(() => [] as string[]);

describe('walks', () => {
	it('are those of the table, in its order, then ways that only registers hold', () => {
		const table = inputs.walks.data.walks.map(({ id }) => id);
		expect(walks.slice(0, table.length).map(({ id }) => id)).toEqual(table);
		const others = walks.slice(table.length);
		for (const { id, record, facts: own } of others) {
			expect(record, id).not.toBeNull();
			expect(own, id).toEqual([]);
		}
		expect(new Set(walks.map(({ id }) => id)).size).toBe(walks.length);
	});

	it('are some eighty with a line, walks, rides, mountain bikes, horses, waters and old railways among them', () => {
		if (!isUsed('circuits-pnr')) return expect(walks.some(({ record }) => record)).toBe(false);
		expect(traced.length).toBeGreaterThanOrEqual(70);
		expect(traced.length).toBeLessThanOrEqual(90);
		const kinds = new Map<string, number>();
		for (const { kind } of traced) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
		expect([...kinds.keys()].sort()).toEqual(['foot', 'horse', 'mining', 'mtb', 'ride', 'water']);
	});

	it('hold no GR and no GRP, under whatever name: FFRandonnée claims them', () => {
		expect(walks.filter(({ name }) => /\bGRP?\b|compostelle|grande randonnée/i.test(name)).map(({ id }) => id)).toEqual([]);
	});

	it.each(walks.map((walk) => [walk.id, walk] as const))(
		'%s is shown by a fact with a citation or by an official source',
		(_, walk) => {
			const definition = inputs.walks.data.walks.find(({ id }) => id === walk.id);
			const cited = walk.facts.flatMap((id) => factOf.get(id)?.citations ?? []);
			const official = [walk.record?.entry, definition?.trace?.source, ...(definition?.outlines ?? [])].filter(Boolean);
			expect(cited.length + official.length).toBeGreaterThan(0);
			expect(walk.summary).not.toBe('');
		}
	);

	it.each(walks.map((walk) => [walk.id, walk] as const))('%s has its numbers from its facts', (_, walk) => {
		for (const { fact, figure, value, unit, name } of [walk.length, walk.area, ...walk.counts].filter(
			(item) => item !== null
		))
			expect(factOf.get(fact)?.figures[figure]).toMatchObject({ value, unit, name });
	});

	it('name only facts and walks that exist', () => {
		const ids = new Set(walks.map(({ id }) => id));
		for (const { facts: own, see, inCommunes, floodPlans, neighbours } of walks) {
			for (const id of [...own, ...see, ...inCommunes, ...floodPlans.map(({ fact }) => fact)])
				expect(factOf.has(id), id).toBe(true);
			for (const id of neighbours) expect(ids.has(id), id).toBe(true);
		}
	});

	it('have a trace only where the table names a source of one and that source was used', () => {
		const claimed = inputs.walks.data.walks
			.filter(({ trace }) => trace && isUsed(trace.source))
			.map(({ id }) => id);
		expect(traced.filter(({ record }) => record === null).map(({ id }) => id)).toEqual(claimed);
	});

	it('have files for each real trace, and for nothing else', () => {
		const expected = traced.flatMap(({ trace }) => Object.values(trace.files));
		expect(files.map((name) => `api/v1/walks/${name}`).sort()).toEqual(expected.sort());
	});

	it('claim no distances and no nearness without a trace', () => {
		for (const { id, trace, communes, isOrdered, near } of walks)
			if (!trace) {
				expect(isOrdered, id).toBe(false);
				expect(near, id).toEqual([]);
				expect(communes.every(({ km }) => km === null), id).toBe(true);
			}
	});

	it('hold the loops as the documents give them', () => {
		const lengthOf = (id: string) => walks.find((walk) => walk.id === id)?.length?.value;
		expect(lengthOf('boucle-un-escaut')).toBe(29);
		expect(lengthOf('boucle-vallee-de-l-aunelle')).toBe(48);
		expect(lengthOf('voie-verte-du-ferrain')).toBe(11);
		expect(lengthOf('chaine-des-parcs')).toBe(420);
	});
});

describe.each(traced.map((walk) => [walk.id, walk] as const))('the trace of %s', (_, walk) => {
	const { trace } = walk;

	it('is a GPX that the GPX 1.1 schema accepts', async () => {
		expect(await validateGpx(trace.files.gpx, await readStatic(trace.files.gpx))).toEqual([]);
	});

	it('is one track, of the same length to another reader in GPX, KML and GeoJSON', async () => {
		const gpx = readGpx(await readStatic(trace.files.gpx));
		const kml = readKml(await readStatic(trace.files.kml));
		const geojson = await parseStatic<FeatureCollection>(trace.files.geojson);
		expect(gpx.tracks).toHaveLength(1);
		expect(kml.tracks).toHaveLength(1);
		const lines = geojson.features.filter(({ geometry }) => geometry.type.endsWith('LineString'));
		expect(lines).toHaveLength(1);
		for (const tracks of [gpx.tracks, kml.tracks, lines]) {
			const km = lengthKm(
				tracks.flatMap(({ geometry }) =>
					geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry]
				)
			);
			expect(Math.abs(km - trace.km)).toBeLessThan(0.06);
		}
		expect(gpx.waypoints).toHaveLength(walk.near.length);
		const alone = readGpx(await readStatic(trace.files.line));
		expect(alone.waypoints).toEqual([]);
		expect(alone.tracks).toEqual(gpx.tracks);
	});

	it('names who must be named, in each file', async () => {
		const source = start.sources.find(({ id }) => id === trace.source);
		for (const path of Object.values(trace.files)) {
			const text = await readStatic(path);
			expect(text, path).toContain(source?.attribution);
			expect(text, path).toContain(source?.licenceUrl);
		}
	});

	it('breaks only at gaps that are told', async () => {
		const [track] = readGpx(await readStatic(trace.files.gpx)).tracks;
		const parts = track?.geometry.type === 'MultiLineString' ? track.geometry.coordinates.length : 1;
		expect(parts).toBe(trace.parts);
		expect(trace.gaps.length).toBeLessThan(trace.parts);
	});

	it('goes through its communes: their kilometres add up to those in the atlas', () => {
		const sum = walk.communes.reduce((total, { km }) => total + (km ?? 0), 0);
		expect(Math.abs(sum - trace.atlasKm)).toBeLessThan(0.05 * walk.communes.length + 0.05);
		expect(trace.atlasKm).toBeLessThanOrEqual(trace.km + 0.1);
	});
});

describe('EuroVelo 5', () => {
	it('leads through Béthune, Lens and Lille in this order, where its source could be had', () => {
		const walk = traced.find(({ id }) => id === 'eurovelo-5');
		if (!walk) return expect(isUsed('eurovelo5')).toBe(false);
		const codes = walk.communes.map(({ code }) => code as string);
		const places = ['62770', '62119', '62498', '59350', '59650'].map((code) => codes.indexOf(code));
		expect(places.every((place) => place >= 0)).toBe(true);
		expect([...places].sort((a, b) => a - b)).toEqual(places);
		expect(walk.trace.published?.km).toBe(220);
	});

	it('comes by stages that meet: each as long as on another day, and together as long as the whole', () => {
		const whole = traced.find(({ id }) => id === 'eurovelo-5');
		const stages = traced.filter(({ id }) => id.startsWith('eurovelo-5-'));
		if (!whole || stages.length === 0) return expect(isUsed('eurovelo5-etapes')).toBe(false);
		expect(stages.map(({ trace }) => Math.round(trace.km))).toEqual([17, 24, 19, 18, 7, 22, 22, 21]);
		const inAtlas = stages.reduce((sum, { trace }) => sum + trace.atlasKm, 0);
		expect(Math.abs(inAtlas / whole.trace.atlasKm - 1)).toBeLessThan(0.05);
		expect(whole.trace.published?.km).toBe(220);
		expect(Math.abs(whole.trace.km / 220 - 1)).toBeLessThan(0.05);
	});

	it('has no heights in its source, so that no profile is drawn', async () => {
		const bytes = await findSource('eurovelo5');
		expect(bytes === undefined || !new TextDecoder().decode(bytes).includes('<ele>')).toBe(true);
	});
});

describe('ways of registers', () => {
	const recorded = traced.filter(({ record }) => record !== null);

	it('measure as long as their publisher says, to 5 %, but for those whose pages say that they do not', () => {
		const differing = recorded
			.filter(({ trace: { km, published } }) => published && Math.abs(km / published.km - 1) > 0.05)
			.map(({ id }) => id);
		if (recorded.length === 0) return expect(isUsed('circuits-pnr')).toBe(false);
		// Whole kilometres and halves, as published; and five lines that are another thing than what the number says.
		expect(differing.length).toBeLessThanOrEqual(22);
		expect(differing).toContain('le-marais-des-vaches');
		expect(differing).not.toContain('boucle-un-escaut');
	});

	it('tell both lengths of Un’Escaut: 29 km in the contract, 32 published, 32.3 measured; 50 m from Denain station', () => {
		const loop = recorded.find(({ id }) => id === 'boucle-un-escaut');
		if (!loop) return expect(isUsed('circuits-pnr')).toBe(false);
		expect([loop.length?.value, loop.trace.published?.km, loop.trace.km]).toEqual([29, 32, 32.3]);
		expect(loop.trace.isLoop).toBe(true);
		expect(loop.record?.time).toEqual({ least: 120, most: 120 });
		expect(loop.communes[0]?.code).toBe('59606');
		const denain = recorded.find(({ id }) => id.startsWith('denain-'));
		expect(denain?.station).toMatchObject({ name: 'Denain', metres: 50 });
	});

	it('that touch say so of each other', () => {
		const touching = new Map(walks.map((walk) => [walk.id, walk.touching.map(({ id }) => id)]));
		for (const [id, others] of touching)
			for (const other of others) expect(touching.get(other), `${id} ${other}`).toContain(id);
	});

	it('pass by nothing farther than 500 m, and have their station within 15 km', () => {
		for (const { id, near, station } of recorded) {
			for (const { metres } of near) expect(metres, id).toBeLessThanOrEqual(500);
			expect(station?.metres ?? 0, id).toBeLessThanOrEqual(15_000);
		}
	});
});
