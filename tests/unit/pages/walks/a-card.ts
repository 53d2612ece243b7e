import type { WalkCard } from '../../../../src/lib/answers/walks/walk-card';

/** A card to change a part of. */
export const makeCard = (change: Partial<WalkCard> = {}): WalkCard => ({
	id: 'parc',
	kind: 'park',
	name: 'Parc',
	isNameFrench: true,
	status: 'unstated',
	statusDate: null,
	exists: 'unstated',
	precision: 'point',
	length: null,
	figures: [],
	territories: ['mel'],
	places: ['Lille'],
	isOrdered: false,
	isInferred: false,
	trace: null,
	document: '',
	points: [[3, 50]],
	...change
});

export const km = (value: number): WalkCard['length'] => ({
	fact: 'fait',
	figure: 0,
	name: 'longueur',
	value,
	unit: 'km'
});
