/** How near a query comes to an entry, beyond the score: a name typed in full always comes first. */
import type { SearchEntry } from './entries';
import { dropStopWords, splitWords, toKey } from '../../domain/text/fold-text';

/**
 * Nearest first: the label or another name in full, the beginning of the label, of the label without its articles or of
 * another name, words anywhere, words misspelt.
 */
const CLOSENESS = [
	'label',
	'name',
	'label-start',
	'telling-start',
	'name-start',
	'words',
	'misspelt'
] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** A text as search compares it. */
export interface Key {
	/** Every folded word, in order. */
	words: string[];
	/** Those without articles and prepositions, unless there are no others. */
	telling: string[];
	/** All words, joined by spaces. */
	all: string;
	/** Telling words, joined by spaces. */
	core: string;
}

/** What an entry is compared by. */
export interface Target {
	entry: SearchEntry;
	key: Key;
	/** Other names of the same thing; none for a fact, whose `also` speaks of other things. */
	names: readonly string[];
}

/** A text made ready for comparison. */
export function buildKey(text: string): Key {
	const words = splitWords(text).map(({ word }) => word);
	const telling = dropStopWords(words);
	return { words, telling, all: words.join(' '), core: telling.join(' ') };
}

/** What an entry is also called: the terms of a fact and the communes of an entry of a register are no names. */
const namesOf = ({ kind, also }: SearchEntry): readonly string[] =>
	kind === 'fact' ? [] : kind === 'register' ? also.slice(0, 1) : also;

/** An entry made ready for comparison. */
export const buildTarget = (entry: SearchEntry): Target => ({
	entry,
	key: buildKey(entry.label),
	names: namesOf(entry).map(toKey)
});

/**
 * How near a query comes to an entry that it matches.
 * @param asked words of the query that match.
 * @param found words of the entry that they match.
 */
export function findCloseness(
	{ key, names }: Target,
	query: Key,
	asked: readonly string[],
	found: readonly string[]
): Closeness {
	if (key.all === query.all) return 'label';
	if (names.includes(query.all)) return 'name';
	if (key.all.startsWith(query.all)) return 'label-start';
	if (key.core.startsWith(query.core)) return 'telling-start';
	if (names.some((name) => name.startsWith(query.all))) return 'name-start';
	return asked.every((word) => found.some((term) => term.startsWith(word))) ? 'words' : 'misspelt';
}

/** Place of a closeness, nearest 0. */
export const toRank = (closeness: Closeness): number => CLOSENESS.indexOf(closeness);

/** True where the query is a name or the beginning of one, rather than words from within. */
export const isNamed = (closeness: Closeness): boolean => toRank(closeness) < toRank('words');
