/** Tracks as another reader sees them: `@tmcw/togeojson`, which wrote none of them. */
import { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

const parseXml = (text: string) => new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;

function sort({ features }: FeatureCollection<Geometry | null>) {
	const of = (suffix: string) =>
		features.filter(
			(feature): feature is Feature<Geometry> => feature.geometry?.type.endsWith(suffix) ?? false
		);
	return { tracks: [...of('LineString'), ...of('GeometryCollection')], waypoints: of('Point') };
}

export const readGpx = (text: string) => sort(gpx(parseXml(text)));
export const readKml = (text: string) => sort(kml(parseXml(text)));
