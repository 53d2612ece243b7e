import { describe, expect, it } from 'vitest';
import { parseShapefile } from '../../../../../src/pipeline/sources/formats/shapefile';
import { dbfOf, PRJ, shpOf } from './a-shapefile';

/** A square of a kilometre whose south-west corner is the origin of Lambert-93; clockwise, as an outer ring is. */
const SQUARE = [
	[700_000, 6_600_000],
	[700_000, 6_601_000],
	[701_000, 6_601_000],
	[701_000, 6_600_000],
	[700_000, 6_600_000]
];
const shp = shpOf(SQUARE);
const dbf = dbfOf('NOM_QP', 'Mont Liébaut');

const reasonOf = (parts: Partial<Parameters<typeof parseShapefile>[0]>): Promise<string> =>
	parseShapefile({ shp, dbf, prj: PRJ, ...parts }, 'latin1').then(
		() => 'read',
		(error: unknown) => (error instanceof Error ? error.message : String(error))
	);

describe('parseShapefile', () => {
	it('gives areas in WGS84 with the cells of the table, read in its encoding', async () => {
		const [feature, ...more] = await parseShapefile({ shp, dbf, prj: PRJ }, 'latin1');
		expect(more).toEqual([]);
		expect(feature?.properties).toEqual({ NOM_QP: 'Mont Liébaut' });
		expect(feature?.geometry.type).toBe('Polygon');
		// The origin of the plane is 3° E, 46.5° N by its definition: https://epsg.io/2154
		expect(feature?.geometry.coordinates[0]).toContainEqual([3, 46.5]);
		expect(feature?.geometry.coordinates[0]).toHaveLength(5);
	});

	it('names every file that is cut short, not only the first', async () => {
		expect(await reasonOf({ shp: shp.subarray(0, -10), dbf: dbf.subarray(0, -3) })).toBe(
			'shp: 236 bytes told, 226 found; dbf: 78 bytes told, 75 found'
		);
	});

	it('names a file that is too short to tell anything', async () => {
		expect(await reasonOf({ shp: shp.subarray(0, 50), dbf: dbf.subarray(0, 5), prj: new Uint8Array() })).toBe(
			'shp: shorter than its header; dbf: shorter than its header; prj: expected Lambert-93 (EPSG:2154), found nothing'
		);
	});

	it('refuses another plane, and a file that is no shapefile', async () => {
		const prj = Buffer.from('GEOGCS["GCS_WGS_1984"]');
		expect(await reasonOf({ shp: Buffer.alloc(236, 32), prj })).toBe(
			'shp: does not begin as a shapefile does; ' +
				'prj: expected Lambert-93 (EPSG:2154), found GEOGCS["GCS_WGS_1984"]'
		);
	});
});
