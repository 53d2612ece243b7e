import type { WalkKind } from '../../domain/words';

/** The layer whose colour and pattern a kind of walk bears, on the map and on its card. */
export const KIND_LAYER: Record<WalkKind, string> = {
	foot: 'tourisme',
	mtb: 'boucles-cyclables',
	horse: 'tourisme',
	park: 'chaine-des-parcs',
	ride: 'boucles-cyclables',
	water: 'fluvial',
	nature: 'eau-nature',
	mining: 'terrils',
	museum: 'culture'
};
