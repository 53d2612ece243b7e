import type { Period } from './atlas';
import type { Status } from './words';

const OPEN: ReadonlySet<Status> = new Set<Status>([
	'underway',
	'decided',
	'planned',
	'candidate',
	'proposed'
]);

/** Whether a status leaves something to come: works going on, decided or wished for. */
export const isOpen = (status: Status): boolean => OPEN.has(status);

/**
 * Whether the term that a document gave has passed when the documents were last read, so that the status tells of a time
 * that is over.
 * @param read `YYYY-MM` or `YYYY-MM-DD`; a term of the same year or month as far as both tell is not past.
 */
export const isTermPast = (status: Status, period: Period | null, read: string): boolean =>
	isOpen(status) && period?.to !== undefined && period.to < read.slice(0, period.to.length);
