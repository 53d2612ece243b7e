/**
 * A period on the one axis that all calendars of the atlas share. Full is what was engaged before the document was written,
 * hatched what it announces, fading the side that it does not tell. What is only planned has no full part.
 */
import { scaleLinear } from 'd3-scale';
import type { Fact, Period } from '../../domain/atlas';
import { isOpen } from '../../domain/outcome';
import { isToCome } from '../../domain/words';

/** First and last year of the axis, both whole. */
export const AXIS_YEARS = { first: 2014, last: 2030 } as const;
/** Years that are written over the axis. */
const TICKS: readonly number[] = [2014, 2018, 2022, 2026, 2030];
/** Years that a side fades over where the text does not tell it. */
const FADE_YEARS = 2;

const scale = scaleLinear()
	.domain([AXIS_YEARS.first, AXIS_YEARS.last + 1])
	.range([0, 100])
	.clamp(true);

/** A moment in years, `2021-07` as 2021.5; the end of what the date tells where `isEnd`. */
function yearOf(date: string, isEnd = false): number {
	const [year = 0, month, day] = date.split('-').map(Number);
	const end = isEnd ? 1 : 0;
	if (month === undefined) return year + end;
	if (day === undefined) return year + (month - 1 + end) / 12;
	return year + (month - 1) / 12 + (day - 1 + end) / 366;
}

const rounded = (value: number): number => Number(value.toFixed(1));

/** Where a date stands on the axis, in hundredths of its length; a date beyond it stands at its end. */
export const axisPlace = (date: string): number => rounded(scale(yearOf(date)));

/** A year over the axis, and where it stands. */
export interface AxisMark {
	year: number;
	at: number;
}

export const AXIS_MARKS: readonly AxisMark[] = TICKS.map((year) => ({ year, at: axisPlace(String(year)) }));

/** A part of a bar, in hundredths of the axis. */
export interface BarPiece {
	kind: 'engaged' | 'announced';
	left: number;
	width: number;
	/** The side that the text does not tell. */
	fades?: 'start' | 'end';
}

export interface PeriodBar {
	pieces: BarPiece[];
	/** The side of the axis that the period reaches beyond. */
	beyond: { start: boolean; end: boolean };
}

/** First and last moment of a period, in years, either made up where the text does not tell it. */
function sidesOf({ from, to }: Period, horizon: number | undefined, isEngaged: boolean, isOver: boolean) {
	const start = from === undefined ? undefined : yearOf(from);
	const end = to === undefined ? undefined : yearOf(to, true);
	const known = Math.max(start ?? 0, horizon ?? 0);
	// What is done is announced no further: its end alone is not told.
	if (start !== undefined)
		return { start, end: end ?? (isOver && known > start ? known : known + FADE_YEARS) };
	if (end === undefined) return undefined;
	const before = isEngaged ? Math.min(end, horizon ?? end) : end;
	return { start: before - FADE_YEARS, end };
}

/**
 * The bar of a fact.
 * @returns undefined where the text tells no date; no piece where all of it lies beyond the axis.
 */
export function periodBar({
	period,
	status,
	statusDate
}: Pick<Fact, 'period' | 'status' | 'statusDate'>): PeriodBar | undefined {
	if (!period) return undefined;
	const isEngaged = !isToCome(status) && status !== 'unstated' && statusDate !== null;
	const horizon = statusDate === null ? undefined : yearOf(statusDate);
	const sides = sidesOf(period, horizon, isEngaged, isEngaged && !isOpen(status));
	if (!sides) return undefined;
	const cut =
		isEngaged && horizon !== undefined ? Math.min(Math.max(horizon, sides.start), sides.end) : sides.start;
	const [left, middle, right] = [scale(sides.start), scale(cut), scale(sides.end)];
	const fadesStart = period.from === undefined;
	const fadesEnd = period.to === undefined;
	const piece = (
		kind: BarPiece['kind'],
		from: number,
		to: number,
		isFirst: boolean,
		isLast: boolean
	): BarPiece[] =>
		to - from < 0.05
			? []
			: [
					{
						kind,
						left: rounded(from),
						width: rounded(to - from),
						...(isFirst && fadesStart ? { fades: 'start' as const } : {}),
						...(isLast && fadesEnd ? { fades: 'end' as const } : {})
					}
				];
	return {
		pieces: [
			...piece('engaged', left, middle, true, right - middle < 0.05),
			...piece('announced', middle, right, middle - left < 0.05, true)
		],
		beyond: { start: sides.start < AXIS_YEARS.first, end: sides.end > AXIS_YEARS.last + 1 }
	};
}
