import type { Walk, WalkFigure } from '../../domain/walk';
import type { WalkKind, WalkPrecision } from '../../domain/words';
import { m } from '../../paraglide/messages';
import type { LengthRange, StatusGroup, WalkCard } from '../../answers/walks/walk-card';
import { FORMAT_LOCALE } from '../../words/plain-words';
import { describeFigure, formatNumber, listWords } from '../../words/words';

/** Named one by one: a computed name would bring every message of the site to the reader. */
const KIND_WORDS: Record<WalkKind, () => string> = {
	park: m.walk_kind_park,
	ride: m.walk_kind_ride,
	water: m.walk_kind_water,
	nature: m.walk_kind_nature,
	mining: m.walk_kind_mining,
	museum: m.walk_kind_museum
};
const GROUP_WORDS: Record<StatusGroup, () => string> = {
	open: m.walk_group_open,
	underway: m.walk_group_underway,
	planned: m.walk_group_planned,
	unstated: m.walk_group_unstated
};
const RANGE_WORDS: Record<LengthRange, () => string> = {
	short: m.walk_range_short,
	middle: m.walk_range_middle,
	long: m.walk_range_long,
	unknown: m.walk_range_unknown
};
const KNOWN_WORDS: Record<WalkPrecision, () => string> = {
	trace: m.walk_known_trace,
	outline: m.walk_known_outline,
	link: m.walk_known_link,
	commune: m.walk_known_commune,
	point: m.walk_known_point,
	territory: m.walk_known_territory,
	none: m.walk_known_none
};

export const walkKindWord = (kind: WalkKind): string => KIND_WORDS[kind]();
export const statusGroupWord = (group: StatusGroup): string => GROUP_WORDS[group]();
export const lengthRangeWord = (range: LengthRange): string => RANGE_WORDS[range]();

const NO_BREAK = '\u00a0';

/** `29 km`, `131,8 km`. */
export const formatKm = (km: number): string => `${formatNumber(km)}${NO_BREAK}km`;

/** A distance as one says it: `300 m`, `2,4 km`, `18 km`. */
export function formatDistance(metres: number): string {
	if (metres < 950) return `${formatNumber(Math.max(100, Math.round(metres / 100) * 100))}${NO_BREAK}m`;
	const km = metres / 1000;
	return formatKm(km < 10 ? Number(km.toFixed(1)) : Math.round(km));
}

/** Value and unit of a figure: `4 200 ha`, `11 parcs`. */
export const formatFigure = ({ value, unit }: WalkFigure): string =>
	`${formatNumber(value)}${NO_BREAK}${unit}`;

/** What a figure counts and of what, where its unit does not say it: `voies douces`, `sous label UNESCO, CAPH`. */
export function nameFigure(figure: WalkFigure): string {
	const { name } = describeFigure({ ...figure, cite: 0 });
	return [name === 'longueur' ? '' : name, figure.perimeter ?? ''].filter(Boolean).join(', ');
}

/** A figure in full: `10 km (drèves à fermer à la circulation)`. */
export function describeFigureOf(figure: WalkFigure): string {
	const name = nameFigure(figure);
	return name === '' ? formatFigure(figure) : `${formatFigure(figure)} (${name})`;
}

/** What is known of where a walk leads. */
export const knownWord = ({ precision, trace }: Pick<WalkCard, 'precision' | 'trace'>): string =>
	trace?.kind === 'water' ? m.walk_known_trace_water() : KNOWN_WORDS[precision]();

const MOST_PLACES = 4;

/** The communes of a walk in one line; empty where none is known. */
export function describePlaces({ places, isOrdered }: Pick<WalkCard, 'places' | 'isOrdered'>): string {
	const [first = '', second = ''] = places;
	const last = places.at(-1) ?? first;
	if (isOrdered && places.length > 1)
		return places.length > 2
			? m.walk_places_ends_count({ first, last, count: places.length })
			: m.walk_places_ends({ first, last });
	if (places.length <= MOST_PLACES) return listWords(places);
	return m.walk_places_more({ names: `${first}, ${second}`, count: places.length - 2 });
}

/** How the map of one walk is to be read. */
export function readMap({ precision }: Pick<Walk, 'precision'>): string {
	switch (precision) {
		case 'trace':
			return m.walk_map_trace();
		case 'outline':
			return m.walk_map_outline();
		case 'commune':
			return m.walk_map_commune();
		case 'point':
			return m.walk_map_point();
		case 'link':
			return m.walk_map_link();
		case 'territory':
		case 'none':
			return m.walk_map_territory();
	}
}

const PERCENT = new Intl.NumberFormat(FORMAT_LOCALE, { style: 'percent', maximumFractionDigits: 1 });

/** A share in the typography of the language: `0,8 %`, `0.8%`. */
export const formatShare = (ratio: number): string => PERCENT.format(ratio);
