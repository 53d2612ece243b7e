import type { Bbox } from '../../domain/atlas';
import type { Fault } from './own-layer';

type Projected = Extract<Fault, { kind: 'projected' }>;

/** Names of systems whose coordinates are longitude and latitude, within a metre here. */
const GEOGRAPHIC = /(?:CRS84|\b4326|\b4258|\b4171|\b4979)$/i;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The system that an old GeoJSON names in its `crs` member, when it is not longitude and latitude. */
export function findNamedCrs(crs: unknown): Projected | undefined {
	if (!isRecord(crs) || !isRecord(crs.properties)) return undefined;
	const { name } = crs.properties;
	if (typeof name !== 'string' || GEOGRAPHIC.test(name.trim())) return undefined;
	const kind = /\b2154$/.test(name) ? 'lambert-93' : /\b(?:3857|900913)$/.test(name) ? 'mercator' : 'other';
	return { kind: 'projected', crs: kind, name: name.slice(0, 60) };
}

/** Whether a box can be one of longitudes and latitudes. */
export const isInDegrees = ([west, south, east, north]: Bbox): boolean =>
	west >= -180 && east <= 180 && south >= -90 && north <= 90;

/** Whether a box, its axes exchanged, would lie in or about the north of France, where it does not as it stands. */
export const isSwapped = ([west, south, east, north]: Bbox): boolean =>
	west > 41 && east < 52 && south > -6 && north < 10;

/** The system that coordinates which are no degrees look like, both in metres; where the two overlap, as it is in the north. */
export function guessCrs([west, south, east, north]: Bbox): Projected {
	// Metropolitan France in EPSG:2154; Hauts-de-France has 580 to 790 km by 6880 to 7110 km.
	const isLambert = west > 0 && east < 1_300_000 && south > 6_000_000 && north < 7_200_000;
	// The same in EPSG:3857; Hauts-de-France has 150 to 470 km by 6270 to 6620 km.
	const isMercator = west > -700_000 && east < 1_100_000 && south > 5_000_000 && north < 6_700_000;
	const crs = isMercator && (!isLambert || east < 500_000) ? 'mercator' : isLambert ? 'lambert-93' : 'other';
	return { kind: 'projected', crs, name: '' };
}
