import {
	chipOf,
	CHIPS,
	isInRange,
	LENGTH_RANGES,
	type LengthRange,
	type WalkCard,
	type WalkChip
} from '../../answers/walks/walk-card';
import { WALK_KINDS } from '../../domain/words';

/** What exists and what is planned are two things; `all` is both, and what nothing is said of. */
export const STATES = ['exists', 'planned', 'all'] as const;
export type WalkState = (typeof STATES)[number];

/** Which walks a reader wants to see. */
export interface WalkFilter {
	/** In the order of {@link CHIPS}; none stands for all. */
	chips: readonly WalkChip[];
	length: LengthRange | '';
	isLoop: boolean;
	/** Only those within {@link NEAR_STATION_M} of a railway station. */
	nearStation: boolean;
	state: WalkState;
	territory: string;
}

export const NO_FILTER: WalkFilter = {
	chips: [],
	length: '',
	isLoop: false,
	nearStation: false,
	state: 'exists',
	territory: ''
};

/** What counts as near a railway station, in metres on the map. */
export const NEAR_STATION_M = 4000;

const isInState = ({ exists }: Pick<WalkCard, 'exists'>, state: WalkState): boolean =>
	state === 'all' || exists === (state === 'exists' ? 'yes' : 'no');

/** Whether a filter lets a walk through. */
export const isWalkShown = (card: WalkCard, filter: WalkFilter): boolean =>
	(filter.chips.length === 0 || filter.chips.includes(chipOf(card.kind))) &&
	(filter.length === '' || isInRange(card.km, filter.length)) &&
	(!filter.isLoop || card.isLoop) &&
	(!filter.nearStation || (card.station !== null && card.station.metres <= NEAR_STATION_M)) &&
	(filter.territory === '' || card.territories.includes(filter.territory)) &&
	isInState(card, filter.state);

/** The filter with one chip wanted or not any more. */
export const toggleChip = (filter: WalkFilter, chip: WalkChip): WalkFilter => ({
	...filter,
	chips: CHIPS.filter((other) => filter.chips.includes(other) !== (other === chip))
});

const findWord = <T extends string>(text: string | null, words: readonly T[]): T | undefined =>
	words.find((word) => word === text);

/** States as they stand in addresses. */
const STATE_WORDS: Record<WalkState, string> = { exists: '', planned: 'projet', all: 'tous' };

/**
 * The filter of an address; what it does not know is left out, and words of before are still read: each kind was a filter.
 * @param territories ids that exist.
 */
export function parseWalkFilter(query: URLSearchParams, territories: readonly string[]): WalkFilter {
	const kinds = (query.get('genre') ?? '').split(',').map((word) => findWord(word, WALK_KINDS));
	const wanted = new Set(kinds.map((kind) => kind && chipOf(kind)));
	return {
		chips: CHIPS.filter((chip) => wanted.has(chip)),
		length: findWord(query.get('longueur'), Object.keys(LENGTH_RANGES) as LengthRange[]) ?? '',
		isLoop: query.get('boucle') === 'oui',
		nearStation: query.get('gare') === 'oui',
		state: STATES.find((state) => STATE_WORDS[state] === query.get('existe')) ?? 'exists',
		territory: findWord(query.get('territoire'), territories) ?? ''
	};
}

/** The address's query of a filter: empty, or `?…`, always in the same order. A position never goes into it. */
export function printWalkFilter(filter: WalkFilter): string {
	const parts = [
		['genre', filter.chips.join(',')],
		['longueur', filter.length],
		['boucle', filter.isLoop ? 'oui' : ''],
		['gare', filter.nearStation ? 'oui' : ''],
		['existe', STATE_WORDS[filter.state]],
		['territoire', filter.territory]
	].filter(([, value]) => value !== '');
	return parts.length === 0 ? '' : `?${parts.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
