import type { Position } from 'geojson';
import { bboxOf } from '../../geo/bbox';
import { escapeXml, tag } from '../../domain/text/tag';

/** A place beside a track. */
export interface Waypoint {
	/** Id of the outline that it stands in. */
	id: string;
	name: string;
	description: string;
	/** What kind of place it is. */
	type: string;
	at: Position;
}

/** A track with what must be told with it, wherever it goes. */
export interface TrackFile {
	name: string;
	description: string;
	/** Who must be named: the line that the licence asks for. */
	attribution: string;
	licence: string;
	licenceUrl: string;
	/** Date of the data in the words of its publisher. */
	vintage: string;
	/** Stretches; the track breaks between them. */
	lines: readonly (readonly Position[])[];
	waypoints: readonly Waypoint[];
}

/** Six decimals: about ten centimetres. */
const degrees = (value = NaN): string => value.toFixed(6);

const textTag = (name: string, text: string): string => tag(name, {}, escapeXml(text));

const point = (name: string, [lng, lat]: Position, content = ''): string =>
	tag(name, { lat: degrees(lat), lon: degrees(lng) }, content);

/**
 * A GPX 1.1 file: one track with a segment for each stretch, waypoints, and in its metadata who must be named and under which
 * licence it may be used. No heights: its sources give none.
 * @see https://www.topografix.com/GPX/1/1/
 */
export function printGpx(file: TrackFile): string {
	const { name, description, attribution, licence, licenceUrl, vintage, lines, waypoints } = file;
	const [minlon, minlat, maxlon, maxlat] =
		bboxOf([
			{ type: 'MultiLineString', coordinates: lines.map((line) => [...line]) },
			{ type: 'MultiPoint', coordinates: waypoints.map(({ at }) => at) }
		]) ?? [];
	const metadata = [
		textTag('name', name),
		textTag('desc', `${description} ${attribution}, ${licence}.`),
		tag('copyright', { author: attribution }, textTag('license', licenceUrl)),
		tag('bounds', {
			minlat: degrees(minlat),
			minlon: degrees(minlon),
			maxlat: degrees(maxlat),
			maxlon: degrees(maxlon)
		})
	];
	const places = waypoints.map(({ name: place, description: about, type, at }) =>
		point('wpt', at, textTag('name', place) + textTag('desc', about) + textTag('type', type))
	);
	const segments = lines.map((line) => tag('trkseg', {}, line.map((at) => point('trkpt', at)).join('\n')));
	const track = [
		textTag('name', name),
		textTag('desc', description),
		textTag('src', `${attribution}, ${vintage}`),
		...segments
	];
	const content = [tag('metadata', {}, metadata.join('')), ...places, tag('trk', {}, track.join('\n'))];
	const root = {
		version: '1.1',
		creator: 'Atlas des territoires',
		xmlns: 'http://www.topografix.com/GPX/1/1',
		'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'xsi:schemaLocation': 'http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd'
	};
	return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('gpx', root, `\n${content.join('\n')}\n`)}\n`;
}
