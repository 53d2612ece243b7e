import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import proj4 from 'proj4';
import type { LngLat } from '../../lib/domain/atlas';
import { isInseeCode, type InseeCode } from '../../lib/domain/codes';
import type { Problem } from '../../lib/domain/problem';
import type { AreaFigures } from '../../lib/geo/cells/fit-cells';
import { momentsOf, type Spread } from '../../lib/geo/moments';
import { mapPositions, planarArea } from '../../lib/geo/rings';

/** Figures of a commune that need no outline: kept in `data/communes.csv`. */
export interface CommuneFigures {
	code: InseeCode;
	centre: LngLat;
	areaKm2: number;
	/** In Lambert-93. */
	spread: Spread;
}

const HEADER = 'code,lng,lat,areaKm2,varianceEastKm2,varianceNorthKm2,covarianceKm2';
// https://epsg.io/2154
const LAMBERT_93 =
	'+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs';

const lambert93 = proj4(LAMBERT_93);

/** A position in Lambert-93, in kilometres. */
const toLambertKm = ([lng = 0, lat = 0]: Position): [number, number] => {
	const [x, y] = lambert93.forward([lng, lat]);
	return [x / 1000, y / 1000];
};

/** A position in Lambert-93, in kilometres, as longitude and latitude. */
export const fromLambertKm = ([x = 0, y = 0]: Position): [lng: number, lat: number] =>
	lambert93.inverse([x * 1000, y * 1000]);

const inLambertKm = (outline: Polygon | MultiPolygon) => mapPositions(outline, toLambertKm);

/** Area of an outline in Lambert-93, in km². */
export const lambertAreaKm2 = (outline: Polygon | MultiPolygon): number => planarArea(inLambertKm(outline));

/** The figures of a commune in the plane of Lambert-93, in kilometres. */
export const toAreaFigures = ({ centre, areaKm2, spread }: CommuneFigures): AreaFigures => ({
	centre: toLambertKm(centre),
	areaKm2,
	spread
});

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Figures computed from an outline in Lambert-93: its area, its second moments, and its centre of mass or, where that lies outside, a point inside. */
export function figuresOf(code: InseeCode, outline: Polygon | MultiPolygon): CommuneFigures {
	const { centre, spread } = momentsOf(inLambertKm(outline));
	const middle = fromLambertKm(centre);
	const [lng = 0, lat = 0] = booleanPointInPolygon(middle, outline)
		? middle
		: pointOnFeature(outline).geometry.coordinates;
	return {
		code,
		centre: [round(lng, 5), round(lat, 5)],
		areaKm2: round(lambertAreaKm2(outline), 3),
		spread: {
			varianceEastKm2: round(spread.varianceEastKm2, 4),
			varianceNorthKm2: round(spread.varianceNorthKm2, 4),
			covarianceKm2: round(spread.covarianceKm2, 4)
		}
	};
}

/** The text of `data/communes.csv`. */
export const printCommuneFigures = (rows: readonly CommuneFigures[]): string =>
	[
		HEADER,
		...rows.map(({ code, centre, areaKm2, spread }) =>
			[code, ...centre, areaKm2, spread.varianceEastKm2, spread.varianceNorthKm2, spread.covarianceKm2].join(
				','
			)
		)
	].join('\n') + '\n';

/** The numbers of a row, or undefined where they are none that a commune can have. */
function findFigures(cells: readonly string[]): Omit<CommuneFigures, 'code'> | undefined {
	// Number('') is 0: an empty cell would be a place in the sea.
	const numbers = cells.map((cell) => (cell.trim() === '' ? NaN : Number(cell)));
	const [
		lng = NaN,
		lat = NaN,
		areaKm2 = NaN,
		varianceEastKm2 = NaN,
		varianceNorthKm2 = NaN,
		covarianceKm2 = NaN
	] = numbers;
	// Moments of anything that has an area, however long it is.
	const isArea =
		areaKm2 > 0 && varianceEastKm2 > 0 && varianceEastKm2 * varianceNorthKm2 > covarianceKm2 ** 2;
	if (!numbers.every(Number.isFinite) || !isArea) return undefined;
	return { centre: [lng, lat], areaKm2, spread: { varianceEastKm2, varianceNorthKm2, covarianceKm2 } };
}

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
		const [code = '', ...cells] = line.split(',');
		const figures = findFigures(cells);
		const lineNumber = index + 2;
		if (!isInseeCode(code)) report(lineNumber, 'code', code, 'not an INSEE code');
		else if (rows.has(code)) report(lineNumber, 'code', code, 'repeated code');
		else if (cells.length !== 6) report(lineNumber, code, line, 'expected seven columns');
		else if (!figures)
			report(lineNumber, code, line, 'expected finite numbers, an area above zero and moments of an area');
		else rows.set(code, { code, ...figures });
	});
	return { rows, problems };
}
