import { area, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
	figuresOf,
	lambertAreaKm2,
	printCommuneFigures,
	readCommuneFigures
} from '../../../../src/pipeline/read/commune-figures';
import { SPREAD, toCode } from '../tiny-atlas';

/**
 * Lambert-93 to WGS84 with the constants that IGN publishes, apart from proj4.
 * @see https://geodesie.ign.fr/contenu/fichiers/documentation/algorithmes/notice/NTG_71.pdf
 */
function fromLambert93([x, y]: [number, number]): Position {
	const n = 0.725607765053267;
	const c = 11754255.426096;
	const [xs, ys] = [700000, 12655612.049876];
	const e = 0.08181919104281579;
	const radius = Math.hypot(x - xs, y - ys);
	const lng = 3 + (Math.atan((x - xs) / (ys - y)) / n) * (180 / Math.PI);
	const isometric = -Math.log(radius / c) / n;
	let lat = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
	for (let step = 0; step < 20; step++) {
		const ratio = ((1 + e * Math.sin(lat)) / (1 - e * Math.sin(lat))) ** (e / 2);
		lat = 2 * Math.atan(ratio * Math.exp(isometric)) - Math.PI / 2;
	}
	return [lng, (lat * 180) / Math.PI];
}

/** A square of Lambert-93 by its south-west corner and its side in metres. */
const squareRing = (x: number, y: number, sideM: number): Position[] =>
	(
		[
			[x, y],
			[x + sideM, y],
			[x + sideM, y + sideM],
			[x, y + sideM],
			[x, y]
		] as [number, number][]
	).map(fromLambert93);

// Near Valenciennes.
const [X, Y] = [735_000, 7_030_000];

describe('lambertAreaKm2', () => {
	it('finds one square kilometre in a square of one kilometre', () => {
		const square: Polygon = { type: 'Polygon', coordinates: [squareRing(X, Y, 1000)] };
		expect(lambertAreaKm2(square)).toBeCloseTo(1, 6);
	});

	it('counts every part and takes the holes out', () => {
		const parts: MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: [
				[squareRing(X, Y, 3000), squareRing(X + 500, Y + 500, 1000), squareRing(X + 2000, Y + 2000, 500)],
				[squareRing(X + 10_000, Y, 2000)]
			]
		};
		expect(lambertAreaKm2(parts)).toBeCloseTo(9 - 1 - 0.25 + 4, 5);
	});

	it('is the same whichever way the rings are walked', () => {
		const ring = squareRing(X, Y, 2000);
		expect(lambertAreaKm2({ type: 'Polygon', coordinates: [[...ring].reverse()] })).toBeCloseTo(4, 6);
	});

	it('lies within one per cent of the area on the sphere', () => {
		const square: Polygon = { type: 'Polygon', coordinates: [squareRing(X, Y, 1000)] };
		expect(Math.abs(lambertAreaKm2(square) / (area(square) / 1e6) - 1)).toBeLessThan(0.01);
	});
});

describe('figuresOf', () => {
	const square = (extra: Position[] = []): Polygon => {
		const [first = [], ...rest] = squareRing(X, Y, 2000);
		return { type: 'Polygon', coordinates: [[first, ...extra, ...rest]] };
	};

	it('takes the centre of mass, to a metre, however many vertices a side has', () => {
		const crowd = Array.from({ length: 50 }, (_, i) => fromLambert93([X + i + 1, Y]));
		const [lng = 0, lat = 0] = fromLambert93([X + 1000, Y + 1000]);
		for (const outline of [square(), square(crowd)]) {
			const { code, centre } = figuresOf(toCode('59606'), outline);
			expect(code).toBe('59606');
			expect(centre[0]).toBeCloseTo(lng, 4);
			expect(centre[1]).toBeCloseTo(lat, 4);
		}
	});

	it('takes the second moments in Lambert-93, in km²: a twelfth of the square of a side', () => {
		const { spread } = figuresOf(toCode('59606'), square());
		expect(spread.varianceEastKm2).toBeCloseTo(4 / 12, 4);
		expect(spread.varianceNorthKm2).toBeCloseTo(4 / 12, 4);
		expect(spread.covarianceKm2).toBeCloseTo(0, 4);
	});

	it('takes a point inside where the centre of mass lies outside', () => {
		const horseshoe: Polygon = {
			type: 'Polygon',
			coordinates: [
				[
					[3, 50],
					[3.3, 50],
					[3.3, 50.3],
					[3.2, 50.3],
					[3.2, 50.05],
					[3.1, 50.05],
					[3.1, 50.3],
					[3, 50.3],
					[3, 50]
				]
			]
		};
		const { centre } = figuresOf(toCode('59606'), horseshoe);
		expect(booleanPointInPolygon(centre, horseshoe)).toBe(true);
	});
});

describe('data/communes.csv', () => {
	const WRONG = 'expected finite numbers, an area above zero and moments of an area';
	const rows = [
		{ code: toCode('59606'), centre: [3.05, 50.1] as [number, number], areaKm2: 13.904, spread: SPREAD },
		{ code: toCode('62498'), centre: [-2.8, 50.4] as [number, number], areaKm2: 0.5, spread: SPREAD }
	];

	it('is read as it was printed', () => {
		const { rows: back, problems } = readCommuneFigures('data/communes.csv', printCommuneFigures(rows));
		expect(problems).toEqual([]);
		expect([...back.values()]).toEqual(rows);
	});

	it('is read from lines that end with a carriage return too', () => {
		const text = printCommuneFigures(rows).replaceAll('\n', '\r\n');
		expect(readCommuneFigures('data/communes.csv', text)).toMatchObject({ problems: [] });
	});

	it('names every bad row with its line, and keeps the others', () => {
		const text = [
			'code,lng,lat,areaKm2,varianceEastKm2,varianceNorthKm2,covarianceKm2',
			'59606,3,50,1,1,1,0',
			'5960,3,50,1,1,1,0',
			'59014,,50,1,1,1,0',
			'59606,3,50,1,1,1,0',
			'62498,3,50,-1,1,1,0',
			'62510,3,50,1,1,1,2',
			'62119,3,50,1',
			'62427,3,50,2,1,1,0.5',
			''
		].join('\n');
		const { rows: back, problems } = readCommuneFigures('data/communes.csv', text);
		expect([...back.keys()]).toEqual(['59606', '62427']);
		expect(problems.map(({ line, field, expected }) => [line, field, expected])).toEqual([
			[3, 'code', 'not an INSEE code'],
			[4, '59014', WRONG],
			[5, 'code', 'repeated code'],
			[6, '62498', WRONG],
			[7, '62510', WRONG],
			[8, '62119', 'expected seven columns']
		]);
	});
});
