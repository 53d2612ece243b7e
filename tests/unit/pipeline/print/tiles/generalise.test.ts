import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { cutTiles } from '../../../../../src/pipeline/print/tiles/cut-tiles';
import { lostArea, openGeneralised } from '../../../../../src/pipeline/print/tiles/generalise';
import { printPmtiles } from '../../../../../src/pipeline/print/tiles/pmtiles-archive';
import { openArchive, readTile } from '../../../../read-pmtiles';

/** A border that is bent all along, as a river’s. */
const bends: Position[] = Array.from({ length: 101 }, (_, i) => [3 + (i % 2) * 0.002, 50 + i / 500]);
const polygon = (ring: Position[], id: string): Feature<Polygon> => ({
	type: 'Feature',
	id,
	properties: {},
	geometry: { type: 'Polygon', coordinates: [ring] }
});
const west = polygon([[2.9, 50.2], [2.9, 50], ...bends, [2.9, 50.2]], 'west');
const east = polygon([[3.1, 50], [3.1, 50.2], ...[...bends].reverse(), [3.1, 50]], 'east');
const atlas = topology(
	{ communes: { type: 'FeatureCollection', features: [west, east] } as FeatureCollection },
	1e5
);
const areasAt = openGeneralised(atlas as never, 50, 11);
const ringOf = (id: string, zoom: number): Position[] => {
	const area = areasAt('communes', zoom).find((feature) => feature.id === id);
	return (area?.geometry as Polygon).coordinates[0] ?? [];
};
/** Positions of the border, without the square’s far side. */
const borderOf = (id: string, zoom: number): string[] =>
	ringOf(id, zoom)
		.filter(([x = 0]) => x > 2.95 && x < 3.05)
		.map((position) => position.join())
		.sort();

describe('openGeneralised', () => {
	it('keeps every vertex at the highest zoom and few where they cannot be seen', () => {
		expect(ringOf('west', 11).length).toBeGreaterThan(100);
		expect(ringOf('west', 6).length).toBeLessThan(20);
	});

	it('thins the border of two neighbours to the same line: no gap, no overlap', () => {
		for (const zoom of [6, 8, 9, 11])
			expect([...new Set(borderOf('west', zoom))]).toEqual([...new Set(borderOf('east', zoom))]);
	});

	it('counts as lost four times less from one zoom to the next', () => {
		expect(lostArea(6, 50) / lostArea(7, 50)).toBeCloseTo(4);
	});
});

describe('cutTiles', () => {
	it('cuts areas with their numbers and properties into every tile they touch, and no empty one', async () => {
		const layers = new Map([
			[
				'communes',
				areasAt('communes', 9).map((area, i) => ({
					...area,
					id: i + 7,
					properties: { code: String(area.id) }
				}))
			]
		]);
		const tiles = [...cutTiles(layers, 9, [2.9, 50, 3.1, 50.2])];
		expect(tiles.length).toBeGreaterThan(0);
		const info = {
			bbox: [2.9, 50, 3.1, 50.2] as [number, number, number, number],
			minZoom: 9,
			maxZoom: 9,
			metadata: {}
		};
		const archive = openArchive(printPmtiles(tiles, info));
		const seen = new Map<number | undefined, unknown>();
		for (const { x, y } of tiles) {
			const layer = (await readTile(archive, 9, x, y))?.layers['communes'];
			if (!layer) throw new Error(`tile 9/${x}/${y} has no communes`);
			for (let i = 0; i < layer.length; i++)
				seen.set(layer.feature(i).id, layer.feature(i).properties['code']);
		}
		expect(seen).toEqual(
			new Map([
				[7, 'west'],
				[8, 'east']
			])
		);
	});
});
