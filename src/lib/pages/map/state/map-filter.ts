import type { Fact } from '../../../domain/atlas';
import { STATUSES, type Status } from '../../../domain/words';

/** Which facts a reader wants to see; everything by default. */
export interface MapFilter {
	/** In the order of {@link STATUSES}; all of them when every status is wanted. */
	statuses: readonly Status[];
	/** Id of a territory; undefined for all. */
	territory?: string;
	/** Without the facts whose place comes from another source than the document. */
	hidesInferred: boolean;
}

export const NO_FILTER: MapFilter = { statuses: STATUSES, hidesInferred: false };

/** Number of parts of a filter that hide something. */
export const countFilters = ({ statuses, territory, hidesInferred }: MapFilter): number =>
	Number(statuses.length < STATUSES.length) + Number(territory !== undefined) + Number(hidesInferred);

/** Whether a filter lets a fact through. A fact with no place is in no territory. */
export const isFactShown = (fact: Fact, { statuses, territory, hidesInferred }: MapFilter): boolean =>
	statuses.includes(fact.status) &&
	(territory === undefined || fact.territories.includes(territory)) &&
	!(hidesInferred && fact.basis === 'inferred');

/** The filter with one status wanted or not any more; never none, which would be an empty atlas. */
export function toggleStatus(filter: MapFilter, status: Status): MapFilter {
	const isOn = filter.statuses.includes(status);
	const statuses = STATUSES.filter((other) => (other === status ? !isOn : filter.statuses.includes(other)));
	return { ...filter, statuses: statuses.length === 0 ? STATUSES : statuses };
}
