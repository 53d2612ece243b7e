import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geometryOf } from '../../../src/lib/geo/atlas-geometry';
import { planarArea } from '../../../src/lib/geo/rings';
import { EAST, EAST_AREA, ILES, ILES_AREA, WEST, codeOf, makeFact, makeGeometry } from '../fixtures';

const UNKNOWN = codeOf('99999');
const atlas = makeGeometry({ parc: EAST_AREA });

describe('geometryOf', () => {
	it('draws an outline by the official outline of the very fact', () => {
		expect(geometryOf(makeFact('parc', { precision: 'outline' }), atlas)).toEqual(EAST_AREA);
		expect(geometryOf(makeFact('other', { precision: 'outline' }), atlas)).toBeNull();
	});

	it('never shows an outline that the precision does not claim', () => {
		expect(geometryOf(makeFact('parc', { precision: 'commune', communes: [WEST] }), atlas)).not.toEqual(
			EAST_AREA
		);
	});

	it('gathers whole communes, every part and hole of each', () => {
		const fact = makeFact('f', { precision: 'commune', communes: [EAST, ILES] });
		const geometry = geometryOf(fact, atlas);
		expect(geometry).toEqual({
			type: 'MultiPolygon',
			coordinates: [EAST_AREA.coordinates, ...ILES_AREA.coordinates]
		});
		expect(planarArea(geometry as MultiPolygon)).toBeCloseTo(0.01 - 0.0004 + 0.02, 9);
	});

	it('leaves out communes without an outline, and is null where none has one', () => {
		const some = makeFact('f', { precision: 'commune', communes: [UNKNOWN, WEST] });
		expect(geometryOf(some, atlas)).toMatchObject({ coordinates: { length: 1 } });
		expect(geometryOf({ ...some, communes: [UNKNOWN] }, atlas)).toBeNull();
		expect(geometryOf({ ...some, communes: [] }, atlas)).toBeNull();
	});

	it('puts a site whose place is not known at the centre of its commune, several at several', () => {
		const fact = makeFact('f', { precision: 'point', communes: [WEST] });
		expect(geometryOf(fact, atlas)).toEqual({ type: 'Point', coordinates: [3.05, 50.05] });
		expect(geometryOf({ ...fact, communes: [WEST, ILES] }, atlas)).toEqual({
			type: 'MultiPoint',
			coordinates: [
				[3.05, 50.05],
				[3.05, 50.25]
			]
		});
		expect(geometryOf({ ...fact, communes: [UNKNOWN] }, atlas)).toBeNull();
	});

	it('joins the ends of a link by straight lines, in their order', () => {
		const fact = makeFact('f', { precision: 'link', communes: [WEST, EAST, ILES], ends: [ILES, WEST, EAST] });
		expect(geometryOf(fact, atlas)).toEqual({
			type: 'LineString',
			coordinates: [
				[3.05, 50.25],
				[3.05, 50.05],
				[3.12, 50.05]
			]
		});
	});

	it('shows the one known end of a link as a point, never as a line of one position', () => {
		const fact = makeFact('f', { precision: 'link', ends: [UNKNOWN, EAST] });
		expect(geometryOf(fact, atlas)).toEqual({ type: 'Point', coordinates: [3.12, 50.05] });
		expect(geometryOf({ ...fact, ends: [UNKNOWN, UNKNOWN] }, atlas)).toBeNull();
	});

	it('gathers the territories of what concerns whole territories', () => {
		const fact = makeFact('f', { precision: 'territory', territories: ['iles', 'nowhere'] });
		expect(geometryOf(fact, atlas)).toEqual(ILES_AREA);
		expect(geometryOf({ ...fact, territories: ['nowhere'] }, atlas)).toBeNull();
	});

	it('is null without a place, whatever communes are named', () => {
		expect(geometryOf(makeFact('f', { precision: 'none', communes: [WEST] }), atlas)).toBeNull();
	});
});
