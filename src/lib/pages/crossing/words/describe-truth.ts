import { hasNegation, type Query } from '../../../answers/query/query';
import { m } from '../../../paraglide/messages';
import type { Truth } from '../../../answers/crossings/truth';

/** Words for what is said of communes: `couvertes`, or `répondent` where the query turns something down. */
export interface TruthWords {
	many: string;
	one: string;
	/** What it means, in a sentence or two. */
	why: string;
}

const PLAIN: Record<Truth, Record<keyof TruthWords, () => string>> = {
	couvertes: {
		many: m.crossing_truth_couvertes,
		one: m.crossing_truth_one_couvertes,
		why: m.crossing_why_couvertes
	},
	'non-listees': {
		many: m['crossing_truth_non-listees'],
		one: m['crossing_truth_one_non-listees'],
		why: m['crossing_why_non-listees']
	},
	absentes: {
		many: m.crossing_truth_absentes,
		one: m.crossing_truth_one_absentes,
		why: m.crossing_why_absentes
	}
};
const NEGATED: Record<Truth, Record<keyof TruthWords, () => string>> = {
	couvertes: {
		many: m.crossing_negated_couvertes,
		one: m.crossing_negated_one_couvertes,
		why: m.crossing_negated_why_couvertes
	},
	'non-listees': {
		many: m['crossing_negated_non-listees'],
		one: m['crossing_negated_one_non-listees'],
		why: m['crossing_why_non-listees']
	},
	absentes: {
		many: m.crossing_negated_absentes,
		one: m.crossing_negated_one_absentes,
		why: m.crossing_negated_why_absentes
	}
};

/**
 * "Not in our documents" is said only of what was asked for: a commune that fails a negation may be in them all the more.
 */
export function describeTruth(truth: Truth, query: Query | undefined): TruthWords {
	const { many, one, why } = (query && hasNegation(query) ? NEGATED : PLAIN)[truth];
	return { many: many(), one: one(), why: why() };
}
