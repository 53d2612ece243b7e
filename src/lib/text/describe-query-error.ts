import type { Expected, QueryError } from '../overlap/query-error';
import { m } from '../paraglide/messages';

const ors = new Intl.ListFormat('fr-FR', { type: 'disjunction' });

const expectedWord = (expected: Expected): string =>
	expected === 'shorter' ? m.crossing_error_long() : m[`crossing_expected_${expected}`]();

/** What is wrong with a written query: where, what stands there, what was expected, what it may have meant. */
export function describeQueryError({ position, found, expected, suggestions }: QueryError): string {
	if (expected.includes('shorter')) return m.crossing_error_long();
	const words = ors.format(expected.map(expectedWord));
	const place = position + 1;
	const fault =
		found === ''
			? m.crossing_error_end({ place, words })
			: m.crossing_error_found({ place, found: found.slice(0, 40), words });
	if (suggestions.length === 0) return fault;
	const meant = ors.format(suggestions.map((word) => m.crossing_quoted({ label: word })));
	return `${fault} ${m.crossing_error_meant({ words: meant })}`;
}
