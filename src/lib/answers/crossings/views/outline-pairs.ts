import type { OutlineOverlap, OutlinedThing } from '../../../domain/atlas';

/** Two official outlines that overlap, told from the first. */
export interface OutlineRow {
	first: OutlinedThing;
	second: OutlinedThing;
	/** What two areas have in common. */
	areaKm2?: number;
	/** How much of a line lies in an area. */
	lengthKm?: number;
	/** Share (0–1) of each side that lies in the other; a line covers no share of an area. */
	firstRatio?: number;
	secondRatio?: number;
	isSameOutline: boolean;
	communes: readonly string[];
}

/** All overlaps of the outlines of two layers. */
export interface OutlinePair {
	layers: readonly [first: string, second: string];
	rows: OutlineRow[];
}

function toRow(
	{ a, b, area, length, isSameOutline, communes }: OutlineOverlap,
	isTurned: boolean
): OutlineRow {
	const [ofA, ofB] = area?.shareRatio ?? [length?.shareRatio, undefined];
	const [firstRatio, secondRatio] = isTurned ? [ofB, ofA] : [ofA, ofB];
	const [first, second] = isTurned ? [b, a] : [a, b];
	return {
		first,
		second,
		...(area ? { areaKm2: area.areaKm2 } : {}),
		...(length ? { lengthKm: length.lengthKm } : {}),
		...(firstRatio === undefined ? {} : { firstRatio }),
		...(secondRatio === undefined ? {} : { secondRatio }),
		isSameOutline,
		communes
	};
}

const sizeOf = ({ areaKm2, lengthKm }: OutlineRow): number => areaKm2 ?? lengthKm ?? 0;

/** The overlaps of two layers, told from the first, the greatest first; none where no outlines meet. */
export const overlapsOf = (
	overlaps: readonly OutlineOverlap[],
	first: string,
	second: string
): OutlineRow[] =>
	overlaps
		.flatMap((overlap) => {
			const { a, b } = overlap;
			if (a.layer === first && b.layer === second) return [toRow(overlap, false)];
			return a.layer === second && b.layer === first ? [toRow(overlap, true)] : [];
		})
		.sort((a, b) => sizeOf(b) - sizeOf(a));

/** Every two layers whose outlines overlap, in the order of the file. */
export function pairOutlines(overlaps: readonly OutlineOverlap[]): OutlinePair[] {
	const pairs = new Map(
		overlaps.map(({ a, b }) => {
			// A line comes first in its overlap: the same two layers may stand either way.
			const key = [a.layer, b.layer].sort().join();
			return [key, [a.layer, b.layer] as const];
		})
	);
	return [...pairs.values()].map((layers) => ({ layers, rows: overlapsOf(overlaps, ...layers) }));
}
