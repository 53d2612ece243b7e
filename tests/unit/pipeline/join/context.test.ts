import type { Feature, LineString, MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { Bbox, LngLat } from '../../../../src/lib/domain/atlas';
import { bboxOf } from '../../../../src/lib/geo/bbox';
import { buildContext, clipLines, type ContextTopology } from '../../../../src/pipeline/join/context';
import { boxOf, outlineOf } from '../tiny-atlas';

const lineOf = (...coordinates: Position[]): Feature<LineString, { name: string }> => ({
	type: 'Feature',
	properties: { name: 'Escaut' },
	geometry: { type: 'LineString', coordinates }
});

const BOX: Bbox = [0, 0, 10, 10];

describe('clipLines', () => {
	it('cuts a line at the edge of the box and keeps its properties', () => {
		const [clipped] = clipLines([lineOf([-5, 5], [5, 5])], BOX);
		expect(clipped?.properties).toEqual({ name: 'Escaut' });
		expect(clipped?.geometry.coordinates).toEqual([
			[0, 5],
			[5, 5]
		]);
	});

	it('leaves a line inside as it is', () => {
		const inside = lineOf([1, 1], [2, 3]);
		expect(clipLines([inside], BOX)).toEqual([inside]);
	});

	it('leaves out a line beside the box, and one whose box alone meets it', () => {
		expect(clipLines([lineOf([11, 0], [12, 9]), lineOf([-5, 2], [2, -5])], BOX)).toEqual([]);
	});

	it('keeps both parts of a line that leaves the box and comes back', () => {
		const [clipped] = clipLines([lineOf([1, 1], [1, 12], [3, 12], [3, 1])], BOX);
		expect(clipped?.geometry).toEqual({
			type: 'MultiLineString',
			coordinates: [
				[
					[1, 1],
					[1, 10]
				],
				[
					[3, 10],
					[3, 1]
				]
			]
		});
	});

	it('keeps the parts inside of a line of several parts', () => {
		const parts: Feature<MultiLineString> = {
			type: 'Feature',
			properties: {},
			geometry: {
				type: 'MultiLineString',
				coordinates: [
					[
						[20, 1],
						[21, 1]
					],
					[
						[8, 1],
						[12, 1]
					]
				]
			}
		};
		const [clipped] = clipLines([parts], BOX);
		expect(clipped && bboxOf([clipped.geometry])).toEqual([8, 1, 10, 1]);
	});

	it('leaves out a line without positions', () => {
		expect(clipLines([lineOf()], BOX)).toEqual([]);
	});
});

/** One commune of the atlas, two neighbours to its east that share a line, and one far away. */
const COMMUNES = [
	outlineOf('59606', boxOf(3.0, 50.3, 3.1, 50.4)),
	outlineOf('59001', boxOf(3.1, 50.3, 3.15, 50.4)),
	outlineOf('59002', boxOf(3.15, 50.3, 3.2, 50.4)),
	outlineOf('59003', boxOf(8.0, 50.3, 8.1, 50.4))
];
const CENTRES = new Map<string, LngLat>([['59606', [3.05, 50.35]]]);

const positionsIn = (topology: ContextTopology, object: 'neighbours' | 'border' | 'waterways'): string[] =>
	feature(topology, topology.objects[object]).features.flatMap(({ geometry }) => {
		const { coordinates } = geometry as LineString | MultiLineString;
		return (coordinates as unknown[])
			.flat(geometry.type === 'LineString' ? 0 : 1)
			.map((position) => (position as number[]).map((x) => x.toFixed(2)).join(' '));
	});

describe('buildContext', () => {
	const build = (box: Bbox, waterways: Feature<LineString>[] = []) =>
		buildContext(COMMUNES, CENTRES, waterways, box, 0);

	it('draws the lines between neighbours, and not those of the atlas’s own communes', () => {
		const positions = positionsIn(build([2.9, 50.2, 3.3, 50.5]), 'neighbours');
		expect([...new Set(positions)].sort()).toEqual(['3.15 50.30', '3.15 50.40']);
	});

	it('draws the edge of the land that is known, and no line inside it', () => {
		const positions = new Set(positionsIn(build([2.9, 50.2, 3.3, 50.5]), 'border'));
		expect(positions).toContain('3.00 50.30');
		expect(positions).toContain('3.20 50.40');
	});

	it('draws nothing beyond its box', () => {
		const context = build([2.9, 50.2, 3.12, 50.5], [lineOf([2, 50.3], [4, 50.3])]);
		const bbox = context.bbox ?? [0, 0, 0, 0];
		expect(bbox[0]).toBeGreaterThanOrEqual(2.9);
		expect(bbox[2]).toBeLessThanOrEqual(3.12);
		expect(positionsIn(context, 'waterways')).toEqual(['2.90 50.30', '3.12 50.30']);
	});

	it('takes what lies west of the Belgian side for the coast, and does not draw it as the border', () => {
		const coast = [outlineOf('62001', boxOf(1.6, 50.3, 1.7, 50.4))];
		const context = buildContext(coast, CENTRES, [], [1, 50, 4, 51], 0);
		expect(positionsIn(context, 'border')).toEqual([]);
	});

	it('is empty where nothing could be had', () => {
		const context = buildContext([], CENTRES, [], [2.9, 50.2, 3.3, 50.5]);
		for (const object of ['neighbours', 'border', 'waterways'] as const)
			expect(positionsIn(context, object)).toEqual([]);
	});
});
