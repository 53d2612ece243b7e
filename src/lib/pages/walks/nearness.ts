import type { LngLat } from '../../domain/atlas';
import { distanceM } from '../../geo/track/metres';

/** Farther than this from the centre of every commune, one is outside the atlas. */
const OUTSIDE_M = 8000;

const nearestM = (from: LngLat, points: readonly LngLat[]): number =>
	points.reduce((least, point) => Math.min(least, distanceM(from, point)), Infinity);

/**
 * Metres as the crow flies from a position to each walk, by id; `Infinity` for one that has no place. The nearest known point
 * counts: of a trace every kilometre or so, of a commune its centre.
 */
export const measureWalks = (
	from: LngLat,
	walks: readonly { id: string; points: readonly LngLat[] }[]
): Map<string, number> => new Map(walks.map(({ id, points }) => [id, nearestM(from, points)]));

/** Walks by nearness; those without a place come last, in their own order. */
export const sortByNearness = <T extends { id: string }>(
	walks: readonly T[],
	metres: ReadonlyMap<string, number>
): T[] =>
	[...walks].sort((a, b) => {
		const [left, right] = [metres.get(a.id) ?? Infinity, metres.get(b.id) ?? Infinity];
		return left === right ? 0 : left - right;
	});

/** Whether a position lies outside the atlas, roughly: only centres of communes are at hand. */
export const isOutside = (from: LngLat, centres: readonly LngLat[]): boolean =>
	nearestM(from, centres) > OUTSIDE_M;
