import { dsvFormat } from 'd3-dsv';
import type { CodeBook } from './code-book';
import type { Wish } from './find-columns';
import { findOpenQuote } from './find-open-quote';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { layerOf, refused, type Encoding, type OwnLayer, type Separator } from './own-layer';
import { readCode } from './read-code';
import { readTable, withoutRepeats } from './read-table';

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];
/** Lines on which the separator is guessed. */
const SAMPLE = 20;
/** Five characters that may be a code, or four that lost their zero: what a pasted list is made of. */
const CODE_LIKE = /^(?:\d{4,5}|2[ABab]\d{3})$/;

/** How many lines hold a separator the same number of times, that number being the commonest above zero. */
function countSteady(lines: readonly string[], separator: Separator): number {
	const lineCounts = new Map<number, number>();
	for (const line of lines) {
		const count = line.replace(/"[^"]*"/g, '').split(separator).length - 1;
		if (count > 0) lineCounts.set(count, (lineCounts.get(count) ?? 0) + 1);
	}
	return Math.max(0, ...lineCounts.values());
}

/**
 * The separator that cuts most of the first lines into the same number of cells, outside quotes.
 * A table of one column has none: it is read with `;`, which then never occurs.
 */
export function guessSeparator(text: string): Separator {
	const lines = text
		.slice(0, 50_000)
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, SAMPLE);
	const [best = ';'] = [...SEPARATORS].sort((a, b) => countSteady(lines, b) - countSteady(lines, a));
	return best;
}

/** Codes written one after another, with nothing between them but spaces and marks; `undefined` for a table. */
function findList(text: string): { line: number; value: string }[] | undefined {
	const entries: { line: number; value: string }[] = [];
	for (const [i, line] of text.split(/\r\n|\r|\n/).entries())
		for (const value of line.split(/[\s,;|"']+/)) {
			if (value === '') continue;
			if (!CODE_LIKE.test(value)) return undefined;
			entries.push({ line: i + 1, value });
			if (entries.length > MAX_ROWS) return undefined;
		}
	return entries.length > 0 ? entries : undefined;
}

/** A first line that tells spreadsheets the separator. */
const SEPARATOR_LINE = /^[\uFEFF\s]*"?sep=(.)"?[;,\t|]*[ ]*$/i;

/** The separator that the text itself tells, and the text with that line left blank: lines keep their numbers. */
function takeToldSeparator(text: string): { text: string; told: Separator | undefined } {
	const [line = ''] = /^\s*\S[^\r\n]*/.exec(text) ?? [];
	const told = SEPARATORS.find((separator) => separator === SEPARATOR_LINE.exec(line)?.[1]);
	return told ? { text: line.replace(/[^\r\n]/g, '') + text.slice(line.length), told } : { text, told };
}

/** Whether codes in a list are post codes: all those of the two departments are, and they are several. */
const arePostcodes = (values: readonly string[], book: CodeBook): boolean => {
	const near = [...new Set(values)].filter((value) => /^(?:59|62)/.test(value));
	return near.length >= 3 && near.every(book.isPostcode);
};

/**
 * Communes from a table, or from a bare list of codes. Never throws: what cannot be read is told.
 * @param label name of the layer.
 */
export function parseOwnCsv(
	given: string,
	encoding: Encoding,
	label: string,
	book: CodeBook,
	wish: Wish = {}
): OwnLayer {
	const list = findList(given);
	if (list) {
		if (
			arePostcodes(
				list.map(({ value }) => value),
				book
			)
		)
			return refused(label, { kind: 'postcode-list' });
		const rows = list.map(({ line, value }) => ({ line, value, name: '', outcome: readCode(value, book) }));
		return layerOf(label, withoutRepeats(rows), { format: 'list', encoding });
	}
	const { text, told } = takeToldSeparator(given);
	const separator = told ?? guessSeparator(text);
	const openQuote = findOpenQuote(text, separator);
	if (openQuote !== undefined) return refused(label, { kind: 'open-quote', line: openQuote });
	let count = 0;
	const table = dsvFormat(separator).parseRows(text, (cells, i) => {
		count = i + 1;
		// More than can be read is counted, never kept.
		return i > MAX_ROWS ? null : cells.slice(0, MAX_COLUMNS);
	});
	if (count > MAX_ROWS + 1) return refused(label, { kind: 'too-many-rows', count });
	return readTable(table, label, book, wish, (reading) => ({
		format: 'table',
		encoding,
		separator,
		...reading
	}));
}
