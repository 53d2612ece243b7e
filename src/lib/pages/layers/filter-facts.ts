import { BASE_LOCALE } from '../../domain/locales.js';
import type { Fact } from '../../domain/atlas';
import { STATUSES, type Basis, type Status } from '../../domain/words';
import { compareText } from '../../domain/text/compare-text';
import { foldText } from '../../domain/text/fold-text';

export interface FactFilter {
	/** Words, all of which must stand somewhere in the row. */
	text: string;
	status: Status | '';
	territory: string;
	basis: Basis | '';
}

export const NO_FILTER: FactFilter = { text: '', status: '', territory: '', basis: '' };

export type SortColumn = 'line' | 'name' | 'status' | 'place' | 'period';

/** What a row holds for the eye: searched and sorted by. */
export interface FactRow {
	fact: Fact;
	/** Names of its communes, or of its territories. */
	place: string;
	/** Folded text of the whole row. */
	text: string;
}

/** Rows of a table of facts. @param names names of communes and territories by code or id. */
export const toRows = (facts: readonly Fact[], names: ReadonlyMap<string, string>): FactRow[] =>
	facts.map((fact) => {
		const ids = fact.communes.length > 0 ? fact.communes : fact.territories;
		const place = ids.map((id) => names.get(id) ?? id).join(', ');
		const words = [fact.name, fact.summary[BASE_LOCALE], place, fact.note, ...fact.actors, ...fact.outside];
		const cited = fact.citations.flatMap(({ document, section, terms }) => [document, section, ...terms]);
		return { fact, place, text: foldText([...words, ...cited].join(' ')) };
	});

/** Rows that satisfy every part of a filter. */
export function filterRows(rows: readonly FactRow[], filter: FactFilter): FactRow[] {
	const words = foldText(filter.text).split(' ').filter(Boolean);
	return rows.filter(
		({ fact, text }) =>
			(filter.status === '' || fact.status === filter.status) &&
			(filter.territory === '' || fact.territories.includes(filter.territory)) &&
			(filter.basis === '' || fact.basis === filter.basis) &&
			words.every((word) => text.includes(word))
	);
}

/** After every year: rows without a date come last. */
const UNDATED = '9999';
const periodKey = ({ fact: { period } }: FactRow): string => period?.from ?? period?.to ?? UNDATED;

const COMPARE: Record<Exclude<SortColumn, 'line'>, (a: FactRow, b: FactRow) => number> = {
	name: (a, b) => compareText(a.fact.name, b.fact.name),
	status: (a, b) => STATUSES.indexOf(a.fact.status) - STATUSES.indexOf(b.fact.status),
	place: (a, b) => compareText(a.place, b.place),
	period: (a, b) => compareText(periodKey(a), periodKey(b))
};

/** Rows in the order of a column; rows that are equal keep the order of the documents. */
export function sortRows(rows: readonly FactRow[], column: SortColumn, isDescending: boolean): FactRow[] {
	if (column === 'line') return isDescending ? [...rows].reverse() : [...rows];
	const compare = COMPARE[column];
	return [...rows].sort(isDescending ? (a, b) => compare(b, a) : compare);
}
