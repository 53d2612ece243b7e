import type { Expected, QueryError } from '../../../answers/query/query-error';
import { m } from '../../../paraglide/messages';
import { FORMAT_LOCALE } from '../../../words/plain-words';

const ors = new Intl.ListFormat(FORMAT_LOCALE, { type: 'disjunction' });

const EXPECTED_WORDS: Record<Expected, () => string> = {
	term: m.crossing_expected_term,
	operator: m.crossing_expected_operator,
	open: m.crossing_expected_open,
	close: m.crossing_expected_close,
	separator: m.crossing_expected_separator,
	layer: m.crossing_expected_layer,
	territory: m.crossing_expected_territory,
	qualifier: m.crossing_expected_qualifier,
	equals: m.crossing_expected_equals,
	status: m.crossing_expected_status,
	period: m.crossing_expected_period,
	words: m.crossing_expected_words,
	no: m.crossing_expected_no,
	count: m.crossing_expected_count,
	bracket: m.crossing_expected_bracket,
	shorter: m.crossing_error_long
};

const expectedWord = (expected: Expected): string => EXPECTED_WORDS[expected]();

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
