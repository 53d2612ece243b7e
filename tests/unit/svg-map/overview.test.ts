import type { FeatureCollection, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { badgesOf } from '../../../src/lib/geo/badges';
import { marksOf } from '../../../src/lib/geo/marks';
import { drawOverview, type OverviewInput } from '../../../src/lib/svg-map/overview';
import { WEST, communes, makeCommune, makeFact, makeGeometry, makeLayer, territories } from '../fixtures';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NO_LINE: MultiLineString = { type: 'MultiLineString', coordinates: [] };
const geometry = makeGeometry();
const facts = [
	makeFact('site', { precision: 'point', communes: [WEST], name: 'Le site' }),
	makeFact('wide', { precision: 'territory', territories: ['vallee'], name: 'Un plan' }),
	makeFact('wider', { precision: 'territory', territories: ['vallee'], name: 'Un autre' })
];
const on = [{ id: 'npnru', opacity: 1, facts }];

const input = (change: Partial<OverviewInput> = {}): OverviewInput => ({
	bbox: [3, 50, 3.4, 50.3],
	context: { neighbours: NONE, border: NONE, waterways: NONE },
	geometry,
	lines: { communes: NO_LINE, epci: NO_LINE, territoires: NO_LINE },
	communes,
	territories,
	layers: [],
	marks: [],
	badges: [],
	...change
});

describe('drawOverview', () => {
	it('takes as land the territories that are part of no other', () => {
		const svg = drawOverview(input());
		expect([...svg.matchAll(/<use href="#svg-territory-(\w+)"/g)].map(([, id]) => id)).toEqual([
			'vallee',
			'pole'
		]);
	});

	it('draws the topmost layer last', () => {
		const layers = ['top', 'bottom'].map((id) => ({
			layer: makeLayer(id),
			opacity: 1,
			collection: { type: 'FeatureCollection' as const, features: [] }
		}));
		const svg = drawOverview(input({ layers }));
		expect(svg.indexOf('<g class="layer-bottom"')).toBeGreaterThan(0);
		expect(svg.indexOf('<g class="layer-bottom"')).toBeLessThan(svg.indexOf('<g class="layer-top"'));
	});

	it('tells what marks and badges stand for', () => {
		const svg = drawOverview(input({ marks: marksOf(on, geometry), badges: badgesOf(on, territories) }));
		expect(svg).toContain('<title>Le site</title>');
		expect(svg).toContain('<title>Un plan, Un autre</title>');
	});

	it('writes the names of territories, then of the biggest communes', () => {
		const rivals = ['Petit', 'Grand'].map((name, i) =>
			makeCommune(WEST, { name, population: i * 1000, centre: [3.2, 50.15] })
		);
		const svg = drawOverview(input({ communes: rivals, territories: [] }));
		expect(svg).toContain('>Grand</text>');
		expect(svg).not.toContain('>Petit</text>');
	});
});
