import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../../../src/lib/domain/atlas';
import { MAX_ROWS, MAX_VERTICES } from '../../../../src/lib/formats/own/limits';
import { parseOwnGeojson } from '../../../../src/lib/formats/own/parse-own-geojson';
import { EAST, ILES, WEST, rectangle } from '../../fixtures';
import { ELSEWHERE, OLD, areas, book, kindsOf, linesOf } from './a-book';

const ground = { book, areas };
const read = (text: string) => parseOwnGeojson(text, 'utf-8', 'Mes contours', ground);
const parse = (document: unknown) => read(JSON.stringify(document));
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
const box = (...bbox: Bbox) => rectangle(bbox);

describe('parseOwnGeojson, by codes', () => {
	it('takes the codes of a property, written as text or number', () => {
		const layer = parse(
			collection(
				feature(null, { INSEE_COM: WEST, nom: 'Ouest' }),
				feature(null, { INSEE_COM: Number(EAST), nom: 'Est' }),
				feature(null, { INSEE_COM: OLD }),
				feature(null, { INSEE_COM: ELSEWHERE })
			)
		);
		expect(layer.codes).toEqual([WEST, EAST]);
		expect(layer.reading).toEqual({
			format: 'geojson',
			type: 'geojson',
			encoding: 'utf-8',
			property: 'INSEE_COM',
			isHeld: false
		});
		expect(kindsOf(layer)).toBe('taken taken duplicate outside');
		expect(layer.rows[0]).toMatchObject({ line: 1, value: WEST, name: 'Ouest' });
	});

	it('uses geometry where a feature has no code', () => {
		const layer = parse(
			collection(feature(null, { insee: WEST }), feature(point(3.05, 50.25), { insee: '' }))
		);
		expect(kindsOf(layer)).toBe('taken joined');
		expect(layer.codes).toEqual([WEST, ILES]);
	});
});

describe('parseOwnGeojson, by geometry', () => {
	it('joins points, lines and areas to the communes they meet', () => {
		const layer = parse(
			collection(
				feature(point(3.05, 50.05), { nom: 'Puits' }),
				feature({
					type: 'LineString',
					coordinates: [
						[3.05, 50.05],
						[3.13, 50.05]
					]
				}),
				feature(box(3.31, 50.21, 3.32, 50.22)),
				feature(box(3.09, 50.02, 3.11, 50.03)),
				feature(point(3.15, 50.05)),
				feature(point(10, 45))
			)
		);
		expect(layer.rows.map(({ outcome }) => ('codes' in outcome ? outcome.codes : outcome.kind))).toEqual([
			[WEST],
			[WEST, EAST],
			[ILES],
			[WEST, EAST],
			'elsewhere',
			'elsewhere'
		]);
		expect(layer.rows[0]?.value).toBe('Puits');
		expect(layer.codes).toEqual([WEST, EAST, ILES]);
	});

	it('leaves a sliver out, and keeps a commune that lies in a large area', () => {
		expect(parse(box(3.0, 50.02, 3.1005, 50.05)).codes).toEqual([WEST]);
		expect(parse(box(-20, 40, 20, 51)).codes).toEqual([WEST, EAST, ILES]);
	});

	it('reads a feature or a geometry alone, and collections in collections', () => {
		expect(parse(feature(point(3.05, 50.05))).codes).toEqual([WEST]);
		expect(parse(point(3.05, 50.05)).codes).toEqual([WEST]);
		const nested = {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'GeometryCollection', geometries: [point(3.05, 50.05)] },
				{ type: 'MultiPoint', coordinates: [[3.05, 50.25]] },
				{ type: 'MultiPolygon', coordinates: [box(3.12, 50.02, 3.13, 50.03).coordinates] }
			]
		};
		expect(parse(nested).codes).toEqual([WEST, EAST, ILES]);
	});

	it('closes a ring that was left open', () => {
		const coordinates = box(3.02, 50.02, 3.03, 50.03).coordinates.map((ring) => ring.slice(0, -1));
		expect(parse({ type: 'Polygon', coordinates }).codes).toEqual([WEST]);
	});

	it('tells what is wrong with each geometry', () => {
		const layer = parse(
			collection(
				feature(point(3.05, 50.05)),
				feature(null),
				feature({ type: 'Point', coordinates: ['3', '50'] }),
				feature({ type: 'Point', coordinates: [] }),
				feature({ type: 'Polygon', coordinates: [[[3, 50]]] }),
				feature({ type: 'Circle', coordinates: [3, 50] }),
				feature(point(700_000, 7_000_000)),
				feature(point(50.05, 3.05)),
				feature({ type: 'MultiPoint', coordinates: [] }),
				null,
				'x'
			)
		);
		expect(kindsOf(layer)).toBe(
			'joined no-geometry bad-geometry bad-geometry bad-geometry bad-geometry not-degrees swapped no-geometry no-geometry no-geometry'
		);
		expect(linesOf(layer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	});

	it('takes an infinite number for no position', () => {
		expect(kindsOf(read('{"type":"Point","coordinates":[1e999,50]}'))).toBe('bad-geometry');
	});
});

