import type { LngLat } from '../../domain/atlas';
import type { NamedWalk, WalkFigure } from '../../domain/walk';
import type { Status } from '../../domain/words';

/** What a list of walks needs of each: small, since every reader of the list gets them all. */
export interface WalkCard extends Pick<
	NamedWalk,
	'id' | 'kind' | 'name' | 'status' | 'statusDate' | 'exists' | 'precision' | 'length'
> {
	/** Whether its name is in French, whatever the language of the page. */
	isNameFrench: boolean;
	/** Top territories: those that are part of no other. */
	territories: string[];
	/** Names of its communes, in order. */
	places: string[];
	isOrdered: boolean;
	/** Its place comes from another source than the documents. */
	isInferred: boolean;
	/** What its facts count, the length first, then the area. */
	figures: WalkFigure[];
	/** What is known of its trace; null where there is none. */
	trace: { kind: 'way' | 'water'; km: number; atlasKm: number; of: string } | null;
	/** Document of its figures. */
	document: string;
	points: LngLat[];
}

/** Statuses as a walker asks for them. */
export const STATUS_GROUPS = ['open', 'underway', 'planned', 'unstated'] as const;
export type StatusGroup = (typeof STATUS_GROUPS)[number];

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

/** Kilometres of a walk: those of its fact, else those of its trace; undefined where nobody gives them. */
export const findKm = ({ length, trace }: Pick<WalkCard, 'length' | 'trace'>): number | undefined =>
	length?.unit === 'km' ? length.value : trace?.km;

/** Ranges of length, in kilometres: the first is below 15, the last from 50 on. */
export const LENGTH_RANGES = {
	short: [0, 15],
	middle: [15, 50],
	long: [50, Infinity],
	unknown: null
} as const;
export type LengthRange = keyof typeof LENGTH_RANGES;

/** Whether a length falls in a range; one that nobody gives falls in `unknown` only. */
export function isInRange(km: number | undefined, range: LengthRange): boolean {
	const limits = LENGTH_RANGES[range];
	if (limits === null || km === undefined) return limits === null && km === undefined;
	return km >= limits[0] && km < limits[1];
}
