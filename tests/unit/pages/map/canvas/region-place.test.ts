import { describe, expect, it } from 'vitest';
import { tileIdOf } from '../../../../../src/lib/geo/tile-id';
import { boxWithoutOutline, regionPlaceOf } from '../../../../../src/lib/pages/map/canvas/region-place';
import { makeCommune, makeTerritory, WEST } from '../../../fixtures';

const pole = makeTerritory('pole', { siren: [] });
const epci = makeTerritory('epci-200', { siren: ['200018083'], bbox: [1, 50, 2, 51] });

describe('regionPlaceOf', () => {
	it('names a commune by its INSEE code and an EPCI by its SIREN', () => {
		expect(regionPlaceOf({ kind: 'commune', code: WEST }, [])).toEqual({ layer: 'communes', code: WEST });
		expect(regionPlaceOf({ kind: 'territory', id: 'epci-200' }, [pole, epci])).toEqual({
			layer: 'epci',
			code: '200018083'
		});
	});

	it('has none for a pole, a fact or a point', () => {
		expect(regionPlaceOf({ kind: 'territory', id: 'pole' }, [pole, epci])).toBeUndefined();
		expect(regionPlaceOf({ kind: 'fact', id: 'f' }, [epci])).toBeUndefined();
		expect(regionPlaceOf({ kind: 'point', at: [3, 50] }, [epci])).toBeUndefined();
	});
});

describe('boxWithoutOutline', () => {
	const commune = makeCommune(WEST, { centre: [3, 50], areaKm2: 10 });

	it('is around the centre of a commune, about as wide as its area', () => {
		const [west = 0, south = 0, east = 0, north = 0] =
			boxWithoutOutline({ kind: 'commune', code: WEST }, { communes: [commune], territories: [] }) ?? [];
		expect((west + east) / 2).toBeCloseTo(3, 3);
		expect((south + north) / 2).toBeCloseTo(50, 3);
		expect((north - south) * 111.2).toBeCloseTo(Math.sqrt(10), 1);
	});

	it('is the box of a territory, and none for what is not known', () => {
		const index = { communes: [], territories: [epci] };
		expect(boxWithoutOutline({ kind: 'territory', id: 'epci-200' }, index)).toEqual([1, 50, 2, 51]);
		expect(boxWithoutOutline({ kind: 'commune', code: WEST }, index)).toBeUndefined();
		expect(boxWithoutOutline({ kind: 'point', at: [3, 50] }, index)).toBeUndefined();
	});
});

describe('tileIdOf', () => {
	it('tells codes apart, letters of Corsica too, within the whole numbers of JavaScript', () => {
		const ids = ['01001', '2A004', '2B004', '59606', '97101', '200018083'].map(tileIdOf);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => Number.isSafeInteger(id) && id > 0)).toBe(true);
	});
});
