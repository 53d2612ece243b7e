/** The calendar of some facts, made where pages are built: what draws it carries no scale. */
import type { Fact } from '$lib/domain/atlas';
import {
	AXIS_MARKS,
	axisPlace,
	periodBar,
	type AxisMark,
	type PeriodBar
} from '$lib/drawing/charts/period-bar';
import { formatPeriod, formatYears } from '$lib/words/words';

export interface CalendarRow extends Pick<
	Fact,
	'id' | 'name' | 'layer' | 'status' | 'statusDate' | 'outcome' | 'period'
> {
	words: string;
	years: string;
	bar: PeriodBar;
}

export interface Calendar {
	/** Those that begin first, first; those of which only the end is told by their end. */
	rows: CalendarRow[];
	marks: readonly AxisMark[];
	/** Facts that tell no date among them. */
	all: number;
	/** Where the date of reading stands, and the month; undefined where facts are of several dates. */
	horizon: { at: number; date: string } | undefined;
}

type Dated = Pick<Fact, 'id' | 'name' | 'layer' | 'status' | 'statusDate' | 'outcome' | 'period'>;

const firstOf = ({ period }: Pick<Fact, 'period'>): string => period?.from ?? period?.to ?? '';

export function calendarOf(facts: readonly Dated[]): Calendar {
	const rows = facts
		.flatMap((fact): CalendarRow[] => {
			const bar = periodBar(fact);
			if (!bar) return [];
			const { id, name, layer, status, statusDate, outcome, period } = fact;
			const words = { words: formatPeriod(period), years: formatYears(period) };
			return [{ id, name, layer, status, statusDate, outcome, period, ...words, bar }];
		})
		.sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0));
	const dates = [...new Set(rows.map(({ statusDate }) => statusDate))];
	const [date] = dates;
	return {
		rows,
		marks: AXIS_MARKS,
		all: facts.length,
		horizon: date && dates.length === 1 ? { at: axisPlace(date), date } : undefined
	};
}
