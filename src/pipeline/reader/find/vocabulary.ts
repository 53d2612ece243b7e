import { splitWords } from '../../../lib/domain/text/fold-text';
import type { Span } from './found';

/** Words that speak for layers, by the stems that they are found by. */
export interface Vocabulary {
	/** By first stem: entries that begin so, the longest first. */
	entries: ReadonlyMap<string, readonly Entry[]>;
}

interface Entry {
	stems: string[];
	/** What each layer gains by it. */
	weights: Readonly<Record<string, number>>;
}

export interface VocabularyHit extends Span {
	weights: Readonly<Record<string, number>>;
}

/** A folded word without the marks of the plural and of the feminine: `régionaux`, `régionales` → `regional`. */
export function stemOf(word: string): string {
	const single =
		word.length > 3
			? word
					.replace(/eaux$/, 'eau')
					.replace(/(?<!e)aux$/, 'al')
					.replace(/[sx]$/, '')
			: word;
	return single.length > 5 ? single.replace(/(?<=[lrtnvd])(?:l?le|e)$/, '') : single;
}

export const stemsOf = (text: string): string[] => splitWords(text).map(({ word }) => stemOf(word));

/**
 * @param words by id of layer, each with what it weighs. What several layers claim tells less of each.
 */
export function makeVocabulary(
	words: Readonly<Record<string, readonly { word: string; weight: number }[]>>
): Vocabulary {
	const byStems = new Map<string, { stems: string[]; weights: Record<string, number> }>();
	for (const [layer, list] of Object.entries(words))
		for (const { word, weight } of list) {
			const stems = stemsOf(word);
			const key = stems.join(' ');
			const entry = byStems.get(key) ?? { stems, weights: {} };
			entry.weights[layer] = Math.max(entry.weights[layer] ?? 0, weight);
			byStems.set(key, entry);
		}
	const entries = new Map<string, Entry[]>();
	for (const { stems, weights } of byStems.values()) {
		const claims = Object.keys(weights).length;
		const shared = Object.fromEntries(
			Object.entries(weights).map(([layer, weight]) => [layer, weight / claims])
		);
		const first = stems[0] ?? '';
		entries.set(first, [...(entries.get(first) ?? []), { stems, weights: shared }]);
	}
	for (const list of entries.values()) list.sort((a, b) => b.stems.length - a.stems.length);
	return { entries };
}

/** Entries that stand in a text, in its order; of two that begin together the longer one. */
export function findVocabulary(text: string, { entries }: Vocabulary): VocabularyHit[] {
	const words = splitWords(text).map(({ word, start, end }) => ({ stem: stemOf(word), start, end }));
	const hits: VocabularyHit[] = [];
	for (let i = 0; i < words.length;) {
		const at = i;
		const entry = entries
			.get(words[at]?.stem ?? '')
			?.find(({ stems }) => stems.every((stem, k) => words[at + k]?.stem === stem));
		const length = entry?.stems.length ?? 1;
		if (entry)
			hits.push({
				start: words[at]?.start ?? 0,
				end: words[at + length - 1]?.end ?? 0,
				weights: entry.weights
			});
		i += length;
	}
	return hits;
}
