import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../src/lib/geo/bbox';
import { findOgcFault } from '../ogc-fault';
import { paths, readApi } from './published-api';

const files = new Map(
	await Promise.all(paths.filter((path) => path.endsWith('.geojson')).map(async (path) => [path, await readApi(path)] as const))
);
type Layer = FeatureCollection<Geometry | null>;

/** Twice the area that a ring holds, positive when it runs anticlockwise (RFC 7946, 3.1.6). */
const turnOf = (ring: readonly Position[]): number =>
	ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
		const [fromX = 0, fromY = 0] = ring[i] ?? [];
		return sum + (fromX * y - x * fromY);
	}, 0);

const partsOf = (geometry: Geometry | null): Position[][][] =>
	geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];

describe('every GeoJSON file, by RFC 7946', () => {
	it('is taken by an independent reader, without a word', () => {
		expect(files.size).toBeGreaterThan(30);
		for (const [path, text] of files) expect(() => check(text), path).not.toThrow();
	}, 180_000);

	it('has no crs, no byte order mark, and a string id that no other feature has', () => {
		for (const [path, text] of files) {
			expect(text.charCodeAt(0), path).toBe('{'.charCodeAt(0));
			const layer = JSON.parse(text) as Layer;
			expect(layer, path).not.toHaveProperty('crs');
			const ids = layer.features.map(({ id }) => id);
			expect(ids.every((id) => typeof id === 'string' && id !== ''), path).toBe(true);
			expect(new Set(ids).size, path).toBe(ids.length);
		}
	});

	it('has positions of two numbers in degrees, six decimals at most, and null where there is no place', () => {
		let nulls = 0;
		for (const [path, text] of files)
			for (const { id, geometry } of (JSON.parse(text) as Layer).features) {
				if (geometry === null) nulls++;
				for (const position of geometry ? positionsOf(geometry) : []) {
					const [lng = NaN, lat = NaN] = position;
					const isSound =
						position.length === 2 &&
						Math.abs(lng) <= 180 &&
						Math.abs(lat) <= 90 &&
						lng === Number(lng.toFixed(6)) &&
						lat === Number(lat.toFixed(6));
					if (!isSound) expect.fail(`${path} ${id}: ${position.join(' ')}`);
				}
			}
		expect(nulls).toBeGreaterThan(10);
	});

	it('has closed rings, the outer ones anticlockwise and the holes clockwise', () => {
		let holes = 0;
		for (const [path, text] of files)
			for (const { id, geometry } of (JSON.parse(text) as Layer).features)
				for (const rings of partsOf(geometry))
					rings.forEach((ring, i) => {
						if (i > 0) holes++;
						const isSound = ring.length >= 4 && String(ring[0]) === String(ring.at(-1)) && turnOf(ring) > 0 === (i === 0);
						if (!isSound) expect.fail(`${path} ${id} ring ${i}`);
					});
		expect(holes).toBeGreaterThan(0);
	});

	it('has geometries that are valid by the OGC rules, no point twice in a row: facts, walks, and entries of registers', () => {
		let entries = 0;
		for (const [path, text] of files)
			for (const { id, geometry, properties } of (JSON.parse(text) as Layer).features) {
				if (!geometry) continue;
				if (properties?.register) entries++;
				const fault = findOgcFault(geometry);
				if (fault) expect.fail(`${path} ${id}: ${fault}`);
			}
		expect(entries).toBeGreaterThan(1000);
	}, 240_000);
});