describe('parseOwnGeojson, refused', () => {
	const at = (lng: number, lat: number) => collection(feature(point(lng, lat)));

	it('knows Lambert-93 and web Mercator by their coordinates', () => {
		expect(parse(at(735_000, 7_027_000)).fault).toEqual({ kind: 'projected', crs: 'lambert-93', name: '' });
		expect(parse(at(392_000, 6_519_000)).fault).toEqual({ kind: 'projected', crs: 'mercator', name: '' });
		expect(parse(at(1e9, 1e9)).fault).toEqual({ kind: 'projected', crs: 'other', name: '' });
	});

	it('believes the `crs` member', () => {
		const named = (name: string) =>
			parse({ ...at(3.05, 50.05), crs: { type: 'name', properties: { name } } });
		expect(named('urn:ogc:def:crs:EPSG::2154').fault).toMatchObject({ crs: 'lambert-93' });
		expect(named('EPSG:3857').fault).toMatchObject({ crs: 'mercator' });
		expect(named('EPSG:31370').fault).toMatchObject({ crs: 'other', name: 'EPSG:31370' });
		for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])
			expect(named(name).codes, name).toEqual([WEST]);
	});

	it('does not mind the system of a file that is read by its codes', () => {
		const layer = parse({
			...collection(feature(point(735_000, 7_027_000), { insee: WEST })),
			crs: { type: 'name', properties: { name: 'EPSG:2154' } }
		});
		expect(layer.codes).toEqual([WEST]);
	});

	it.each([
		['{"type":"FeatureCollection","features":[', 'bad-json'],
		['[', 'bad-json'],
		['[1,2]', 'not-geojson'],
		['{"type":"FeatureCollection","features":{}}', 'not-geojson'],
		['{"a":1}', 'not-geojson'],
		['null', 'not-geojson'],
		['{"type":"Topology","objects":{}}', 'topojson'],
		['{"type":"FeatureCollection","features":[]}', 'no-features']
	])('%s', (text, kind) => {
		expect(read(text).fault).toMatchObject({ kind });
	});

	it('refuses what is nested without end', () => {
		expect(['bad-json', 'not-geojson']).toContain(
			read('['.repeat(200_000) + ']'.repeat(200_000)).fault?.kind
		);
		const deep = '{"type":"GeometryCollection","geometries":['.repeat(5000) + ']}'.repeat(5000);
		expect(kindsOf(read(deep))).toBe('bad-geometry');
	});

	it('refuses more features or vertices than it reads', () => {
		const many = collection(...Array.from({ length: MAX_ROWS + 1 }, () => null));
		expect(parse(many).fault).toEqual({ kind: 'too-many-rows', count: MAX_ROWS + 1 });
		const half = {
			type: 'MultiPoint',
			coordinates: Array.from({ length: MAX_VERTICES / 2 }, () => [9, 9])
		};
		expect(kindsOf(parse(collection(feature(half), feature(half))))).toBe('elsewhere elsewhere');
		expect(parse(collection(feature(half), feature(half), feature(point(9, 9)))).fault).toEqual({
			kind: 'too-many-vertices'
		});
	});

	it('says that outlines are missing, where nothing can be joined', () => {
		const text = JSON.stringify(point(3.05, 50.05));
		const layer = parseOwnGeojson(text, 'utf-8', '', { book, areas: undefined });
		expect(layer.fault).toEqual({ kind: 'no-outlines' });
	});

	it('is not led astray by keys of objects', () => {
		const layer = read(
			`{"type":"FeatureCollection","__proto__":{"x":1},"features":[{"type":"Feature","geometry":null,` +
				`"properties":{"__proto__":{"insee":"${EAST}"},"constructor":"x","insee":"${WEST}","nom":"<script>alert(1)</script>"}}]}`
		);
		expect(layer.codes).toEqual([WEST]);
		expect(layer.rows[0]?.name).toBe('<script>alert(1)</script>');
		expect(({} as Record<string, unknown>).insee).toBeUndefined();
	});
});
