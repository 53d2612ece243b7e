import { hasNegation, type Query } from '../overlap/query';
import { m } from '../paraglide/messages';
import type { Truth } from '../url-state/crossing-state';

/** Words for what is said of communes: `couvertes`, or `répondent` where the query turns something down. */
export interface TruthWords {
	many: string;
	one: string;
	/** What it means, in a sentence or two. */
	why: string;
}

/**
 * "Not in our documents" is said only of what was asked for: a commune that fails a negation may be in them all the more.
 */
export function describeTruth(truth: Truth, query: Query | undefined): TruthWords {
	if (!query || !hasNegation(query))
		return {
			many: m[`crossing_truth_${truth}`](),
			one: m[`crossing_truth_one_${truth}`](),
			why: m[`crossing_why_${truth}`]()
		};
	return {
		many: m[`crossing_negated_${truth}`](),
		one: m[`crossing_negated_one_${truth}`](),
		why: truth === 'non-listees' ? m['crossing_why_non-listees']() : m[`crossing_negated_why_${truth}`]()
	};
}
