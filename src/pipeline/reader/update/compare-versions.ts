import { isTermIn, passageOf } from '../../../lib/domain/text/find-term';
import { splitWords } from '../../../lib/domain/text/fold-text';
import type { Status } from '../../../lib/domain/words';
import type { SeedFact } from '../../read/schemas';
import { findStatus } from '../find/find-status';

/** What became of a passage that a fact cites, in a newer version of its document. */
export interface PassageChange {
	fact: string;
	cite: number;
	lines: readonly [number, number];
	change: 'same' | 'moved' | 'changed' | 'vanished';
	/** Where it stands now; absent where it vanished. */
	now?: [number, number];
	/** Terms that do not stand there any more. */
	lostTerms: string[];
	/** What the new words say of the status, where that is surer than nothing and another than the fact’s. */
	status?: Status;
}

/** Least share of its words that a changed passage keeps. */
const LEAST_SHARE = 0.6;

const keyOf = (rows: readonly string[]): string =>
	rows
		.flatMap((row) => splitWords(row))
		.map(({ word }) => word)
		.join(' ');

const countWords = (text: string): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const word of text.split(' ')) if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
};

/** Lines of a text, by their words of three letters and more, that hold the most of the words of a passage as long as they are. */
function findNearest(
	passage: string,
	length: number,
	rows: readonly string[][]
): { first: number; share: number } {
	const wanted = countWords(passage);
	const size = [...wanted.values()].reduce((sum, count) => sum + count, 0);
	let best = { first: 1, share: 0 };
	for (let first = 1; first + length - 1 <= rows.length; first += 1) {
		const left = new Map(wanted);
		let [common, all] = [0, 0];
		for (let row = first - 1; row < first - 1 + length; row += 1)
			for (const word of rows[row] ?? []) {
				all += 1;
				const count = left.get(word) ?? 0;
				if (count > 0) left.set(word, count - 1);
				if (count > 0) common += 1;
			}
		const share = common / Math.max(size, all, 1);
		if (share > best.share) best = { first, share };
	}
	return best;
}

/** Passages that facts cite, compared with a newer text of their document; white space, case and accents make no change. */
export function compareVersions(
	facts: readonly SeedFact[],
	document: string,
	before: readonly string[],
	after: readonly string[]
): PassageChange[] {
	const rows = after.map((row) =>
		keyOf([row])
			.split(' ')
			.filter((word) => word.length > 2)
	);
	return facts.flatMap((fact) =>
		fact.cites.flatMap((cite, index): PassageChange[] => {
			if ((cite.document ?? document) !== document) return [];
			const [first, last] = cite.lines;
			const length = last - first + 1;
			const old = keyOf(before.slice(first - 1, last));
			const stays = keyOf(after.slice(first - 1, last)) === old;
			const nearest = stays ? { first, share: 1 } : findNearest(old, length, rows);
			const base = { fact: fact.id, cite: index, lines: cite.lines };
			if (nearest.share < LEAST_SHARE) return [{ ...base, change: 'vanished', lostTerms: [...cite.terms] }];
			const now: [number, number] = [nearest.first, nearest.first + length - 1];
			const isWhole = keyOf(after.slice(now[0] - 1, now[1])) === old;
			const change = stays ? 'same' : isWhole ? 'moved' : 'changed';
			const passage = passageOf(after, now);
			const { status, sure } = findStatus({ text: passage.replace(/\s+/g, ' '), leadIn: '' });
			const isOther =
				change === 'changed' && sure !== 'low' && status !== fact.status && status !== 'unstated';
			return [
				{
					...base,
					change,
					now,
					lostTerms: cite.terms.filter((term) => !isTermIn(term, passage)),
					...(isOther ? { status } : {})
				}
			];
		})
	);
}

/** The changes as a person reads them: how many of each kind, then a line for each passage that is not the same. */
export function printChanges(changes: readonly PassageChange[]): string {
	const count = (kind: PassageChange['change']): string =>
		`${changes.filter(({ change }) => change === kind).length} ${kind}`;
	const lines = ([a, b]: readonly [number, number]): string => (a === b ? `line ${a}` : `lines ${a}–${b}`);
	const rows = changes
		.filter(({ change }) => change !== 'same')
		.map(({ fact, cite, lines: old, change, now, lostTerms, status }) =>
			[
				`  ${fact} cites[${cite}] ${lines(old)}: ${change}${now ? `, now ${lines(now)}` : ''}`,
				...(lostTerms.length > 0 ? [`    terms that no longer stand: ${lostTerms.join(' · ')}`] : []),
				...(status ? [`    look at its status again: the new words read as ${status}`] : [])
			].join('\n')
		);
	const kinds = (['same', 'moved', 'changed', 'vanished'] as const).map(count).join(', ');
	return [`${changes.length} passages: ${kinds}`, ...rows].join('\n');
}
