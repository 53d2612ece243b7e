import type { NamedWalk } from '../../../../src/lib/domain/walk';

/** A walk of which little is known, to change a part of. */
export const makeWalk = (id: string, change: Partial<NamedWalk> = {}): NamedWalk => ({
	id,
	kind: 'park',
	name: `Parc ${id}`,
	summary: 'Un parc.',
	isFrench: { name: true, summary: true },
	status: 'unstated',
	statusDate: null,
	exists: 'unstated',
	facts: [],
	see: [],
	precision: 'commune',
	communes: [],
	isOrdered: false,
	territories: [],
	outside: [],
	length: null,
	area: null,
	counts: [],
	trace: null,
	outlines: [],
	near: [],
	inCommunes: [],
	floodPlans: [],
	neighbours: [],
	bodies: [],
	pages: [],
	points: [],
	...change
});
