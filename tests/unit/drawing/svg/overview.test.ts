import type { FeatureCollection, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { badgesOf } from '../../../../src/lib/geo/badges';
import { marksOf } from '../../../../src/lib/geo/marks';
import { drawOverview, type OverviewInput } from '../../../../src/lib/drawing/svg/overview';
import { metresPerUnit } from '../../../../src/lib/drawing/svg/picture';
import { WEST, communes, makeCommune, makeFact, makeGeometry, makeLayer, territories } from '../../fixtures';

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

	it('draws a part of the atlas, with the names of what is in it and a scale', () => {
		const rivals = ['Dedans', 'Dehors'].map((name, i) =>
			makeCommune(WEST, { name, population: i * 1000, centre: [3.2 + i, 50.15] })
		);
		const part = { communes: rivals, territories: [], scale: { width: 80, label: '5 <km>' } };
		const svg = drawOverview(input(part));
		expect(svg).toContain('>Dedans</text>');
		expect(svg).not.toContain('>Dehors</text>');
		expect(svg).toContain('h80.0v-6');
		expect(svg).toContain('>5 &#60;km&#62;</text>');
		expect(drawOverview(input())).not.toContain('line-scale');
	});
});

describe('metresPerUnit', () => {
	it('is the ground that a unit stands for in the middle of the picture', () => {
		const bbox: [number, number, number, number] = [3, 50, 4, 50.1];
		const frame = { bbox, width: 1000, height: 1000, padding: 0 };
		// A degree of longitude at 50.05° north, over a thousand units.
		expect(metresPerUnit(frame)).toBeCloseTo((111_319.49 * Math.cos((50.05 * Math.PI) / 180)) / 1000, 2);
		expect(metresPerUnit({ ...frame, padding: 250 })).toBeCloseTo(2 * metresPerUnit(frame), 6);
	});
});
