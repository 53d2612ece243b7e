import type { Walk, WalkFigure, WalkKind } from '../domain/walk';
import { m } from '../paraglide/messages';
import type { LengthRange, StatusGroup, WalkCard } from '../walks/walk-card';
import { describeFigure, formatNumber, listWords } from './words';

export const walkKindWord = (kind: WalkKind): string => m[`walk_kind_${kind}`]();
export const statusGroupWord = (group: StatusGroup): string => m[`walk_group_${group}`]();
export const lengthRangeWord = (range: LengthRange): string => m[`walk_range_${range}`]();

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
	trace?.kind === 'water' ? m.walk_known_trace_water() : m[`walk_known_${precision}`]();

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

/** A share in French typography: `0,8 %`. */
export const formatShare = (ratio: number): string =>
	`${formatNumber(Number((100 * ratio).toFixed(1)))}${NO_BREAK}%`;

/** Size of a file: `316 ko`. */
export const formatBytes = (bytes: number): string =>
	`${formatNumber(Math.max(1, Math.round(bytes / 1000)))}${NO_BREAK}ko`;
