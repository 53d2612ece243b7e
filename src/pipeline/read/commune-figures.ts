import { centroid, pointOnFeature, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import proj4 from 'proj4';
import type { LngLat } from '../../lib/domain/atlas';
import { isInseeCode, type InseeCode } from '../../lib/domain/codes';
import type { Problem } from '../../lib/domain/problem';
import { mapPositions, planarArea } from '../../lib/geo/rings';

/** Figures of a commune that need no outline: kept in `data/communes.csv`. */
export interface CommuneFigures {
	code: InseeCode;
	centre: LngLat;
	areaKm2: number;
}

const HEADER = 'code,lng,lat,areaKm2';
// https://epsg.io/2154
const LAMBERT_93 =
	'+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs';

const lambert93 = proj4(LAMBERT_93);

/** Area of an outline in Lambert-93, in km². */
export const lambertAreaKm2 = (outline: Polygon | MultiPolygon): number =>
	planarArea(mapPositions(outline, (position) => lambert93.forward([position[0] ?? 0, position[1] ?? 0]))) /
	1e6;

/** Figures computed from an outline: its area in Lambert-93, its centroid or, where that lies outside, a point inside. */
export function figuresOf(code: InseeCode, outline: Polygon | MultiPolygon): CommuneFigures {
	const middle = centroid(outline);
	const inside = booleanPointInPolygon(middle, outline) ? middle : pointOnFeature(outline);
	const [lng = 0, lat = 0] = inside.geometry.coordinates;
	return {
		code,
		centre: [Number(lng.toFixed(5)), Number(lat.toFixed(5))],
		areaKm2: Number(lambertAreaKm2(outline).toFixed(3))
	};
}

/** The text of `data/communes.csv`. */
export const printCommuneFigures = (rows: readonly CommuneFigures[]): string =>
	[HEADER, ...rows.map(({ code, centre, areaKm2 }) => [code, ...centre, areaKm2].join(','))].join('\n') +
	'\n';

/** Reads `data/communes.csv`. @returns rows by code, and a problem for each line that is not one. */
export function readCommuneFigures(
	file: string,
	text: string
): { rows: Map<InseeCode, CommuneFigures>; problems: Problem[] } {
	const rows = new Map<InseeCode, CommuneFigures>();
	const problems: Problem[] = [];
	const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
	const report = (line: number, field: string, value: unknown, expected: string) =>
		problems.push({ file, line, field, value, expected });
	if (header !== HEADER) report(1, 'header', header, `expected ${HEADER}`);
	lines.forEach((line, index) => {
		const [code = '', ...numbers] = line.split(',');
		// Number('') is 0: an empty cell would be a place in the sea.
		const [lng, lat, areaKm2] = numbers.map((cell) => (cell.trim() === '' ? NaN : Number(cell)));
		const lineNumber = index + 2;
		if (!isInseeCode(code)) report(lineNumber, 'code', code, 'not an INSEE code');
		else if (rows.has(code)) report(lineNumber, 'code', code, 'repeated code');
		else if (lng === undefined || lat === undefined || areaKm2 === undefined || numbers.length !== 3)
			report(lineNumber, code, line, 'expected four columns');
		else if (![lng, lat, areaKm2].every(Number.isFinite) || areaKm2 <= 0)
			report(lineNumber, code, line, 'expected finite numbers and an area above zero');
		else rows.set(code, { code, centre: [lng, lat], areaKm2 });
	});
	return { rows, problems };
}
