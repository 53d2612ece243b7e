import type { WalkCard } from '../../../../src/lib/answers/walks/walk-card';

/** A card to change a part of. */
export const makeCard = (change: Partial<WalkCard> = {}): WalkCard => ({
	id: 'parc',
	kind: 'park',
	name: 'Parc',
	isNameFrench: true,
	status: 'unstated',
	statusDate: null,
	exists: 'yes',
	precision: 'point',
	territories: ['mel'],
	places: ['Lille'],
	placeCount: change.places?.length ?? 1,
	isOrdered: false,
	km: null,
	trace: null,
	isLoop: false,
	time: null,
	recorded: null,
	station: null,
	points: [[3, 50]],
	...change
});
