import { area } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { GeometryObject } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { InseeCode } from '../../../../src/lib/domain/codes';
import { decodeBoundaries } from '../../../../src/lib/geo/decode-topology';
import { partsOf, planarArea } from '../../../../src/lib/geo/rings';
import {
	buildBoundaries,
	cellOutlines,
	selectOutlines,
	type Boundaries
} from '../../../../src/pipeline/join/boundaries';
import { MEMBERS, OUTLINES, TERRITORIES, boxOf, outlineOf, toCode } from '../tiny-atlas';

const MERGED = new Map([['59298', { code: '59606', name: 'Valenciennes' }]]);
const DEFINITIONS = TERRITORIES.data.territories;

const select = (outlines = OUTLINES) => selectOutlines(outlines, MEMBERS, MERGED);
const build = (): Boundaries => buildBoundaries('outline', select().outlines, MEMBERS, DEFINITIONS);

/** Indices of the arcs of a geometry, whichever way they are walked. */
function arcsOf(geometry: GeometryObject | undefined): number[] {
	if (!geometry || !('arcs' in geometry)) return [];
	return (geometry.arcs as unknown[]).flat(3).map((arc) => (Number(arc) < 0 ? ~Number(arc) : Number(arc)));
}

const objectOf = ({ topology }: Boundaries, object: 'communes' | 'epci' | 'territoires', id: string) =>
	topology.objects[object].geometries.find((geometry) => geometry.id === id);

describe('selectOutlines', () => {
	it('takes the communes of the atlas by today’s code and leaves the others out', () => {
		const { outlines, substitutions, missing } = select([
			...OUTLINES,
			outlineOf('75056', boxOf(2.3, 48.8, 2.4, 48.9))
		]);
		expect([...outlines.keys()].sort()).toEqual(['59014', '59606', '62427', '62498']);
		expect({ substitutions, missing }).toEqual({ substitutions: [], missing: [] });
	});

	it('joins the outline of a commune that was merged with that of today’s, and names the substitution', () => {
		const old = outlineOf('59298', boxOf(3.0, 50.5, 3.01, 50.51));
		for (const outlines of [
			[old, ...OUTLINES],
			[...OUTLINES, old]
		]) {
			const selected = select(outlines);
			expect(selected.substitutions).toEqual(['59298 is read as 59606 Valenciennes']);
			const joined = selected.outlines.get(toCode('59606'));
			expect(joined?.type).toBe('MultiPolygon');
			expect(joined && planarArea(joined)).toBeCloseTo(0.01 + 0.0001, 10);
		}
	});

	it('takes the outline of a merged commune alone where the source has none of today’s', () => {
		const old = outlineOf('59298', boxOf(3.0, 50.3, 3.1, 50.4));
		const { outlines, missing } = select([old, ...OUTLINES.slice(1)]);
		expect(outlines.get(toCode('59606'))).toEqual(old.geometry);
		expect(missing).toEqual([]);
	});

	it('names the communes of the atlas that have no outline', () => {
		expect(select(OUTLINES.slice(1, 3)).missing).toEqual(['59606', '62427']);
	});
});

