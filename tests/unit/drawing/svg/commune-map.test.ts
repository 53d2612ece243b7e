import type { FeatureCollection, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { drawCommuneMap, type CommuneMapInput } from '../../../../src/lib/drawing/svg/commune-map';
import {
	EAST,
	ILES,
	WEST,
	codeOf,
	makeCommune,
	makeFact,
	makeGeometry,
	makeLayer,
	makeReference,
	rectangle,
	shape,
	territories
} from '../../fixtures';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NO_LINE: MultiLineString = { type: 'MultiLineString', coordinates: [] };
const west = makeCommune(WEST, { name: 'Ouest', neighbours: [EAST] });
const east = makeCommune(EAST, { name: 'Est', centre: [3.12, 50.05], neighbours: [WEST] });
const iles = makeCommune(ILES, { name: 'Îles', centre: [3.05, 50.25] });

const draw = (change: Partial<CommuneMapInput> = {}) =>
	drawCommuneMap({
		commune: west,
		communes: [west, east, iles],
		territories,
		layers: [makeLayer('npnru'), makeLayer('qpv')],
		facts: [],
		references: [],
		geometry: makeGeometry({ zone: rectangle([3.02, 50.02, 3.04, 50.04]) }),
		context: { neighbours: NONE, border: NONE, waterways: NONE },
		lines: { communes: NO_LINE, epci: NO_LINE, territoires: NO_LINE },
		...change
	}) ?? '';

describe('drawCommuneMap', () => {
	it('outlines the commune and names it and its neighbours, not communes farther off', () => {
		const svg = draw();
		expect(svg.match(/class="line-selection"/g)).toHaveLength(1);
		expect(svg).toContain('>Ouest</text>');
		expect(svg).not.toContain('Îles');
	});

	it('draws official outlines and links in the colour of their layer', () => {
		const reference = makeReference('quartier', { communes: [WEST] });
		const svg = draw({
			facts: [makeFact('zone', { precision: 'outline', communes: [WEST] })],
			references: [{ reference, shape: shape(rectangle([3.05, 50.05, 3.06, 50.06])) }]
		});
		expect(svg).toContain('class="drawn-outline"');
		expect(svg).toMatch(/class="layer-qpv"><path [^>]*class="drawn-reference"/);
	});

	it('does not draw what holds for the whole commune', () => {
		const svg = draw({ facts: [makeFact('partout', { precision: 'commune', communes: [WEST] })] });
		expect(svg).not.toContain('drawn-commune');
	});

	it('marks a site of several communes in this one only, and leaves the room of the name to marks', () => {
		const svg = draw({
			facts: [makeFact('site', { precision: 'point', communes: [WEST, EAST], name: 'Le site' })]
		});
		expect(svg.match(/drawn-mark/g)).toHaveLength(1);
		expect(svg).toContain('<title>Le site</title>');
		expect(svg).not.toContain('>Ouest</text>');
	});

	it('is nothing for a commune that has no outline', () => {
		expect(draw({ commune: makeCommune(codeOf('59999')) })).toBe('');
	});
});
