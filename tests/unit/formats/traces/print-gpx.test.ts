import { describe, expect, it } from 'vitest';
import { printGpx, type TrackFile } from '../../../../src/lib/formats/traces/print-gpx';
import { toTrackGeoJson } from '../../../../src/lib/formats/traces/track-geojson';
import { readGpx } from '../../../read-track';
import { validateGpx } from '../../../validate-gpx';

const FILE: TrackFile = {
	name: 'Boucle <d’essai> & retour',
	description: 'Tracé relevé.',
	attribution: '© contributeurs OpenStreetMap',
	licence: 'ODbL 1.0',
	licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
	vintage: '2022',
	lines: [
		[
			[3, 50],
			[3.1, 50.123456789]
		],
		[
			[3.2, 50.2],
			[3.3, 50.3]
		]
	],
	waypoints: [
		{ id: 'terril-94', name: 'Terril "94"', description: 'À 300 m', type: 'Terril', at: [3.05, 50.05] }
	]
};

describe('printGpx', () => {
	it('passes the GPX 1.1 schema', async () => {
		expect(await validateGpx('essai.gpx', printGpx(FILE))).toEqual([]);
	});

	it('holds one track with a segment for each stretch, and is read again as it was written', () => {
		const { tracks, waypoints } = readGpx(printGpx(FILE));
		expect(tracks).toHaveLength(1);
		expect(tracks[0]?.geometry).toEqual({
			type: 'MultiLineString',
			coordinates: [
				[
					[3, 50],
					[3.1, 50.123457]
				],
				[
					[3.2, 50.2],
					[3.3, 50.3]
				]
			]
		});
		expect(tracks[0]?.properties?.name).toBe(FILE.name);
		expect(waypoints.map(({ properties }) => String(properties?.name))).toEqual(['Terril "94"']);
	});

	it('says who must be named and under which licence', () => {
		const gpx = printGpx(FILE);
		expect(gpx).toContain('<copyright author="© contributeurs OpenStreetMap">');
		expect(gpx).toContain('<license>https://opendatacommons.org/licenses/odbl/1-0/</license>');
	});

	it('claims no heights', () => {
		expect(printGpx(FILE)).not.toContain('<ele>');
	});

	it('is refused by the schema once it is broken', async () => {
		const broken = printGpx(FILE).replace('lat="50.000000"', 'lat="150"');
		expect(await validateGpx('broken.gpx', broken)).not.toEqual([]);
		const reordered = printGpx(FILE).replace(/(<name>[^<]*<\/name>)(<desc>[^<]*<\/desc>)(<type>)/, '$2$1$3');
		expect(await validateGpx('reordered.gpx', reordered)).not.toEqual([]);
	});
});

describe('toTrackGeoJson', () => {
	it('has the track first, then the places', () => {
		const { features } = toTrackGeoJson('essai', FILE);
		expect(features.map(({ geometry }) => geometry.type)).toEqual(['MultiLineString', 'Point']);
		expect(features[0]?.properties).toMatchObject({ licence: 'ODbL 1.0', name: FILE.name });
	});

	it('is one line where nothing breaks it', () => {
		const whole = toTrackGeoJson('essai', { ...FILE, lines: FILE.lines.slice(0, 1) });
		expect(whole.features[0]?.geometry.type).toBe('LineString');
	});
});
