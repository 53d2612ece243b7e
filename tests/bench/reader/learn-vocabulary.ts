import { passageOf } from '../../../src/lib/domain/text/find-term';
import { isStopWord, splitWords } from '../../../src/lib/domain/text/fold-text';
import type { Seed } from '../../../src/pipeline/read/schemas';
import { makeVocabulary, type Vocabulary } from '../../../src/pipeline/reader/find/vocabulary';

const MOST_WORDS_A_LAYER = 60;

/** Words and pairs of words of a text, each once. */
function wordsOf(text: string): Set<string> {
	const words = splitWords(text).map(({ word }) => word);
	const found = new Set<string>();
	words.forEach((word, i) => {
		if (isStopWord(word) || word.length < 3 || /^\d+$/.test(word)) return;
		found.add(word);
		const next = words.slice(i + 1).find((other) => !isStopWord(other));
		const between = words.slice(i + 1, words.indexOf(next ?? '', i + 1) + 1);
		if (next !== undefined && between.length <= 3) found.add([word, ...between].join(' '));
	});
	return found;
}

/**
 * Words that stand on the lines of the facts of one layer more often than of the others, learnt from documents whose facts are known.
 * What a word weighs is how much likelier it makes the layer (its logarithm), for words of two facts at least.
 */
export function learnVocabulary(documents: readonly { seed: Seed; rows: readonly string[] }[]): Vocabulary {
	const facts = documents.flatMap(({ seed, rows }) =>
		seed.facts.map(({ layer, cites }) => ({
			layer,
			words: wordsOf(cites.map(({ lines }) => passageOf(rows, lines)).join('\n'))
		}))
	);
	const everywhere = new Map<string, number>();
	const byLayer = new Map<string, { facts: number; words: Map<string, number> }>();
	for (const { layer, words } of facts) {
		const own = byLayer.get(layer) ?? { facts: 0, words: new Map<string, number>() };
		own.facts += 1;
		for (const word of words) {
			own.words.set(word, (own.words.get(word) ?? 0) + 1);
			everywhere.set(word, (everywhere.get(word) ?? 0) + 1);
		}
		byLayer.set(layer, own);
	}
	return makeVocabulary(
		Object.fromEntries(
			[...byLayer].map(([layer, own]) => {
				const scored = [...own.words]
					.filter(([word]) => (everywhere.get(word) ?? 0) >= 2)
					.map(([word, count]) => {
						const here = (count + 0.1) / (own.facts + 1);
						const there = ((everywhere.get(word) ?? 0) - count + 0.5) / (facts.length - own.facts + 1);
						return { word, weight: Math.log(here / there), gain: count * Math.log(here / there) };
					})
					.filter(({ weight }) => weight > 0.7)
					.sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1));
				return [layer, scored.slice(0, MOST_WORDS_A_LAYER)];
			})
		)
	);
}
