import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { AreaIndex } from '../coverage-share';
import { distanceM } from './metres';

/** A commune that a track goes through. */
export interface Crossed<K> {
	key: K;
	/** Metres of the track in it, all its passages together. */
	lengthM: number;
}

/** A track is cut into pieces no longer than this to be given to the communes, in metres. */
const PIECE_M = 20;

const holds = <K>(
	{ box: [west, south, east, north], outline }: AreaIndex<K>,
	position: Position
): boolean => {
	const [lng = NaN, lat = NaN] = position;
	return (
		lng >= west &&
		lng <= east &&
		lat >= south &&
		lat <= north &&
		booleanPointInPolygon(position, outline.geometry)
	);
};

/** Middles of the pieces of a segment, with their length. */
function piecesOf(a: Position, b: Position): { middle: Position; lengthM: number }[] {
	const lengthM = distanceM(a, b);
	const count = Math.max(1, Math.ceil(lengthM / PIECE_M));
	const [lngA = NaN, latA = NaN] = a;
	const [lngB = NaN, latB = NaN] = b;
	return Array.from({ length: count }, (_, i) => {
		const share = (i + 0.5) / count;
		return {
			middle: [lngA + (lngB - lngA) * share, latA + (latB - latA) * share],
			lengthM: lengthM / count
		};
	});
}

/**
 * The communes that a track goes through, in the order in which it first enters them.
 * @param leastM communes with less of the track than this are left out: a track along a boundary touches both its sides.
 */
export function communesAlong<K>(
	lines: readonly (readonly Position[])[],
	areas: readonly AreaIndex<K>[],
	leastM = 100
): Crossed<K>[] {
	const lengths = new Map<AreaIndex<K>, number>();
	let current: AreaIndex<K> | undefined;
	for (const line of lines)
		for (let i = 1; i < line.length; i++)
			for (const { middle, lengthM } of piecesOf(line[i - 1] ?? [], line[i] ?? [])) {
				if (!current || !holds(current, middle)) current = areas.find((area) => holds(area, middle));
				if (current) lengths.set(current, (lengths.get(current) ?? 0) + lengthM);
			}
	return [...lengths]
		.filter(([, lengthM]) => lengthM >= leastM)
		.map(([{ key }, lengthM]) => ({ key, lengthM }));
}
