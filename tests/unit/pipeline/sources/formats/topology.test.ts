import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { toTopologyFeatures } from '../../../../../src/pipeline/sources/formats/topology';

const square = (west: number) => ({
	type: 'Feature' as const,
	properties: { id: `CV${west}` },
	geometry: {
		type: 'Polygon' as const,
		coordinates: [
			[
				[west, 50],
				[west, 51],
				[west + 1, 51],
				[west + 1, 50],
				[west, 50]
			]
		]
	}
});
const zonage: FeatureCollection = { type: 'FeatureCollection', features: [square(2), square(3)] };
const file: unknown = topology({ zonage });

describe('toTopologyFeatures', () => {
	it('gives the features of the object, with their properties and borders put together', () => {
		const features = toTopologyFeatures(file, 'zonage');
		expect(features.map(({ properties }) => properties)).toEqual([{ id: 'CV2' }, { id: 'CV3' }]);
		const [first] = features;
		expect(first?.geometry.type === 'Polygon' && new Set(first.geometry.coordinates[0]?.map(String))).toEqual(
			new Set(['2,50', '2,51', '3,51', '3,50'])
		);
	});

	it('names the objects that are there in place of the one that is not', () => {
		expect(() => toTopologyFeatures(file, 'communes')).toThrow(
			'no collection of geometries is called communes (there: zonage)'
		);
	});

	it('refuses what is no topology', () => {
		expect(() => toTopologyFeatures({ type: 'FeatureCollection', features: [] }, 'zonage')).toThrow(
			'not a Topology with objects and arcs'
		);
	});

	it('refuses a topology whose lines were cut off', () => {
		expect(() => toTopologyFeatures({ ...(file as object), arcs: [] }, 'zonage')).toThrow();
	});
});
