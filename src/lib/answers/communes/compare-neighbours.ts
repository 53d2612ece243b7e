import type { LayerDifference } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';

/**
 * What neighbours have and a commune has not, and the reverse.
 * @param layersOf ids of the layers that cover each commune otherwise than by a whole territory.
 * @returns layers, those that concern most neighbours first, then in the order of `layers`.
 */
export function compareWithNeighbours(
	code: InseeCode,
	neighbours: readonly InseeCode[],
	layers: readonly string[],
	layersOf: ReadonlyMap<InseeCode, readonly string[]>
): { missing: LayerDifference[]; own: LayerDifference[] } {
	const has = (commune: InseeCode, layer: string) => layersOf.get(commune)?.includes(layer) ?? false;
	const difference = (isOwn: boolean): LayerDifference[] =>
		layers
			.filter((layer) => has(code, layer) === isOwn)
			.map((layer) => ({
				layer,
				communes: neighbours.filter((neighbour) => has(neighbour, layer) !== isOwn)
			}))
			.filter(({ communes }) => communes.length > 0)
			.sort((a, b) => b.communes.length - a.communes.length);
	return { missing: difference(false), own: difference(true) };
}
