import type { Wish } from './find-columns';
import { refused, type Encoding, type OwnLayer } from './own-layer';
import { readGeojson, type JoinGround } from './parse-own-geojson';

/** Reads GPX and KML by libraries that come only then: workers have no parser of XML of their own. */
const openReader = async () => {
	const [{ gpx, kml }, { DOMParser, onErrorStopParsing }] = await Promise.all([
		import('@tmcw/togeojson'),
		import('@xmldom/xmldom')
	]);
	return (text: string, type: 'gpx' | 'kml'): unknown => {
		const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
		// The libraries agree on what a document is; their types do not.
		return (type === 'gpx' ? gpx : kml)(document);
	};
};

/** Communes that the tracks, points and areas of a GPX or KML meet. */
export async function parseOwnTrack(
	text: string,
	type: 'gpx' | 'kml',
	encoding: Encoding,
	label: string,
	ground: JoinGround,
	onProgress?: (ratio: number) => void,
	wish?: Wish
): Promise<OwnLayer> {
	const read = await openReader().catch(() => undefined);
	if (!read) return refused(label, { kind: 'no-reader' });
	let document: unknown;
	try {
		document = read(text.replace(/^[\s\uFEFF]+/, ''), type);
	} catch {
		// XML that is not well formed, or nested deeper than it can be read.
		return refused(label, { kind: 'bad-xml' });
	}
	return readGeojson(document, { encoding, type, label }, ground, onProgress, wish);
}
