import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../../src/lib/domain/problem';
import { parseGeoSource } from '../../../../src/pipeline/sources/parse-source';
import { presentOf } from './a-source';

const feature = (lng: unknown, lat: unknown): unknown => ({
	type: 'Feature',
	properties: { nom: 'Sabatier' },
	geometry: { type: 'Point', coordinates: [lng, lat] }
});
const collection = (...features: unknown[]): string =>
	JSON.stringify({ type: 'FeatureCollection', features });

function linesOf(...args: Parameters<typeof presentOf>): string[] {
	try {
		parseGeoSource(presentOf(...args));
	} catch (error) {
		if (error instanceof ProblemsError) return error.message.split('\n');
		throw error;
	}
	return [];
}

describe('parseGeoSource', () => {
	it('gives the features as they stand', () => {
		const text = collection(feature(3, 50), feature(4, 51));
		expect(parseGeoSource(presentOf(text, { features: 2 })).features).toEqual([
			feature(3, 50),
			feature(4, 51)
		]);
	});

	it('reads a file that starts with a byte order mark', () => {
		expect(linesOf('\uFEFF' + collection(feature(3, 50)))).toEqual([]);
	});

	it('names the number of features that are missing', () => {
		expect(linesOf(collection(feature(3, 50)), { features: 2 })).toEqual([
			'bassin-minier/terrils.geojson features: missing features: expected 2, found 1'
		]);
	});

	it('names the number of features that are too many', () => {
		expect(linesOf(collection(feature(3, 50), feature(3, 50)))).toEqual([
			'bassin-minier/terrils.geojson features: too many features: expected 1, found 2'
		]);
	});

	it('names every feature that has no geometry, no WGS84 position, or is none', () => {
		const flat: unknown = { type: 'Feature', properties: {}, geometry: null };
		expect(
			linesOf(collection(flat, feature(3, 50), feature(704_000, 7_060_000), null), { features: 4 })
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
	])('says of %s that it is no JSON', (_, text) => {
		expect(linesOf(text)).toEqual([
			expect.stringMatching(/^bassin-minier\/terrils\.geojson text: cannot be read as JSON: .+/)
		]);
	});

	it('refuses bytes that are no UTF-8 rather than garble names', () => {
		const source = presentOf(collection(feature(3, 50)));
		const bytes = new Uint8Array([...source.bytes.subarray(0, 2), 0xe9, ...source.bytes.subarray(2)]);
		expect(() => parseGeoSource({ ...source, bytes })).toThrow(
			'cannot be read as JSON: The encoded data was not valid'
		);
	});

	it.each([
		['{"type":"Feature"}', '"Feature"'],
		['{"type":"FeatureCollection"}', '"FeatureCollection"'],
		['{"type":"Topology","features":[]}', '"Topology"']
	])('refuses %s', (text, value) => {
		expect(linesOf(text)).toEqual([
			`bassin-minier/terrils.geojson type ${value}: not a FeatureCollection with features`
		]);
	});

	it.each(['null', '[]', '3'])('refuses %s, which has no type', (text) => {
		expect(linesOf(text)).toEqual([
			'bassin-minier/terrils.geojson type: not a FeatureCollection with features'
		]);
	});
});

describe('parseGeoSource of a GPX', () => {
	const file = 'itineraires/eurovelo5.gpx';
	const gpx = (points: string): string => `<gpx><trk><trkseg>${points}</trkseg></trk></gpx>`;

	it('gives one feature with the line of the track', () => {
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
		expect(parseGeoSource(presentOf(text, { file })).features).toEqual([expected]);
	});

	it('names a point without latitude', () => {
		expect(linesOf(gpx('<trkpt lat="50" lon="3"/><trkpt lon="4"/>'), { file })).toEqual([
			'itineraires/eurovelo5.gpx features[0].geometry [4,null]: not a WGS84 position'
		]);
	});

	it('refuses a file without a track', () => {
		expect(linesOf('<gpx/>', { file })).toEqual([
			'itineraires/eurovelo5.gpx features[0].geometry []: no positions'
		]);
	});

	it('says why it cannot be read', () => {
		expect(linesOf('<gpx><trk>', { file })).toEqual([
			expect.stringMatching(/^itineraires\/eurovelo5\.gpx text: cannot be read as GPX: .*unclosed xml tag/)
		]);
	});
});
