import type { LngLat } from '../../domain/atlas';
import type { NamedWalk } from '../../domain/walk';
import type { Status, WalkKind } from '../../domain/words';

/** What a list of walks needs of each: small, since every reader of the list gets them all. */
export interface WalkCard extends Pick<
	NamedWalk,
	'id' | 'kind' | 'name' | 'status' | 'statusDate' | 'exists' | 'precision'
> {
	/** Whether its name is in French, whatever the language of the page. */
	isNameFrench: boolean;
	/** Top territories: those that are part of no other. */
	territories: string[];
	/** Names of its communes, in order: the first ones and the last. */
	places: string[];
	/** How many communes it has. */
	placeCount: number;
	isOrdered: boolean;
	/** Kilometres, measured where it has a line, else as a fact gives them; null where nobody does. */
	km: number | null;
	/** What its line shows; null where it has none. */
	trace: 'way' | 'water' | 'railway' | null;
	isLoop: boolean;
	/** Minutes, as its publisher gives them. */
	time: { least: number; most: number } | null;
	/** Year of the record of its line, where its publisher tells it. */
	recorded: string | null;
	/** Nearest railway station with its distance on the map, in metres. */
	station: { name: string; metres: number } | null;
	points: LngLat[];
}

/** Statuses as a walker asks for them. */
type StatusGroup = 'open' | 'underway' | 'planned' | 'unstated';

const GROUP_OF: Record<Status, StatusGroup> = {
	done: 'open',
	happened: 'unstated',
	ended: 'unstated',
	underway: 'underway',
	decided: 'underway',
	planned: 'planned',
	candidate: 'planned',
	proposed: 'planned',
	unstated: 'unstated'
};

export const statusGroupOf = (status: Status): StatusGroup => GROUP_OF[status];

/** What a reader goes out for, each with the kinds of walks that it takes in; named by the first of them. */
export const WALK_CHIPS = {
	foot: ['foot'],
	ride: ['ride'],
	mtb: ['mtb'],
	horse: ['horse'],
	water: ['water'],
	park: ['park', 'nature'],
	mining: ['mining', 'museum']
} as const satisfies Record<string, readonly WalkKind[]>;
export type WalkChip = keyof typeof WALK_CHIPS;
export const CHIPS = Object.keys(WALK_CHIPS) as WalkChip[];

/** The chip that takes in a kind. */
export const chipOf = (kind: WalkKind): WalkChip =>
	CHIPS.find((chip) => (WALK_CHIPS[chip] as readonly WalkKind[]).includes(kind)) ?? 'foot';

/** Ranges of length, in kilometres. */
export const LENGTH_RANGES = { short: [0, 8], middle: [8, 20], long: [20, Infinity] } as const;
export type LengthRange = keyof typeof LENGTH_RANGES;

/** Whether a length falls in a range; one that nobody gives falls in none. */
export function isInRange(km: number | null, range: LengthRange): boolean {
	const [least, below] = LENGTH_RANGES[range];
	return km !== null && km >= least && km < below;
}

/** Walks with a line first, by the distance of their station; then the others in their own order. */
export const byStation = (cards: readonly WalkCard[]): WalkCard[] =>
	[...cards].sort((a, b) => {
		const rank = ({ trace, station }: WalkCard) =>
			(trace === 'way' ? 0 : trace === null ? 2e6 : 1e6) + (station?.metres ?? 1e5);
		return rank(a) - rank(b);
	});