describe('buildBoundaries', () => {
	it('bears the codes of the communes, the ids of the EPCI, and those of the territories that are part of no other', () => {
		const { topology, communes, territories } = build();
		const ids = (object: 'communes' | 'epci' | 'territoires') =>
			topology.objects[object].geometries.map(({ id }) => id);
		expect(ids('communes')).toEqual(['59014', '59606', '62427', '62498']);
		expect(ids('epci')).toEqual(['hainaut', 'artois', 'mines']);
		expect(ids('territoires')).toEqual(['hainaut', 'pole']);
		expect([...communes.keys()]).toEqual(['59014', '59606', '62427', '62498']);
		expect([...territories.keys()].sort()).toEqual(['artois', 'hainaut', 'mines', 'pole']);
	});

	it('gives back each outline to the step of the quantisation, holes and parts too', () => {
		const { communes } = build();
		for (const { properties, geometry } of OUTLINES) {
			const back = communes.get(toCode(properties.code));
			expect(back && planarArea(back.geometry)).toBeCloseTo(planarArea(geometry), 6);
		}
		const lens = communes.get(toCode('62498'));
		expect(lens && partsOf(lens.geometry).map((rings) => rings.length)).toEqual([2, 1]);
	});

	it('draws a line that two communes share once', () => {
		const boundaries = build();
		const shared = (a: string, b: string) => {
			const other = new Set(arcsOf(objectOf(boundaries, 'communes', b)));
			return arcsOf(objectOf(boundaries, 'communes', a)).filter((arc) => other.has(arc));
		};
		expect(shared('59606', '59014')).toHaveLength(1);
		expect(shared('59606', '62427')).toHaveLength(1);
		expect(shared('59014', '62427')).toEqual([]);
	});

	it('merges territories from the arcs of their communes, without the lines inside', () => {
		const boundaries = build();
		const west = arcsOf(objectOf(boundaries, 'communes', '59606'));
		const east = arcsOf(objectOf(boundaries, 'communes', '59014'));
		const inside = west.filter((arc) => east.includes(arc));
		const around = [...west, ...east].filter((arc) => !inside.includes(arc));
		expect(arcsOf(objectOf(boundaries, 'territoires', 'hainaut')).sort()).toEqual(around.sort());
	});

	it('gives merged territories the sum of the areas of their communes', () => {
		const { communes, territories } = build();
		const sum = (codes: string[]) =>
			codes.reduce((total, code) => total + planarArea(communes.get(toCode(code))?.geometry ?? NOTHING), 0);
		const NOTHING: Polygon = { type: 'Polygon', coordinates: [] };
		const areaOf = (id: string) => planarArea(territories.get(id)?.geometry ?? NOTHING);
		expect(areaOf('hainaut')).toBeCloseTo(sum(['59606', '59014']), 12);
		expect(areaOf('pole')).toBeCloseTo(sum(['62427', '62498']), 12);
		expect(areaOf('artois')).toBeCloseTo(sum(['62498']), 12);
		expect(areaOf('hainaut')).toBeGreaterThan(0.0199);
	});

	it('merges neighbours whichever way their source winds each of them', () => {
		const reversed = OUTLINES.map(({ properties, geometry }) =>
			properties.code === '59014' && geometry.type === 'Polygon'
				? outlineOf('59014', {
						...geometry,
						coordinates: geometry.coordinates.map((ring) => [...ring].reverse())
					})
				: outlineOf(properties.code, geometry)
		);
		const { territories } = buildBoundaries('outline', select(reversed).outlines, MEMBERS, DEFINITIONS);
		const hainaut = territories.get('hainaut')?.geometry;
		expect(hainaut?.type).toBe('MultiPolygon');
		expect(hainaut && partsOf(hainaut).map((rings) => rings.length)).toEqual([1]);
		expect(hainaut && planarArea(hainaut)).toBeCloseTo(0.02, 6);
	});

	it('makes cells from figures that share lines, merge like outlines, and say what they are to who draws them', () => {
		const figures = MEMBERS.map(({ code }, i) => ({
			code,
			centre: [3 + i * 0.04, 50.3] as [number, number],
			areaKm2: 9,
			spread: { varianceEastKm2: 0.75, varianceNorthKm2: 0.75, covarianceKm2: 0 }
		}));
		const built = buildBoundaries('cell', cellOutlines(figures), MEMBERS, DEFINITIONS);
		expect(built.kind).toBe('cell');
		for (const { geometry } of built.communes.values()) expect(area(geometry) / 9e6).toBeCloseTo(1, 1);
		const hainaut = built.territories.get('hainaut')?.geometry;
		expect(hainaut && partsOf(hainaut).map((rings) => rings.length)).toEqual([1]);
		expect(hainaut && area(hainaut) / 18e6).toBeCloseTo(1, 1);
		expect(decodeBoundaries(built.topology).lines.isApproximate).toBe(true);
		expect(decodeBoundaries(build().topology).lines.isApproximate).toBeUndefined();
	});

	it('leaves out a commune without an outline rather than draw one', () => {
		const some = new Map<InseeCode, Polygon | MultiPolygon>([...select().outlines].slice(0, 2));
		const { communes } = buildBoundaries('outline', some, MEMBERS, DEFINITIONS);
		expect(communes.size).toBe(2);
	});
});
