import type { Feature, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/lib/domain/atlas';
import { GEOJSON_DECIMALS, toFactsGeoJson } from '../../../../src/lib/formats/tables/facts-geojson';
import { positionsOf } from '../../../../src/lib/geo/bbox';
import { ringArea } from '../../../../src/lib/geo/rings';
import { EAST, ILES, WEST, makeFact, makeGeometry, makeSource, multi, rectangle } from '../../fixtures';

const reversed = (polygon: ReturnType<typeof rectangle>) => ({
	...polygon,
	coordinates: polygon.coordinates.map((ring) => [...ring].reverse())
});
/** With every ring the wrong way round. */
const WRONG = reversed(rectangle([3, 50, 4, 51], [3.4, 50.4, 3.6, 50.6]));
const PRECISE = rectangle([3.123456789, 50.1, 3.2, 50.2]);
const atlas = makeGeometry({
	wrong: WRONG,
	parts: multi(WRONG, rectangle([5, 50, 6, 51], [5.4, 50.4, 5.6, 50.6])),
	precise: PRECISE
});
const outline = (id: string) => makeFact(id, { precision: 'outline' });

const toGeoJson = (facts: Fact[], sources = [makeSource('ign')], extra: Feature[] = []) =>
	toFactsGeoJson('qpv', facts, atlas, 'outline', sources, extra);

/** Whether each ring runs as RFC 7946 asks: the outer one anticlockwise, holes clockwise. */
const isWoundRight = (rings: Position[][]) => rings.every((ring, i) => ringArea(ring) > 0 === (i === 0));

describe('toFactsGeoJson', () => {
	it('winds outer rings anticlockwise and holes clockwise, in every part', () => {
		const [one, several] = toGeoJson([outline('wrong'), outline('parts')]).features;
		expect(isWoundRight(WRONG.coordinates)).toBe(false);
		if (one?.geometry?.type !== 'Polygon' || several?.geometry?.type !== 'MultiPolygon')
			throw new Error('not areas');
		expect(isWoundRight(one.geometry.coordinates)).toBe(true);
		expect(several.geometry.coordinates.map(isWoundRight)).toEqual([true, true]);
		expect(one.geometry.coordinates.map((ring) => ring.length)).toEqual([5, 5]);
	});

	it('leaves the atlas’s own geometry as it was', () => {
		const before = structuredClone(WRONG);
		toGeoJson([outline('wrong')]);
		expect(WRONG).toEqual(before);
	});

	it('closes every ring, rounding included', () => {
		const [feature] = toGeoJson([outline('precise')]).features;
		if (feature?.geometry?.type !== 'Polygon') throw new Error('not an area');
		for (const ring of feature.geometry.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
	});

	it('rounds positions to six decimals, longitude first', () => {
		const [feature] = toGeoJson([outline('precise')]).features;
		const positions = feature?.geometry ? [...positionsOf(feature.geometry)] : [];
		expect(positions).toContainEqual([3.123457, 50.1]);
		for (const number of positions.flat()) expect(Number(number.toFixed(GEOJSON_DECIMALS))).toBe(number);
	});

	it('keeps a fact without a place, with a null geometry', () => {
		const { features } = toGeoJson([makeFact('nowhere'), outline('not-come')]);
		expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
			['nowhere', null],
			['not-come', null]
		]);
	});

	it('claims no more than is known: points, links, communes and territories are what they are', () => {
		const types = toGeoJson([
			makeFact('a', { precision: 'point', communes: [WEST] }),
			makeFact('b', { precision: 'link', ends: [WEST, EAST] }),
			makeFact('c', { precision: 'commune', communes: [ILES] }),
			makeFact('d', { precision: 'territory', territories: ['vallee'] })
		]).features.map(({ geometry, properties }) => [(properties as Fact).precision, geometry?.type]);
		expect(types).toEqual([
			['point', 'Point'],
			['link', 'LineString'],
			['commune', 'MultiPolygon'],
			['territory', 'Polygon']
		]);
	});

	it('holds the whole fact, its id as the feature’s own', () => {
		const fact = outline('wrong');
		const [feature] = toGeoJson([fact]).features;
		const { id, ...rest } = fact;
		expect(feature?.id).toBe(id);
		expect(feature?.properties).toEqual({ ...rest, boundaries: 'outline' });
	});

	it('says what the outlines of communes are, on the whole and on each feature', () => {
		const collection = toFactsGeoJson('qpv', [makeFact('a')], atlas, 'cell', []);
		expect(collection).toMatchObject({ type: 'FeatureCollection', name: 'qpv', boundaries: 'cell' });
		expect(collection.features[0]?.properties).toMatchObject({ boundaries: 'cell' });
	});

	it('credits the sources that were used, each once, and no other', () => {
		const sources = [
			makeSource('ign', { licence: 'Licence Ouverte 2.0' }),
			makeSource('ign-again', { attribution: '© ign', licence: 'Licence Ouverte 2.0' }),
			makeSource('osm', { licence: 'ODbL 1.0' }),
			makeSource('missing', { state: 'none', licence: 'Fermée' })
		];
		const { attribution, licence } = toGeoJson([], sources);
		expect(attribution).toEqual(['© ign', '© osm']);
		expect(licence).toEqual(['Licence Ouverte 2.0', 'ODbL 1.0']);
	});

	it('adds the official outlines that no document names after the facts, wound and rounded as well', () => {
		const extra: Feature = { type: 'Feature', id: 'r', properties: { name: 'R' }, geometry: WRONG };
		const [fact, official] = toGeoJson([makeFact('a')], [], [extra]).features;
		expect(fact?.id).toBe('a');
		expect(official).toMatchObject({ id: 'r', properties: { name: 'R' } });
		if (official?.geometry?.type !== 'Polygon') throw new Error('not an area');
		expect(isWoundRight(official.geometry.coordinates)).toBe(true);
	});

	it('has no crs member, which RFC 7946 took out, and survives JSON', () => {
		const collection = toGeoJson([outline('wrong'), makeFact('nowhere')]);
		expect(collection).not.toHaveProperty('crs');
		expect(JSON.parse(JSON.stringify(collection))).toEqual(collection);
	});
});
