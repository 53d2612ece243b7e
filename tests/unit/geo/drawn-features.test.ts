import { describe, expect, it } from 'vitest';
import { drawnFeatures, drawnPoints } from '../../../src/lib/geo/drawn-features';
import {
	EAST,
	EAST_AREA,
	ILES,
	ILES_AREA,
	WEST,
	WEST_AREA,
	codeOf,
	makeFact,
	makeGeometry,
	makeReference,
	rectangle,
	shape
} from '../fixtures';

const PARC = rectangle([3.01, 50.01, 3.02, 50.02]);
const atlas = makeGeometry({ parc: PARC });
const commune = (id: string, communes = [WEST], status: 'done' | 'planned' = 'done') =>
	makeFact(id, { precision: 'commune', communes, status });

describe('drawnFeatures', () => {
	it('draws each commune once, however many facts it holds', () => {
		const { features } = drawnFeatures([commune('a'), commune('b', [WEST, ILES])], [], atlas);
		expect(features.map(({ properties }) => [properties.place, properties.ids])).toEqual([
			[WEST, 'a b'],
			[ILES, 'b']
		]);
		expect(features.map(({ geometry }) => geometry)).toEqual([WEST_AREA, ILES_AREA]);
	});

	it('draws a commune as to come only when everything in it is', () => {
		const toComeOf = (...facts: ReturnType<typeof commune>[]) =>
			drawnFeatures(facts, [], atlas).features.map(({ properties }) => properties.toCome);
		expect(toComeOf(commune('a', [WEST], 'planned'))).toEqual([1]);
		expect(toComeOf(commune('a', [WEST], 'planned'), commune('b', [WEST], 'planned'))).toEqual([1]);
		expect(toComeOf(commune('a', [WEST], 'planned'), commune('b'))).toEqual([0]);
	});

	it('draws a commune as inferred only when no document states any of it', () => {
		const inferred = { ...commune('a'), basis: 'inferred' as const };
		const inferredOf = (...facts: ReturnType<typeof commune>[]) =>
			drawnFeatures(facts, [], atlas).features.map(({ properties }) => properties.inferred);
		expect(inferredOf(inferred)).toEqual([1]);
		expect(inferredOf(inferred, commune('b'))).toEqual([0]);
		expect(inferredOf(commune('b'))).toEqual([0]);
	});

	it('draws communes lowest, then references, outlines and links', () => {
		const facts = [
			makeFact('link', { precision: 'link', ends: [WEST, EAST] }),
			makeFact('parc', { precision: 'outline' }),
			commune('a')
		];
		const references = [{ reference: makeReference('r'), shape: shape(EAST_AREA) }];
		const { features } = drawnFeatures(facts, references, atlas);
		expect(features.map(({ properties }) => [properties.kind, properties.ids])).toEqual([
			['commune', 'a'],
			['reference', 'r'],
			['outline', 'parc'],
			['link', 'link']
		]);
		expect(features[2]?.geometry).toEqual(PARC);
	});

	it('names a place for whole communes only', () => {
		const { features } = drawnFeatures([makeFact('parc', { precision: 'outline' })], [], atlas);
		expect(features[0]?.properties).not.toHaveProperty('place');
	});

	it('draws no area for points, territories and facts without a place', () => {
		const facts = [
			makeFact('p', { precision: 'point', communes: [WEST] }),
			makeFact('t', { precision: 'territory', territories: ['vallee'] }),
			makeFact('n', { precision: 'none' })
		];
		expect(drawnFeatures(facts, [], atlas).features).toEqual([]);
	});

	it('leaves out what has no geometry yet', () => {
		const facts = [
			makeFact('not-come', { precision: 'outline' }),
			commune('a', [codeOf('99999')]),
			makeFact('l', { precision: 'link', ends: [codeOf('99999')] })
		];
		expect(drawnFeatures(facts, [], atlas).features).toEqual([]);
	});
});

describe('drawnPoints', () => {
	it('gives one site for each known commune of each fact', () => {
		const facts = [
			makeFact('a', { precision: 'point', communes: [WEST, codeOf('99999'), ILES] }),
			makeFact('b', { precision: 'point', communes: [WEST] }),
			commune('c')
		];
		expect(drawnPoints(facts, atlas).map(({ fact, code, centre }) => [fact.id, code, centre])).toEqual([
			['a', WEST, [3.05, 50.05]],
			['a', ILES, [3.05, 50.25]],
			['b', WEST, [3.05, 50.05]]
		]);
	});
});
