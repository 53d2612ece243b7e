import type { Walk, WalkFigure, WalkTrace } from '../../domain/walk';
import type { WalkKind, WalkPrecision } from '../../domain/words';
import { m } from '../../paraglide/messages';
import type { LengthRange, WalkCard, WalkChip } from '../../answers/walks/walk-card';
import { FORMAT_LOCALE } from '../../words/plain-words';
import { describeFigure, formatNumber, listWords } from '../../words/words';

/** Named one by one: a computed name would bring every message of the site to the reader. */
const KIND_WORDS: Record<WalkKind, () => string> = {
	foot: m.walk_kind_foot,
	mtb: m.walk_kind_mtb,
	horse: m.walk_kind_horse,
	park: m.walk_kind_park,
	ride: m.walk_kind_ride,
	water: m.walk_kind_water,
	nature: m.walk_kind_nature,
	mining: m.walk_kind_mining,
	museum: m.walk_kind_museum
};
const CHIP_WORDS: Record<WalkChip, () => string> = {
	foot: m.walk_kind_foot,
	ride: m.walk_kind_ride,
	mtb: m.walk_kind_mtb,
	horse: m.walk_kind_horse,
	water: m.walk_chip_water,
	park: m.walk_chip_park,
	mining: m.walk_chip_heritage
};
const RANGE_WORDS: Record<LengthRange, () => string> = {
	short: m.walk_range_short,
	middle: m.walk_range_middle,
	long: m.walk_range_long
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
export const chipWord = (chip: WalkChip): string => CHIP_WORDS[chip]();
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

/** A distance that was measured to a point: `50 m`, `240 m`, `2,4 km`. */
export const formatMeasured = (metres: number): string =>
	metres < 950
		? `${formatNumber(Math.max(10, Math.round(metres / 10) * 10))}${NO_BREAK}m`
		: formatDistance(metres);

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
export function knownWord({ precision, trace }: Pick<WalkCard, 'precision' | 'trace'>): string {
	if (trace === 'water') return m.walk_known_trace_water();
	return trace === 'railway' ? m.walk_known_trace_railway() : KNOWN_WORDS[precision]();
}

/** A length as one says it: `6,8 km`, from twenty kilometres on without decimals. */
export const formatLength = (km: number): string => formatKm(km < 20 ? km : Math.round(km));

const formatMinutes = (time: number): string => {
	const [hours, minutes] = [Math.floor(time / 60), time % 60];
	if (hours === 0) return m.walk_duration_minutes({ minutes });
	return minutes === 0
		? m.walk_duration_hours({ hours })
		: m.walk_duration({ hours, minutes: String(minutes).padStart(2, '0') });
};

/** A time as its publisher gives it: `50 min`, `2 h 20`, `3 h à 4 h`. */
export const formatTime = ({ least, most }: NonNullable<WalkCard['time']>): string =>
	least === most
		? formatMinutes(least)
		: m.walk_duration_range({ least: formatMinutes(least), most: formatMinutes(most) });

/** What rounding to whole kilometres makes, at most. */
const ROUNDED_KM = 0.5;
const TOLD_RATIO = 0.05;

/** Why the measured length is not the published one, where they differ by more than a twentieth; empty elsewhere. */
export function differenceWord(km: number, published: number): string {
	if (Math.abs(km / published - 1) <= TOLD_RATIO) return '';
	return Math.abs(km - published) <= ROUNDED_KM && Number.isInteger(published)
		? m.walk_trace_rounded()
		: m.walk_trace_unexplained();
}

/** Whether a walk is there, with the date of what says so. */
export function existsWord({ exists, recorded }: Pick<WalkCard, 'exists' | 'recorded'>): string {
	if (exists === 'no') return m.walk_card_planned();
	if (exists === 'unstated') return '';
	return recorded === null ? m.walk_card_exists() : m.walk_card_recorded({ year: recorded });
}

const MOST_PLACES = 4;

/** The communes of a walk in one line; empty where none is known. */
export function describePlaces({
	places,
	placeCount,
	isOrdered,
	isLoop
}: Pick<WalkCard, 'places' | 'placeCount' | 'isOrdered' | 'isLoop'>): string {
	const [first = '', second = ''] = places;
	const last = places.at(-1) ?? first;
	if (isOrdered && !isLoop && placeCount > 1)
		return placeCount > 2
			? m.walk_places_ends_count({ first, last, count: placeCount })
			: m.walk_places_ends({ first, last });
	if (placeCount <= MOST_PLACES) return listWords(places);
	return m.walk_places_more({ names: `${first}, ${second}`, count: placeCount - 2 });
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

/** What the line of a walk is. @param isRecord whether it is as its publisher recorded it. */
export function describeTrace({ kind }: Pick<WalkTrace, 'kind'>, isRecord: boolean): string {
	if (kind === 'water') return m.walk_trace_water();
	if (kind === 'railway') return m.walk_trace_railway();
	return isRecord ? m.walk_trace_threaded() : m.walk_trace_way();
}
