import type { Position } from 'geojson';

/** Mean radius of the Earth, in metres: the one Turf measures with. */
const RADIUS_M = 6371008.8;
const RADIANS = Math.PI / 180;

/** Metres between two positions on the sphere. */
export function distanceM([lngA = NaN, latA = NaN]: Position, [lngB = NaN, latB = NaN]: Position): number {
	const sinLat = Math.sin(((latB - latA) * RADIANS) / 2);
	const sinLng = Math.sin(((lngB - lngA) * RADIANS) / 2);
	const h = sinLat ** 2 + sinLng ** 2 * Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS);
	return 2 * RADIUS_M * Math.asin(Math.sqrt(h));
}

/** Metres along a line, on the sphere. */
export function lineLengthM(line: readonly Position[]): number {
	let sum = 0;
	for (let i = 1; i < line.length; i++) sum += distanceM(line[i - 1] ?? [], line[i] ?? []);
	return sum;
}

/** Metres along several lines, without what lies between them. */
export const linesLengthM = (lines: readonly (readonly Position[])[]): number =>
	lines.reduce((sum, line) => sum + lineLengthM(line), 0);

/** Degrees of longitude and latitude that are at least so many metres, near a latitude. */
export function degreesFor(metres: number, lat: number): { lng: number; lat: number } {
	const degrees = metres / (RADIUS_M * RADIANS);
	return { lng: degrees / Math.cos(lat * RADIANS), lat: degrees };
}

/** The plane around a position, in metres east and north of it: exact enough within some tens of kilometres. */
export function planeAround([lng0 = 0, lat0 = 0]: Position): (position: Position) => [number, number] {
	const perLat = RADIUS_M * RADIANS;
	const perLng = perLat * Math.cos(lat0 * RADIANS);
	return ([lng = NaN, lat = NaN]) => [(lng - lng0) * perLng, (lat - lat0) * perLat];
}
