import type { Position } from 'geojson';
import proj4 from 'proj4';

/** RGF93 / Lambert-93, the plane of French public data, in metres. @see https://epsg.io/2154 */
const EPSG_2154 =
	'+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs';

const projection = proj4(EPSG_2154);

/** A hundredth of a millimetre would be noise: degrees are kept to about a centimetre. */
const DEGREE_DIGITS = 7;

const toDegrees = (value: number): number => Number(value.toFixed(DEGREE_DIGITS));

/** Metres in Lambert-93 as longitude and latitude; NaN where a number is missing. */
export function fromLambert93([x = NaN, y = NaN]: Position): Position {
	if (!Number.isFinite(x) || !Number.isFinite(y)) return [NaN, NaN];
	const [lng, lat] = projection.inverse([x, y]);
	return [toDegrees(lng), toDegrees(lat)];
}
