import { MAX_ROWS } from '../../formats/own/limits';
import {
	weightOf,
	type Encoding,
	type Fault,
	type Outcome,
	type OwnRow,
	type Reading,
	type Separator
} from '../../formats/own/own-layer';
import { m } from '../../paraglide/messages';
import { formatNumber, listWords } from '../../words/plain-words';

/** Names of communes by code. */
export type Names = ReadonlyMap<string, string>;

/** Most communes that are named in one row. */
const FEW = 4;

const ENCODINGS: Record<Encoding, () => string> = {
	'utf-8': m.own_encoding_utf_8,
	'utf-8-bom': m.own_encoding_utf_8_bom,
	'utf-16le': m.own_encoding_utf_16,
	'utf-16be': m.own_encoding_utf_16,
	'windows-1252': m.own_encoding_windows_1252
};

const SEPARATORS: Record<Separator, () => string> = {
	';': m.own_separator_semicolon,
	',': m.own_separator_comma,
	'\t': m.own_separator_tab,
	'|': m.own_separator_bar
};

/** How a file was understood, in a sentence. */
export function describeReading(reading: Reading): string {
	const encoding = ENCODINGS[reading.encoding]();
	switch (reading.format) {
		case 'list':
			return m.own_read_list({ encoding });
		case 'geojson':
			return reading.property === null
				? m.own_read_geojson_shapes()
				: m.own_read_geojson_codes({ property: reading.property });
		case 'table': {
			const { column, hasHeader } = reading;
			const words = { encoding, separator: SEPARATORS[reading.separator](), column };
			return hasHeader ? m.own_read_table(words) : m.own_read_table_bare(words);
		}
	}
}

function describeProjection({ crs, name }: Extract<Fault, { kind: 'projected' }>): string {
	if (crs === 'lambert-93') return m.own_fault_lambert();
	if (crs === 'mercator') return m.own_fault_mercator();
	return name === '' ? m.own_fault_projected() : m.own_fault_projected_name({ name });
}

/** Why a file was refused, and what to do. */
export function describeFault(fault: Fault): string {
	switch (fault.kind) {
		case 'too-big':
			return m.own_fault_too_big({ size: formatNumber(Math.ceil(fault.bytes / 100_000) / 10) });
		case 'too-many-rows':
			return m.own_fault_too_many_rows({ count: formatNumber(Math.max(fault.count, MAX_ROWS + 1)) });
		case 'too-many-vertices':
			return m.own_fault_too_many_vertices();
		case 'no-code-column':
			return m.own_fault_no_code_column({ headers: listWords(fault.headers.slice(0, 12)) });
		case 'open-quote':
			return m.own_fault_open_quote({ line: formatNumber(fault.line) });
		case 'projected':
			return describeProjection(fault);
		case 'empty':
			return m.own_fault_empty();
		case 'spreadsheet':
			return m.own_fault_spreadsheet();
		case 'old-spreadsheet':
			return m.own_fault_old_spreadsheet();
		case 'pdf':
			return m.own_fault_pdf();
		case 'binary':
			return m.own_fault_binary();
		case 'bad-json':
			return m.own_fault_bad_json({
				line: formatNumber(fault.line),
				column: formatNumber(fault.column)
			});
		case 'topojson':
			return m.own_fault_topojson();
		case 'not-geojson':
			return m.own_fault_not_geojson();
		case 'no-features':
			return m.own_fault_no_features();
		case 'no-outlines':
			return m.own_fault_no_outlines();
		case 'crashed':
			return m.own_fault_crashed();
	}
}

/** Codes that a row gave. */
export function codesOf(outcome: Outcome): readonly string[] {
	if (weightOf(outcome) !== 'taken') return [];
	return 'codes' in outcome ? outcome.codes : 'code' in outcome ? [outcome.code] : [];
}

function nameFew(codes: readonly string[], names: Names): string {
	const few = codes.slice(0, FEW).map((code) => names.get(code) ?? code);
	const rest = codes.length - few.length;
	return listWords(rest > 0 ? [...few, m.sentence_more({ count: rest })] : few);
}

/** Communes that a row gave, named. */
export const nameCommunes = (outcome: Outcome, names: Names): string => {
	const codes = codesOf(outcome);
	return codes.length === 0 ? '' : nameFew(codes, names);
};

/** What became of a row, in a few words. */
export function describeOutcome({ outcome }: Pick<OwnRow, 'outcome'>, names: Names): string {
	switch (outcome.kind) {
		case 'taken':
			return m.own_outcome_taken();
		case 'mended':
			return m.own_outcome_mended({ code: outcome.code });
		case 'merged':
			return m.own_outcome_merged({ was: outcome.was, name: names.get(outcome.code) ?? outcome.code });
		case 'duplicate':
			return m.own_outcome_duplicate({ line: outcome.firstLine });
		case 'joined':
			return m.own_outcome_joined({ count: outcome.codes.length, names: nameFew(outcome.codes, names) });
		case 'outside':
			return m.own_outcome_outside();
		case 'lost-zero':
			return m.own_outcome_lost_zero({ code: outcome.code, department: outcome.code.slice(0, 2) });
		case 'unknown':
			return m.own_outcome_unknown();
		case 'scientific':
			return m.own_outcome_scientific();
		case 'not-a-code':
			return m.own_outcome_not_a_code();
		case 'empty':
			return m.own_outcome_empty();
		case 'no-geometry':
			return m.own_outcome_no_geometry();
		case 'bad-geometry':
			return m.own_outcome_bad_geometry();
		case 'not-degrees':
			return m.own_outcome_not_degrees();
		case 'swapped':
			return m.own_outcome_swapped();
		case 'elsewhere':
			return m.own_outcome_elsewhere();
	}
}
