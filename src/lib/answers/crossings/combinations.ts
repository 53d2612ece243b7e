import { evaluateLayer } from '../query/evaluate';
import type { Universe } from '../query/universe';
import type { AskedLayer } from './rows';

/** With more layers, the map says how many of them cover a commune, and no more which. */
export const MOST_COMBINED = 3;
/** The last class of counts stands for this many and more. */
export const MOST_COUNTED = 5;

/**
 * The class of a commune's colour: the letters of the layers that cover it, such as `ac` for the first and the third, or
 * their number; empty where none does.
 */
export type Combination = string;

const LETTERS = 'abc';

/** Every class that may occur for so many layers, in the order of a legend. */
export function combinationsOf(count: number): Combination[] {
	if (count > MOST_COMBINED)
		return Array.from({ length: Math.min(count, MOST_COUNTED) }, (_, i) => String(i + 1));
	const all = Array.from({ length: 2 ** count - 1 }, (_, i) =>
		Array.from(LETTERS.slice(0, count), (letter, bit) => (((i + 1) >> bit) & 1 ? letter : '')).join('')
	);
	return all.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** Indices in the asked layers of those that a class of letters has. */
export const layersOfCombination = (combination: Combination): number[] =>
	Array.from(combination, (letter) => LETTERS.indexOf(letter));

/** The class of every commune, by index: which of the asked layers cover it. */
export function classifyCommunes(layers: readonly AskedLayer[], universe: Universe): Combination[] {
	const sets = layers.map(({ term }) => evaluateLayer(term, universe).covered);
	return universe.codes.map((_, index) => {
		if (sets.length <= MOST_COMBINED)
			return sets.map((set, i) => (set.has(index) ? (LETTERS[i] ?? '') : '')).join('');
		const count = sets.filter((set) => set.has(index)).length;
		return count === 0 ? '' : String(Math.min(count, MOST_COUNTED));
	});
}
