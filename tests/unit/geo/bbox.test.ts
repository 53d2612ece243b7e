import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../../src/lib/domain/atlas';
import { bboxHolds, bboxOf, bboxesMeet, growBbox, joinBboxes, positionsOf } from '../../../src/lib/geo/bbox';
import { multi, rectangle } from '../fixtures';

const BOX: Bbox = [1, 2, 3, 4];

describe('positionsOf', () => {
	it.each<[Geometry, number[][]]>([
		[{ type: 'Point', coordinates: [1, 2] }, [[1, 2]]],
		[
			{
				type: 'MultiLineString',
				coordinates: [
					[
						[1, 1],
						[2, 2]
					],
					[
						[3, 3],
						[4, 4]
					]
				]
			},
			[
				[1, 1],
				[2, 2],
				[3, 3],
				[4, 4]
			]
		],
		[{ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [5, 6] }] }, [[5, 6]]]
	])('gives every position in order: %j', (geometry, positions) => {
		expect([...positionsOf(geometry)]).toEqual(positions);
	});
});

describe('bboxOf', () => {
	it('holds every part of every geometry', () => {
		const parts = multi(rectangle([3, 50, 3.1, 50.1]), rectangle([3.3, 50.2, 3.4, 50.3]));
		expect(bboxOf([parts, { type: 'Point', coordinates: [2, 51] }])).toEqual([2, 50, 3.4, 51]);
	});

	it('is the point itself for one point', () => {
		expect(bboxOf([{ type: 'Point', coordinates: [2, 51] }])).toEqual([2, 51, 2, 51]);
	});

	it('is undefined where there is no position', () => {
		expect(bboxOf([])).toBeUndefined();
		expect(bboxOf([multi()])).toBeUndefined();
		expect(bboxOf([{ type: 'GeometryCollection', geometries: [] }])).toBeUndefined();
	});

	it('takes a million positions without running out of stack', () => {
		const coordinates = Array.from({ length: 1_000_000 }, (_, i) => [i, i + 1]);
		expect(bboxOf([{ type: 'LineString', coordinates }])).toEqual([0, 1, 999_999, 1_000_000]);
	});
});

describe('bboxesMeet', () => {
	it.each<[string, Bbox, boolean]>([
		['inside', [1.5, 2.5, 2, 3], true],
		['around', [0, 0, 9, 9], true],
		['sharing an edge', [3, 2, 5, 4], true],
		['sharing a corner', [3, 4, 5, 6], true],
		['east of it', [3.1, 2, 5, 4], false],
		['west of it', [-1, 2, 0.9, 4], false],
		['north of it', [1, 4.1, 3, 6], false],
		['south of it', [1, 0, 3, 1.9], false]
	])('tells a box %s', (_, other, expected) => {
		expect(bboxesMeet(BOX, other)).toBe(expected);
		expect(bboxesMeet(other, BOX)).toBe(expected);
	});
});

describe('bboxHolds', () => {
	it('counts its edge and corners in', () => {
		expect([bboxHolds(BOX, [2, 3]), bboxHolds(BOX, [1, 3]), bboxHolds(BOX, [3, 4])]).toEqual([
			true,
			true,
			true
		]);
	});

	it('holds nothing beside it', () => {
		const beside: [number, number][] = [
			[0.9, 3],
			[3.1, 3],
			[2, 1.9],
			[2, 4.1]
		];
		expect(beside.filter((position) => bboxHolds(BOX, position))).toEqual([]);
	});
});

describe('growBbox', () => {
	it('grows each side by a share of width and height', () => {
		expect(growBbox([0, 0, 10, 20], 0.1)).toEqual([-1, -2, 11, 22]);
		expect(growBbox([0, 0, 10, 20], 0.1, 0.5)).toEqual([-1, -10, 11, 30]);
	});
});

describe('joinBboxes', () => {
	it('is the smallest box that holds all', () => {
		expect(joinBboxes([BOX, [0, 3, 2, 3], [2, 3, 9, 3.5]])).toEqual([0, 2, 9, 4]);
		expect(joinBboxes([BOX])).toEqual(BOX);
	});

	it('is undefined for none', () => {
		expect(joinBboxes([])).toBeUndefined();
	});
});
