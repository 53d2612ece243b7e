/** Which entries that match come first. */
import { isNamed, toRank, type Closeness, type Target } from './closeness';
import { ENTRY_KINDS } from './entries';

/** An entry that matches at least one word of the query. */
export interface Candidate {
	target: Target;
	/** Index of its entry, which settles what is otherwise equal. */
	place: number;
	score: number;
	/** Words of the query that it does not match. */
	missing: number;
	closeness: Closeness;
	/** Words of the entry that matched. */
	found: string[];
}

function keepFullest(candidates: Candidate[]): Candidate[] {
	const full = candidates.filter(({ missing }) => missing === 0);
	return full.length > 0 ? full : candidates;
}

const toKindRank = ({ target }: Candidate): number => ENTRY_KINDS.indexOf(target.entry.kind);

function compareCandidates(a: Candidate, b: Candidate): number {
	const nearer = a.missing - b.missing || toRank(a.closeness) - toRank(b.closeness);
	if (nearer !== 0) return nearer;
	const kind = toKindRank(a) - toKindRank(b);
	const weight = b.target.entry.weight - a.target.entry.weight;
	const score = b.score - a.score;
	const rest = kind || a.place - b.place;
	// Of two things of the very name typed, the commune is meant, however often a fact repeats the name.
	if (a.closeness === 'label') return kind || score || rest;
	// Of names that begin alike the greater place is meant; rarity of words, which the score counts, says nothing.
	return isNamed(a.closeness) ? weight || score || rest : score || rest;
}

/** Candidates best first: those that match every word, or all of them where none does. */
export const rankCandidates = (candidates: Candidate[]): Candidate[] =>
	[...keepFullest(candidates)].sort(compareCandidates);
