import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { TrackFile } from './print-gpx';

/** Six decimals: about ten centimetres. */
const round = (position: Position): Position => position.map((value) => Number(value.toFixed(6)));

/** A line as it is published: points that rounding made one stand once. */
const roundLine = (line: readonly Position[]): Position[] =>
	line.map(round).filter((position, i, all) => i === 0 || String(position) !== String(all[i - 1]));

/** The same as GeoJSON (RFC 7946): the track first, then the places beside it; who must be named is in the collection too. */
export function toTrackGeoJson(
	id: string,
	file: TrackFile
): FeatureCollection<Geometry> & { name: string; attribution: string[]; licence: string[] } {
	const { name, description, attribution, licence, licenceUrl, vintage, lines, waypoints } = file;
	const [only = []] = lines;
	const track: Feature = {
		type: 'Feature',
		id,
		properties: { name, description, attribution, licence, licenceUrl, vintage },
		geometry:
			lines.length === 1
				? { type: 'LineString', coordinates: roundLine(only) }
				: { type: 'MultiLineString', coordinates: lines.map(roundLine) }
	};
	const places = waypoints.map(({ id: own, name: place, description: about, type, at }): Feature => ({
		type: 'Feature',
		id: own,
		properties: { name: place, description: about, type },
		geometry: { type: 'Point', coordinates: round(at) }
	}));
	return {
		type: 'FeatureCollection',
		name,
		attribution: [attribution],
		licence: [licence],
		features: [track, ...places]
	};
}
