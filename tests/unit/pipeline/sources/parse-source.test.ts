import { strToU8, zipSync } from 'fflate';
import type { Feature, FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../../src/lib/domain/problem';
import { parseGeoSource } from '../../../../src/pipeline/sources/parse-source';
import { entryOf, presentOf } from './a-source';
import { dbfOf, PRJ, shpOf } from './formats/a-shapefile';

const feature = (lng: unknown, lat: unknown): unknown => ({
	type: 'Feature',
	properties: { nom: 'Sabatier' },
	geometry: { type: 'Point', coordinates: [lng, lat] }
});
const collection = (...features: unknown[]): string =>
	JSON.stringify({ type: 'FeatureCollection', features });

async function linesOf(...args: Parameters<typeof presentOf>): Promise<string[]> {
	try {
		await parseGeoSource(presentOf(...args));
	} catch (error) {
		if (error instanceof ProblemsError) return error.message.split('\n');
		throw error;
	}
	return [];
}

describe('parseGeoSource', () => {
	it('gives the features as they stand', async () => {
		const text = collection(feature(3, 50), feature(4, 51));
		expect((await parseGeoSource(presentOf(text, { features: 2 }))).features).toEqual([
			feature(3, 50),
			feature(4, 51)
		]);
	});

	it('reads a file that starts with a byte order mark', async () => {
		expect(await linesOf('\uFEFF' + collection(feature(3, 50)))).toEqual([]);
	});

	it('names the number of features that are missing', async () => {
		expect(await linesOf(collection(feature(3, 50)), { features: 2 })).toEqual([
			'bassin-minier/terrils.geojson features: missing features: expected 2, found 1'
		]);
	});

	it('names the number of features that are too many', async () => {
		expect(await linesOf(collection(feature(3, 50), feature(3, 50)))).toEqual([
			'bassin-minier/terrils.geojson features: too many features: expected 1, found 2'
		]);
	});

	it('names every feature that has no geometry, no WGS84 position, or is none', async () => {
		const flat: unknown = { type: 'Feature', properties: {}, geometry: null };
		expect(
			await linesOf(collection(flat, feature(3, 50), feature(704_000, 7_060_000), null), { features: 4 })
		).toEqual([
			'bassin-minier/terrils.geojson features[0].geometry null: no geometry',
			'bassin-minier/terrils.geojson features[2].geometry [704000,7060000]: not a WGS84 position',
			'bassin-minier/terrils.geojson features[3] null: not a Feature'
		]);
	});

	it.each([
		['a text cut short', '{"type":"Feature'],
		['a page in place of the file', '<html></html>'],
		['nothing', '']
	])('says of %s that it is no JSON', async (_, text) => {
		expect(await linesOf(text)).toEqual([
			expect.stringMatching(/^bassin-minier\/terrils\.geojson text: cannot be read as JSON: .+/)
		]);
	});

	it('refuses bytes that are no UTF-8 rather than garble names', async () => {
		const source = presentOf(collection(feature(3, 50)));
		const bytes = new Uint8Array([...source.bytes.subarray(0, 2), 0xe9, ...source.bytes.subarray(2)]);
		await expect(parseGeoSource({ ...source, bytes })).rejects.toThrow(
			'cannot be read as JSON: The encoded data was not valid'
		);
	});

	it.each([
		['{"type":"Feature"}', '"Feature"'],
		['{"type":"FeatureCollection"}', '"FeatureCollection"'],
		['{"type":"Topology","features":[]}', '"Topology"']
	])('refuses %s', async (text, value) => {
		expect(await linesOf(text)).toEqual([
			`bassin-minier/terrils.geojson type ${value}: not a FeatureCollection with features`
		]);
	});

	it.each(['null', '[]', '3'])('refuses %s, which has no type', async (text) => {
		expect(await linesOf(text)).toEqual([
			'bassin-minier/terrils.geojson type: not a FeatureCollection with features'
		]);
	});
});

describe('parseGeoSource of a GPX', () => {
	const file = 'itineraires/eurovelo5.gpx';
	const gpx = (points: string): string => `<gpx><trk><trkseg>${points}</trkseg></trk></gpx>`;

	it('gives one feature with the line of the track', async () => {
		const text = gpx('<trkpt lat="50" lon="3"/><trkpt lat="51" lon="4"/>');
		const expected: Feature = {
			type: 'Feature',
			properties: {},
			geometry: {
				type: 'MultiLineString',
				coordinates: [
					[
						[3, 50],
						[4, 51]
					]
				]
			}
		};
		expect((await parseGeoSource(presentOf(text, { file }))).features).toEqual([expected]);
	});

	it('names a point without latitude', async () => {
		expect(await linesOf(gpx('<trkpt lat="50" lon="3"/><trkpt lon="4"/>'), { file })).toEqual([
			'itineraires/eurovelo5.gpx features[0].geometry [4,null]: not a WGS84 position'
		]);
	});

	it('refuses a file without a track', async () => {
		expect(await linesOf('<gpx/>', { file })).toEqual([
			'itineraires/eurovelo5.gpx features[0].geometry []: no positions'
		]);
	});

	it('says why it cannot be read', async () => {
		expect(await linesOf('<gpx><trk>', { file })).toEqual([
			expect.stringMatching(/^itineraires\/eurovelo5\.gpx text: cannot be read as GPX: .*unclosed xml tag/)
		]);
	});
});

describe('parseGeoSource of the other kinds of files', () => {
	const text = collection(feature(3, 50));

	it('reads GeoJSON in a script, and in an archive', async () => {
		const script = presentOf(`var json_terrils = ${text};`, { file: 'nature/terrils.js' });
		expect((await parseGeoSource(script)).features).toEqual([feature(3, 50)]);
		const bytes = zipSync({ 'terrils.geojson': strToU8(text) });
		const archive = { ...presentOf('', { file: 'terrils.geojson.zip' }), bytes };
		expect((await parseGeoSource(archive)).features).toEqual([feature(3, 50)]);
	});

	it('reads the object of a topology that the entry names', async () => {
		const value = topology({ zonage: JSON.parse(text) as FeatureCollection });
		const source = presentOf(JSON.stringify(value), { file: 'cv.topojson', object: 'zonage' });
		expect((await parseGeoSource(source)).features).toEqual([feature(3, 50)]);
		expect(await linesOf(JSON.stringify(value), { file: 'cv.topojson' })).toEqual([
			'cv.topojson text: cannot be read as TopoJSON: no collection of geometries is called  (there: zonage)'
		]);
	});

	it('reads a table as its entry says', async () => {
		const source = presentOf('code;nom\n59172;Denain\n', {
			file: 'azi.csv',
			table: { separator: ';' },
			withoutGeometry: 1
		});
		expect((await parseGeoSource(source)).features).toEqual([
			{ type: 'Feature', properties: { code: '59172', nom: 'Denain' }, geometry: null }
		]);
		expect(await linesOf('code\n59172\n', { file: 'azi.csv' })).toEqual([
			'azi.csv text: cannot be read as CSV: its entry does not tell how its rows are read (table)'
		]);
	});

	it('reads a shapefile with its parts, and names the one that its entry lacks', async () => {
		const origin = [700_000, 6_600_000];
		const shp = shpOf([origin, [700_000, 6_601_000], [701_000, 6_601_000], origin]);
		const parts = ['.dbf', '.prj'].map((end) => ({ ...entryOf(shp), file: `qpv${end}` }));
		const source = {
			...presentOf('', { file: 'qpv.shp', encoding: 'latin1', parts }),
			bytes: shp,
			parts: [dbfOf('NOM', 'Liébaut'), PRJ]
		};
		const { features } = await parseGeoSource(source);
		expect(features.map(({ properties }) => properties)).toEqual([{ NOM: 'Liébaut' }]);
		const { parts: _, ...entry } = source.entry;
		await expect(parseGeoSource({ ...source, entry })).rejects.toThrow(
			'qpv.shp text: cannot be read as shapefile: its entry has no part that ends in .dbf'
		);
	});

	it('reads the tracks of several files, each named by its own', async () => {
		const gpx = (lng: number): string =>
			`<gpx><trk><trkseg><trkpt lat="50" lon="${lng}"/><trkpt lat="51" lon="${lng}"/></trkseg></trk></gpx>`;
		const parts = [{ ...entryOf(strToU8(gpx(4))), file: 'etapes/lens-don.gpx' }];
		const source = {
			...presentOf(gpx(3), { file: 'etapes/angres-lens.gpx', features: 2, parts }),
			parts: [strToU8(gpx(4))]
		};
		const { features } = await parseGeoSource(source);
		expect(features.map(({ properties }) => properties)).toEqual([
			{ file: 'angres-lens' },
			{ file: 'lens-don' }
		]);
	});

	it('refuses an archive with a file of another kind inside', async () => {
		const bytes = zipSync({ 'terrils.gpkg': strToU8(text) });
		await expect(parseGeoSource({ ...presentOf('', { file: 'terrils.zip' }), bytes })).rejects.toThrow(
			'terrils.zip text: cannot be read as any kind of file: no files that end in .gpkg are read'
		);
	});
});

describe('parseGeoSource of texts and gaps', () => {
	const named = (properties: Record<string, unknown>) =>
		collection({ ...(feature(3, 50) as object), properties });

	it('does not read what its entry leaves out', async () => {
		const source = presentOf(named({ nom: 'Sabatier', telephone: '03', auteur: 'X' }), {
			leaveOut: ['telephone', 'auteur']
		});
		expect((await parseGeoSource(source)).features[0]?.properties).toEqual({ nom: 'Sabatier' });
	});

	it('names every text whose letters were lost or wrongly read, all at once', async () => {
		expect(await linesOf(named({ nom: 'mini\uFFFDre', lieu: 'LiÃ©baut', code: 3 }))).toEqual([
			'bassin-minier/terrils.geojson features[0].properties.nom "mini\uFFFDre": letters lost upstream (U+FFFD): leave this property out',
			'bassin-minier/terrils.geojson features[0].properties.lieu "LiÃ©baut": UTF-8 read as Latin-1: wrong encoding'
		]);
		expect(await linesOf(named({ nom: 'mini\uFFFDre' }), { leaveOut: ['nom'] })).toEqual([]);
	});

	it('takes words with the letters that a wrong reading is known by', async () => {
		expect(await linesOf(named({ nom: 'SÃO PAULO, Ås' }))).toEqual([]);
	});

	it('takes a geometry of no positions for none', async () => {
		const empty = ['MultiPoint', 'Polygon'].map((type): unknown => ({
			...(feature(3, 50) as object),
			geometry: { type, coordinates: type === 'Polygon' ? [[]] : [] }
		}));
		const gathered: unknown = {
			...(feature(3, 50) as object),
			geometry: { type: 'GeometryCollection', geometries: [] }
		};
		const source = presentOf(collection(...empty, gathered), { features: 3, withoutGeometry: 3 });
		const { features } = await parseGeoSource(source);
		expect(features.map(({ geometry }) => geometry)).toEqual([null, null, null]);
		expect(await linesOf(collection(...empty), { features: 2 })).toEqual([
			'bassin-minier/terrils.geojson features[0].geometry []: no positions',
			'bassin-minier/terrils.geojson features[1].geometry []: no positions'
		]);
	});

	it('lets as many features have no geometry as its entry says', async () => {
		const flat: unknown = { type: 'Feature', properties: {}, geometry: null };
		const text = collection(flat, feature(3, 50));
		expect(await linesOf(text, { features: 2, withoutGeometry: 1 })).toEqual([]);
		expect(await linesOf(text, { features: 2, withoutGeometry: 2 })).toEqual([
			'bassin-minier/terrils.geojson features: missing features without geometry: expected 2, found 1'
		]);
	});
});
