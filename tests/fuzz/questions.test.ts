import fc from 'fast-check';
import { expect } from 'vitest';
import { MOST_CHARACTERS, parseQuery } from '../../src/lib/answers/query/parse-query';
import { printQuery } from '../../src/lib/answers/query/print-query';
import { QueryError } from '../../src/lib/answers/query/query-error';
import type { SearchEntry } from '../../src/lib/answers/search/entries';
import { createSearch } from '../../src/lib/answers/search/search-index';
import { CATALOGUE, LAYERS, TERRITORIES, query } from '../unit/answers/query/queries';
import { fuzz } from './cases';
import { anyText, NASTY, textOf } from './nasty';

const MARKS = [
	'&',
	'|',
	'!',
	'(',
	')',
	'[',
	']',
	',',
	':',
	'=',
	'>=',
	'≥',
	'"',
	'«',
	'»',
	' ',
	'\u00A0',
	'/',
	'-'
];
const WORDS = [
	'et',
	'ou',
	'sauf',
	'sans',
	'non',
	'au',
	'moins',
	'de',
	'parmi',
	'statut',
	'periode',
	'mots',
	'deduits'
];
const questionText = textOf(
	...LAYERS,
	...TERRITORIES,
	...MARKS,
	...WORDS,
	'contours',
	'territoire:',
	'2 de (',
	'[statut=done',
	'[periode=2015-2025]',
	'non'
);
/** Long enough to be refused, and just short enough not to be. */
const longText = fc
	.tuple(fc.constantFrom('(', '!', 'npnru|', 'npnru!', '2 de (', '"', 'npnru[', 'a ', '\u202E'), fc.nat(2100))
	.map(([piece, count]) => piece.repeat(Math.ceil(count / piece.length)));

/** Reads a text, or says where it cannot be read. */
function expectReadOrPlaced(text: string): void {
	try {
		const read = parseQuery(text, CATALOGUE);
		if (!read) {
			expect(text.trim()).toBe('');
			return;
		}
		const printed = printQuery(read);
		if (printed.length <= MOST_CHARACTERS) expect(parseQuery(printed, CATALOGUE)).toEqual(read);
	} catch (error) {
		if (!(error instanceof QueryError)) throw error;
		expect(error.position).toBeGreaterThanOrEqual(0);
		expect(error.position).toBeLessThanOrEqual(Math.min(text.length, MOST_CHARACTERS));
		expect(error.expected.length).toBeGreaterThan(0);
		// What was found does stand there, its quotation marks left out.
		expect(text.slice(error.position)).toContain(error.found);
		expect(error.suggestions.length).toBeLessThanOrEqual(4);
	}
}

fuzz(
	'query: any text',
	fc.oneof(
		{ weight: 6, arbitrary: questionText },
		{ weight: 3, arbitrary: anyText },
		{ weight: 1, arbitrary: longText }
	),
	expectReadOrPlaced
);

fuzz('query: any question', query, (asked) => {
	const printed = printQuery(asked);
	if (printed.length > MOST_CHARACTERS) expectReadOrPlaced(printed);
	else expect(parseQuery(printed, CATALOGUE)).toEqual(asked);
});

const LABELS = [
	'Condé-sur-l’Escaut',
	'Hénin-Beaumont',
	'Saint-Amand-les-Eaux',
	'Cœur de ville',
	'L’Œuf',
	'59606 Valenciennes',
	'Cités minières (ERBM)',
	...NASTY
];
const search = createSearch(
	LABELS.map((label, i): SearchEntry => ({
		kind: 'commune',
		id: String(i),
		label,
		detail: '',
		also: [label.toUpperCase(), '59300'],
		weight: 1
	}))
);
fuzz(
	'search: any text',
	fc.oneof(anyText, textOf(...LABELS.slice(0, 7), 'st', 'conde', 'henin', 'œ', '\u0301', '\u200B', ' ', '’')),
	(text) => {
		for (const { entry, ranges } of search(text)) {
			// Ascending, apart from one another, inside the label and not empty.
			const edges = ranges.flat();
			expect([...edges].sort((a, b) => a - b)).toEqual(edges);
			for (const [start, end] of ranges) expect(start < end && end <= entry.label.length).toBe(true);
		}
	}
);
