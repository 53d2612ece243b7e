import type { Fact } from '../domain/atlas';
import { m } from '../paraglide/messages';
import { statusWord } from './status-word';
import { formatDate } from './words';

/** What a status is read with: never without the date of the document that says so. */
export type DatedStatus = Pick<Fact, 'status' | 'statusDate'>;

/** A status with its date: `prévu (en octobre 2021)`; without one where the document bears none, or tells no status. */
export function datedStatus({ status, statusDate }: DatedStatus): string {
	const word = statusWord(status);
	if (statusDate === null || status === 'unstated') return word;
	const isDay = statusDate.length === 'YYYY-MM-DD'.length;
	return (isDay ? m.status_at_day : m.status_at)({ status: word, date: formatDate(statusDate) });
}

/** What became of a thing whose term has passed, said to be unknown; empty where its term has not passed. */
export function describeOutcome({ outcome, period }: Pick<Fact, 'outcome' | 'period'>): string {
	if (outcome === null || period?.to === undefined) return '';
	const date = formatDate(period.to);
	return outcome === 'unknown' ? m.outcome_unknown({ date }) : m.outcome_later({ date });
}
