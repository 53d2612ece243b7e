import { describe, expect, it } from 'vitest';
import { parseGpx } from '../../../../src/pipeline/sources/parse-gpx';

const gpx = (content: string): string =>
	`<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">${content}</gpx>`;
const a = '<trkpt lat="50.5" lon="3.25"><ele>12</ele></trkpt>';
const b = '<trkpt lon="-3.5" lat="51"/>';
const toLines = (text: string) => parseGpx(text).features.map(({ geometry }) => geometry.coordinates);

describe('parseGpx', () => {
	it('makes one MultiLineString of all the segments of all the tracks', () => {
		const text = gpx(
			`<trk><trkseg>${a}${b}</trkseg><trkseg>${b}${a}</trkseg></trk><trk><trkseg>${a}${a}</trkseg></trk>`
		);
		const [first, second] = [
			[3.25, 50.5],
			[-3.5, 51]
		];
		expect(toLines(text)).toEqual([
			[
				[first, second],
				[second, first],
				[first, first]
			]
		]);
	});

	it('leaves out waypoints, routes, and a segment of a single point', () => {
		const text = gpx(
			`<wpt lat="1" lon="1"/><rte><rtept lat="2" lon="2"/></rte><trk><trkseg>${a}</trkseg></trk>`
		);
		expect(toLines(text)).toEqual([[]]);
	});

	it('reads elements that carry a prefix', () => {
		const points = '<g:trkpt lat="1" lon="2"/><g:trkpt lat="3" lon="4"/>';
		const text = `<g:gpx xmlns:g="urn:x"><g:trk><g:trkseg>${points}</g:trkseg></g:trk></g:gpx>`;
		expect(toLines(text)).toEqual([
			[
				[
					[2, 1],
					[4, 3]
				]
			]
		]);
	});

	it.each(['<trkpt lon="3"/>', '<trkpt lon="3" lat=""/>', '<trkpt lon="3" lat="50 N"/>'])(
		'does not make a zero of the latitude in %s',
		(point) => {
			expect(toLines(gpx(`<trk><trkseg>${point}${a}</trkseg></trk>`))[0]?.[0]?.[0]).toEqual([3, NaN]);
		}
	);

	it.each([
		['an empty text', ''],
		['a text cut in an attribute', gpx(a).slice(0, 110)],
		['a text cut between elements', gpx(a).slice(0, -6)],
		['crossed elements', gpx('<trk><trkseg></trk></trkseg>')],
		['an entity of its own', gpx('&lat;')],
		['a page in place of the file', '<html><body>please log in</body></html>']
	])('refuses %s', (_, text) => {
		expect(() => parseGpx(text)).toThrow();
	});
});
