import type { Sure } from './found';
import { findVocabulary, type Vocabulary } from './vocabulary';

export interface FoundLayer {
	layer: string;
	sure: Sure;
	/** Words that speak for it. */
	words: string[];
	score: number;
}

/** How much words weigh by where they stand. */
const OWN = 1;
const LEAD_IN = 0.35;
const PARAGRAPH = 0.25;
const HEADINGS = 0.45;
/** A word near the beginning tells more often what the passage is about. */
const EARLY = 1.4;
const MOST = 3;

export interface Surroundings {
	text: string;
	leadIn: string;
	paragraph: string;
	headings: readonly string[];
}

/** Layers that the words of a passage speak for, best first; what stands around it counts less than its own words. */
export function findLayers(passage: Surroundings, vocabulary: Vocabulary): FoundLayer[] {
	const scores = new Map<string, number>();
	const words = new Map<string, Set<string>>();
	const read = (text: string, weight: number, isOwn = false): void => {
		const seen = new Set<string>();
		for (const { start, end, weights } of findVocabulary(text, vocabulary)) {
			const word = text.slice(start, end);
			const again = seen.has(word.toLowerCase()) ? 0.3 : 1;
			seen.add(word.toLowerCase());
			const early = isOwn && start < text.length / 3 ? EARLY : 1;
			for (const [layer, gain] of Object.entries(weights)) {
				scores.set(layer, (scores.get(layer) ?? 0) + gain * weight * again * early);
				if (isOwn) words.set(layer, (words.get(layer) ?? new Set()).add(word));
			}
		}
	};
	read(passage.text, OWN, true);
	if (passage.leadIn !== '') read(passage.leadIn, LEAD_IN);
	if (passage.paragraph !== passage.text) read(passage.paragraph, PARAGRAPH);
	passage.headings.forEach((heading, i) => {
		read(heading, HEADINGS / 2 ** (passage.headings.length - 1 - i));
	});
	const sorted = [...scores].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	const second = sorted[1]?.[1] ?? 0;
	return sorted.slice(0, MOST).map(([layer, score], i) => {
		const isClear = i === 0 && score >= 2 * second && words.has(layer);
		return {
			layer,
			score,
			words: [...(words.get(layer) ?? [])],
			sure: isClear ? 'high' : i === 0 && words.has(layer) ? 'medium' : 'low'
		};
	});
}

/** Weight of an entry that a person wrote: longer terms tell more. */
export const handWeight = (word: string): number => 1 + 0.5 * (word.split(/\s+/).length - 1);
