import { MAX_ROWS } from '../../formats/own/limits';
import {
	codesOf,
	weightOf,
	type Encoding,
	type Fault,
	type Outcome,
	type OwnLayer,
	type OwnRow,
	type Reading,
	type Separator,
	type TableReading,
	type Weight
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

type GeojsonReading = Extract<Reading, { format: 'geojson' }>;
const TYPES: Record<GeojsonReading['type'], () => string> = {
	geojson: m.own_type_geojson,
	geojsonseq: m.own_type_geojsonseq,
	gpx: m.own_type_gpx,
	kml: m.own_type_kml
};

/** How the columns of a table were understood, beside which of them holds the codes. */
const describeColumns = ({ names, titles, by }: TableReading): string[] => [
	...(names !== null && by === 'code' ? [m.own_read_names({ names })] : []),
	...(titles > 0 ? [m.own_read_titles({ count: titles })] : [])
];

function describeGeojson({ type, property, isHeld }: GeojsonReading): string[] {
	const words = { type: TYPES[type]() };
	if (property === null) return [m.own_read_shapes(words)];
	return [m.own_read_codes({ ...words, property }), isHeld ? m.own_read_held() : m.own_read_not_held()];
}

function describeTable(reading: Extract<Reading, { format: 'table' }>): string {
	const { column, hasHeader, by } = reading;
	if (by === 'name') return m.own_read_by_name({ column });
	const encoding = ENCODINGS[reading.encoding]();
	const words = { encoding, separator: SEPARATORS[reading.separator](), column };
	return hasHeader ? m.own_read_table(words) : m.own_read_table_bare(words);
}

function describeWorkbook(reading: Extract<Reading, { format: 'workbook' }>): string[] {
	const { type, sheet, sheets, column } = reading;
	const words = { type: type === 'xlsx' ? 'Excel' : 'ODS', sheet, column };
	return [
		m.own_read_workbook(words),
		...(reading.by === 'name' ? [m.own_read_by_name({ column })] : []),
		...(sheets > 1 ? [m.own_read_sheets({ count: sheets })] : [])
	];
}

/** How a file was understood, in a few sentences. */
export function describeReading(reading: Reading): string {
	switch (reading.format) {
		case 'list':
			return m.own_read_list({ encoding: ENCODINGS[reading.encoding]() });
		case 'geojson':
			return describeGeojson(reading).join(' ');
		case 'table':
			return [describeTable(reading), ...describeColumns(reading)].join(' ');
		case 'workbook':
			return [...describeWorkbook(reading), ...describeColumns(reading)].join(' ');
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
		case 'old-spreadsheet':
			return m.own_fault_old_spreadsheet();
		case 'pdf':
			return m.own_fault_pdf();
		case 'binary':
			return m.own_fault_binary();
		case 'shapefile':
			return m.own_fault_shapefile();
		case 'geopackage':
			return m.own_fault_geopackage();
		case 'archive':
			return m.own_fault_archive();
		case 'html':
			return m.own_fault_html();
		case 'xml':
			return m.own_fault_xml();
		case 'bad-workbook':
			return m.own_fault_bad_workbook();
		case 'unpacked-too-big':
			return m.own_fault_unpacked_too_big();
		case 'bad-xml':
			return m.own_fault_bad_xml();
		case 'empty-track':
			return m.own_fault_empty_track();
		case 'no-reader':
			return m.own_fault_no_reader();
		case 'postcodes':
			return m.own_fault_postcodes({ column: fault.column });
		case 'postcode-list':
			return m.own_fault_postcode_list();
		case 'unclear-columns':
			return m.own_fault_unclear_columns({ columns: listWords(fault.columns) });
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

type OutcomeOf<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;

function describeSeveral({ codes, outside, unknown }: OutcomeOf<'several'>, names: Names): string {
	const rest = [...outside, ...unknown];
	if (codes.length === 0 && unknown.length === 0) return m.own_outcome_several_outside();
	const words = { names: nameFew(codes, names) };
	return rest.length === 0
		? m.own_outcome_several(words)
		: m.own_outcome_several_rest({ ...words, rest: listWords(rest.slice(0, FEW)) });
}

function describeDifference({ code }: OutcomeOf<'name-differs'>, said: string, names: Names): string {
	const name = names.get(code);
	return name === undefined
		? m.own_outcome_name_differs_unknown({ code, said })
		: m.own_outcome_name_differs({ code, name, said });
}

function describeCrossing([lng, lat]: [number, number]): string {
	const print = (degrees: number) => formatNumber(Number(degrees.toFixed(5)));
	return m.own_outcome_crosses_itself({ lng: print(lng), lat: print(lat) });
}

/** What became of a row, in a few words. */
export function describeOutcome({ outcome, name }: Pick<OwnRow, 'outcome' | 'name'>, names: Names): string {
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
		case 'several':
			return describeSeveral(outcome, names);
		case 'named':
			return m.own_outcome_named();
		case 'unknown-name':
			return m.own_outcome_unknown_name();
		case 'name-differs':
			return describeDifference(outcome, name, names);
		case 'overruled':
			return m.own_outcome_overruled({ code: outcome.code, names: nameFew(outcome.codes, names) });
		case 'contradicted':
			return m.own_outcome_contradicted({ code: outcome.code });
		case 'crosses-itself':
			return describeCrossing(outcome.at);
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

/** How many communes a layer gives, and how many of its rows do not. */
export function summarise(layer: OwnLayer): string {
	const count = (weight: Weight) => layer.rows.filter(({ outcome }) => weightOf(outcome) === weight).length;
	const [left, outside] = [count('left'), count('outside')];
	return [
		m.own_summary({ count: layer.codes.length }),
		...(left > 0 ? [m.own_left({ count: left })] : []),
		...(outside > 0 ? [m.own_outside({ count: outside })] : [])
	].join(', ');
}
