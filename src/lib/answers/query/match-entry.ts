import type { Period } from '../../domain/atlas';
import { foldText } from '../../domain/text/fold-text';
import type { Narrowing } from './query';
import type { CoverageEntry } from './universe';

/** Whether an entry is one that a narrowed layer asks for; `maybe` where nobody tells. */
export type Match = 'yes' | 'maybe' | 'no';

const yearOf = (date: string | undefined): number | undefined =>
	date === undefined ? undefined : Number(date.slice(0, 4));

/**
 * Whether a period has a year of the years asked. An end that is not known decides only where the other end does.
 * @param asked years, of which at least one end is given.
 */
export function matchPeriod(period: Period | null, asked: Period): Match {
	const from = yearOf(period?.from);
	const to = yearOf(period?.to);
	if (from === undefined && to === undefined) return 'maybe';
	const least = yearOf(asked.from) ?? -Infinity;
	const most = yearOf(asked.to) ?? Infinity;
	if ((from ?? -Infinity) > most || (to ?? Infinity) < least) return 'no';
	if (from !== undefined && to !== undefined) return 'yes';
	// One end stands in the years asked: that year is one of both.
	const known = from ?? to ?? 0;
	return known >= least && known <= most ? 'yes' : 'maybe';
}

const matchStatus = ({ status }: CoverageEntry, { statuses }: Narrowing): Match => {
	if (!statuses) return 'yes';
	if (status !== null && statuses.includes(status)) return 'yes';
	return status === null || status === 'unstated' ? 'maybe' : 'no';
};

function matchWords({ fact }: CoverageEntry, { words = '' }: Narrowing): Match {
	const asked = foldText(words).split(' ').filter(Boolean);
	const name = foldText(fact?.name ?? '');
	return asked.every((word) => name.includes(word)) ? 'yes' : 'no';
}

const ORDER: readonly Match[] = ['yes', 'maybe', 'no'];

/** The weakest of how an entry answers each part of a narrowing. What a reader brought is never narrowed. */
export function matchEntry(entry: CoverageEntry, narrowing: Narrowing): Match {
	if (entry.origin === 'own') return 'yes';
	if (entry.origin === 'reference' && narrowing.withoutReferences) return 'no';
	if (entry.fact && narrowing.withoutDocuments) return 'no';
	// What no document holds is deduced by the atlas from public addresses.
	if (entry.origin === 'inferred' && !entry.fact && narrowing.withoutInferred) return 'no';
	const answers: Match[] = [
		matchStatus(entry, narrowing),
		narrowing.period ? matchPeriod(entry.period, narrowing.period) : 'yes',
		narrowing.words === undefined ? 'yes' : matchWords(entry, narrowing),
		// The document holds the fact, but does not list its communes.
		entry.origin === 'inferred' && narrowing.withoutInferred ? 'maybe' : 'yes'
	];
	return ORDER[Math.max(...answers.map((answer) => ORDER.indexOf(answer)))] ?? 'no';
}
