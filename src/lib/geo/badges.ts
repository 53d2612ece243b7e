import type { Fact, LngLat, Territory } from '../domain/atlas';
import type { PixelOffset } from './fan-out';

/**
 * A small square under the name of a territory, for a layer that has measures of the whole territory: washing or outlining
 * the territory in every such layer's colour would bury what is placed in it.
 */
export interface Badge {
	layer: string;
	territory: string;
	at: LngLat;
	offset: PixelOffset;
	facts: Fact[];
	/** 0–1, that of its layer. */
	opacity: number;
}

/** Side of a badge's cell, in pixels. */
const CELL = 15;
const PER_ROW = 8;
/** From the point of the name to the first row. */
const DROP = 13;

/** Offset of the n-th of several badges, in rows centred under the name. */
export function badgeOffset(index: number, count: number): PixelOffset {
	const row = Math.floor(index / PER_ROW);
	const inRow = Math.min(PER_ROW, count - row * PER_ROW);
	return [(index - row * PER_ROW - (inRow - 1) / 2) * CELL, DROP + row * CELL];
}

/** Badges of all layers that are on, topmost first, by territory. */
export function badgesOf(
	layers: readonly { id: string; opacity: number; facts: readonly Fact[] }[],
	territories: readonly Territory[]
): Badge[] {
	return territories.flatMap(({ id, labelAt }) => {
		const own = layers
			.map(({ id: layer, opacity, facts }) => ({
				layer,
				opacity,
				facts: facts.filter((fact) => fact.precision === 'territory' && fact.territories.includes(id))
			}))
			.filter(({ facts }) => facts.length > 0);
		return own.map((badge, index) => ({
			...badge,
			territory: id,
			at: labelAt,
			offset: badgeOffset(index, own.length)
		}));
	});
}
