import { WALK_KINDS, type WalkKind } from '../../domain/words';
import {
	findKm,
	isInRange,
	LENGTH_RANGES,
	STATUS_GROUPS,
	statusGroupOf,
	type LengthRange,
	type StatusGroup,
	type WalkCard
} from '../../answers/walks/walk-card';

/** Which walks a reader wants to see; everything by default. */
export interface WalkFilter {
	/** In the order of {@link WALK_KINDS}; none stands for all. */
	kinds: readonly WalkKind[];
	status: StatusGroup | '';
	territory: string;
	length: LengthRange | '';
}

export const NO_FILTER: WalkFilter = { kinds: [], status: '', territory: '', length: '' };

/** How many choices a filter is made of: each kind is one. */
export const countChoices = ({ kinds, status, territory, length }: WalkFilter): number =>
	kinds.length + [status, territory, length].filter((choice) => choice !== '').length;

/** Whether a filter hides anything. */
export const isFiltering = (filter: WalkFilter): boolean => countChoices(filter) > 0;

/** Whether a filter lets a walk through. */
export const isWalkShown = (card: WalkCard, { kinds, status, territory, length }: WalkFilter): boolean =>
	(kinds.length === 0 || kinds.includes(card.kind)) &&
	(status === '' || statusGroupOf(card.status) === status) &&
	(territory === '' || card.territories.includes(territory)) &&
	(length === '' || isInRange(findKm(card), length));

/** The filter with one kind wanted or not any more. */
export const toggleKind = (filter: WalkFilter, kind: WalkKind): WalkFilter => ({
	...filter,
	kinds: WALK_KINDS.filter((other) => filter.kinds.includes(other) !== (other === kind))
});

const findWord = <T extends string>(text: string | null, words: readonly T[]): T | '' =>
	words.find((word) => word === text) ?? '';

/** The filter of an address; what it does not know is left out. @param territories ids that exist. */
export const parseWalkFilter = (query: URLSearchParams, territories: readonly string[]): WalkFilter => {
	const kinds = (query.get('genre') ?? '').split(',');
	return {
		kinds: WALK_KINDS.filter((kind) => kinds.includes(kind)),
		status: findWord(query.get('statut'), STATUS_GROUPS),
		territory: findWord(query.get('territoire'), territories),
		length: findWord(query.get('longueur'), Object.keys(LENGTH_RANGES) as LengthRange[])
	};
};

/** The address's query of a filter: empty, or `?…`, always in the same order. A position never goes into it. */
export function printWalkFilter({ kinds, status, territory, length }: WalkFilter): string {
	const parts = [
		['genre', kinds.join(',')],
		['statut', status],
		['territoire', territory],
		['longueur', length]
	].filter(([, value]) => value !== '');
	return parts.length === 0 ? '' : `?${parts.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
