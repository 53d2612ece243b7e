/** Autocomplete: what is typed → entries, best first. */
import MiniSearch from 'minisearch';
import { buildKey, buildTarget, findCloseness, type Key, type Target } from './closeness';
import type { SearchEntry } from './entries';
import { isStopWord, toKey } from '../../domain/text/fold-text';
import { matchRanges, type Range } from './match-ranges';
import { rankCandidates, type Candidate } from './ranking';

export interface SearchHit {
	entry: SearchEntry;
	/** Greater is nearer; comparable within one answer and one closeness only. */
	score: number;
	/** Parts of the label to embolden. */
	ranges: Range[];
}

/** Hits of a query, at most `limit` (8 unless told), best first; none for a query without a word. */
export type Search = (query: string, limit?: number) => SearchHit[];

const DEFAULT_LIMIT = 8;
/** UTF-16 units and words of a query that are read: nobody types a longer name, and time grows with the words. */
const QUERY_LENGTH = 100;
const QUERY_WORDS = 12;
/** Letters from which one letter may be wrong, missing or too many; from the second, two. */
const FUZZY_FROM = 4;
const FUZZIER_FROM = 8;

interface IndexedText {
	id: number;
	label: string;
	also: string;
}

/** A code is never corrected: one digit off is another commune. */
function toFuzzy(word: string): number | false {
	if (word.length < FUZZY_FROM || /\p{N}/u.test(word)) return false;
	return word.length < FUZZIER_FROM ? 1 : 2;
}

function buildIndex(targets: readonly Target[]): MiniSearch<IndexedText> {
	const index = new MiniSearch<IndexedText>({
		fields: ['label', 'also'],
		tokenize: (text) => text.split(' '),
		processTerm: (word) => word,
		searchOptions: {
			prefix: true,
			fuzzy: toFuzzy,
			combineWith: 'OR',
			boost: { label: 4, also: 1 },
			weights: { prefix: 0.4, fuzzy: 0.15 }
		}
	});
	index.addAll(
		targets.map(({ entry, key }, id) => ({ id, label: key.all, also: entry.also.map(toKey).join(' ') }))
	);
	return index;
}

function findCandidates(index: MiniSearch<IndexedText>, targets: readonly Target[], query: Key): Candidate[] {
	const asked = [...new Set(query.telling)].slice(0, QUERY_WORDS);
	// `les` is one letter from `Lens` but never a misspelling of it: articles match by their beginning or not at all.
	const isMistaken = (word: string) => isStopWord(word) && !asked.some((part) => word.startsWith(part));
	const boostDocument = (id: number, word: string): number =>
		isMistaken(word) ? 0 : (targets[id]?.entry.weight ?? 0);
	return index.search(asked.join(' '), { boostDocument }).flatMap(({ id, score, queryTerms, terms }) => {
		const target = targets[Number(id)];
		if (!target) return [];
		const closeness = findCloseness(target, query, queryTerms, terms);
		const missing = asked.length - queryTerms.length;
		return [{ target, place: Number(id), score, missing, closeness, found: terms }];
	});
}

/**
 * Search over entries: accents, hyphens, articles and small misspellings make no difference.
 * Words count from their beginning; all must match where possible.
 */
export function createSearch(entries: readonly SearchEntry[]): Search {
	const targets = entries.map(buildTarget);
	const index = buildIndex(targets);
	return (text, limit = DEFAULT_LIMIT) => {
		const query = buildKey(text.slice(0, QUERY_LENGTH));
		return rankCandidates(findCandidates(index, targets, query))
			.slice(0, Math.max(0, limit))
			.map(({ target: { entry }, score, found }) => ({
				entry,
				score,
				ranges: matchRanges(entry.label, query.words, new Set(found))
			}));
	};
}
