import type { Status } from '../domain/words';
import { m } from '../paraglide/messages';

const STATUS_WORDS: Record<Status, () => string> = {
	done: m.status_done,
	happened: m.status_happened,
	ended: m.status_ended,
	underway: m.status_underway,
	decided: m.status_decided,
	planned: m.status_planned,
	candidate: m.status_candidate,
	proposed: m.status_proposed,
	unstated: m.status_unstated
};

/** A status as people read it: pages that say no more of facts carry these words alone. */
export const statusWord = (status: Status): string => STATUS_WORDS[status]();
