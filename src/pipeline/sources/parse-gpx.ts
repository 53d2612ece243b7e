import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import type { FeatureCollection, MultiLineString, Position } from 'geojson';

function parseXml(text: string): Element {
	const parser = new DOMParser({
		onError: (level, message) => {
			if (level !== 'warning') throw new Error(message);
		}
	});
	const { documentElement } = parser.parseFromString(text, 'text/xml');
	if (documentElement?.localName !== 'gpx') throw new Error('root element is not gpx');
	return documentElement;
}

const findAll = (element: Element, name: string): Element[] => [...element.getElementsByTagNameNS('*', name)];

/** @returns NaN where there is no such attribute or it is no number. */
function toDegrees(element: Element, name: string): number {
	const text = element.getAttribute(name)?.trim();
	return text ? Number(text) : NaN;
}

const toPosition = (point: Element): Position => [toDegrees(point, 'lon'), toDegrees(point, 'lat')];

/**
 * The tracks of a GPX file: one feature, one line for each segment.
 *
 * A segment of a single point is no line and is left out, as are heights, routes and waypoints.
 * @returns WGS84 as it stands in the file, unchecked: a point without longitude or latitude has NaN there.
 * @throws Error where the text is no well-formed XML or no GPX.
 */
export function parseGpx(text: string): FeatureCollection<MultiLineString> {
	const segments = findAll(parseXml(text), 'trkseg').map((segment) =>
		findAll(segment, 'trkpt').map(toPosition)
	);
	const coordinates = segments.filter((positions) => positions.length > 1);
	return {
		type: 'FeatureCollection',
		features: [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }]
	};
}
