import type { InseeCode } from '../../domain/codes';
import { shortenText } from '../../domain/text/foreign-text';
import { MAX_SHOWN } from './limits';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Separator = ';' | ',' | '\t' | '|';

/** What became of one row of a table, or of one feature. */
export type Outcome =
	/** A commune of the atlas, as it is written. */
	| { kind: 'taken'; code: InseeCode }
	/** A commune of the atlas, once spaces, decimals or a split department were put right. */
	| { kind: 'mended'; code: InseeCode }
	/** The code of a commune that is part of today's one. */
	| { kind: 'merged'; code: InseeCode; was: string }
	/** A commune that an earlier row already gave. */
	| { kind: 'duplicate'; code: InseeCode; firstLine: number }
	/** Communes that a geometry meets. */
	| { kind: 'joined'; codes: InseeCode[] }
	/** Several codes in one cell: those of the atlas, of communes elsewhere, and of none. */
	| { kind: 'several'; codes: InseeCode[]; outside: string[]; unknown: string[] }
	/** A commune of the atlas, found by its department and name. */
	| { kind: 'named'; code: InseeCode }
	/** A name that no commune of that department has, as far as the atlas knows. */
	| { kind: 'unknown-name' }
	/** A code beside the name of another commune than its own. */
	| { kind: 'name-differs'; code: string }
	/** Communes that a geometry meets, which the code beside it does not name: the geometry decides. */
	| { kind: 'overruled'; codes: InseeCode[]; code: string }
	/** A code of the atlas whose geometry meets no commune of the atlas. */
	| { kind: 'contradicted'; code: string }
	/** A commune of France that is not in the atlas. */
	| { kind: 'outside'; code: string }
	/** Four digits: a spreadsheet took the zero away. The code is that of a department from 01 to 09, never of the atlas. */
	| { kind: 'lost-zero'; code: string }
	/** The form of a code, but no commune has it. */
	| { kind: 'unknown'; code: string }
	/** A number that a spreadsheet rounded, such as `5,96E+04`. */
	| { kind: 'scientific' }
	| { kind: 'not-a-code' }
	| { kind: 'empty' }
	| { kind: 'no-geometry' }
	| { kind: 'bad-geometry' }
	/** A ring that crosses itself, and where: what lies inside it is not known. */
	| { kind: 'crosses-itself'; at: [lng: number, lat: number] }
	/** Coordinates that are no degrees, in a file whose other features are. */
	| { kind: 'not-degrees' }
	/** Latitude before longitude. */
	| { kind: 'swapped' }
	/** A geometry that meets no commune of the atlas. */
	| { kind: 'elsewhere' };
export type OutcomeKind = Outcome['kind'];

/** Whether an outcome gives communes, speaks of communes elsewhere, changes nothing, or leaves something out that its author meant. */
export type Weight = 'taken' | 'outside' | 'idle' | 'left';

const WEIGHTS: Record<OutcomeKind, Weight> = {
	taken: 'taken',
	mended: 'taken',
	merged: 'taken',
	joined: 'taken',
	duplicate: 'idle',
	empty: 'idle',
	several: 'taken',
	named: 'taken',
	overruled: 'taken',
	outside: 'outside',
	'lost-zero': 'outside',
	elsewhere: 'outside',
	'unknown-name': 'left',
	'name-differs': 'left',
	contradicted: 'left',
	'crosses-itself': 'left',
	unknown: 'left',
	scientific: 'left',
	'not-a-code': 'left',
	'no-geometry': 'left',
	'bad-geometry': 'left',
	'not-degrees': 'left',
	swapped: 'left'
};
export const weightOf = (outcome: Outcome): Weight =>
	outcome.kind !== 'several'
		? WEIGHTS[outcome.kind]
		: outcome.unknown.length > 0 && outcome.codes.length === 0
			? 'left'
			: outcome.codes.length > 0
				? 'taken'
				: 'outside';

/** Communes of the atlas that an outcome gives. */
export function codesOf(outcome: Outcome): readonly InseeCode[] {
	if (outcome.kind === 'duplicate') return [];
	if ('codes' in outcome) return outcome.codes;
	return weightOf(outcome) === 'taken' && 'code' in outcome ? [outcome.code as InseeCode] : [];
}

export interface OwnRow {
	/** Row as a spreadsheet numbers it, the header being 1; for GeoJSON, the feature's place from 1. */
	line: number;
	/** What stood there, cut to {@link MAX_SHOWN} characters. */
	value: string;
	/** Its name in the file, where it has one. */
	name: string;
	outcome: Outcome;
}

/** Kinds of file that are known and not read. */
export type RefusedKind =
	'old-spreadsheet' | 'pdf' | 'binary' | 'shapefile' | 'geopackage' | 'archive' | 'html' | 'xml';

/** Why a file as a whole is refused. */
export type Fault =
	| { kind: 'empty' }
	| { kind: 'too-big'; bytes: number }
	| { kind: 'too-many-rows'; count: number }
	| { kind: 'too-many-vertices' }
	/** A spreadsheet, an archive or a picture, told by its first bytes. */
	| { kind: RefusedKind }
	/** A workbook, an archive or a track that cannot be read, or has nothing in it. */
	| { kind: 'bad-workbook' | 'unpacked-too-big' | 'bad-xml' | 'empty-track' }
	/** What reads this kind of file did not come: the network is away. */
	| { kind: 'no-reader' }
	| { kind: 'no-code-column'; headers: string[] }
	/** The column that holds post codes, where none holds INSEE codes. */
	| { kind: 'postcodes'; headers: string[]; column: string }
	/** Columns that hold as many codes, and not the same. */
	| { kind: 'unclear-columns'; headers: string[]; columns: string[] }
	| { kind: 'postcode-list' }
	/** The line, from 1, of a quote that is not closed. */
	| { kind: 'open-quote'; line: number }
	/** The place, from 1, of the first character that is not JSON. */
	| { kind: 'bad-json'; line: number; column: number }
	| { kind: 'topojson' | 'not-geojson' | 'no-features' }
	/** Another reference system than longitude and latitude. */
	| { kind: 'projected'; crs: 'lambert-93' | 'mercator' | 'other'; name: string }
	/** Outlines of the communes could not be had in this build: nothing can be joined by geometry. */
	| { kind: 'no-outlines' }
	/** Our own failure. */
	| { kind: 'crashed' };

/** How the columns of a table were understood. */
export interface TableReading {
	/** Where the communes are: their codes in a column, or, where there is none, their names in one and departments in another. */
	by: 'code' | 'name';
	/** The header of that column, its number from 1 where there is none. */
	column: string;
	hasHeader: boolean;
	/** The column of names that the codes were held against. */
	names: string | null;
	/** Rows above the header that were left aside: titles, notes, blank ones. */
	titles: number;
	/** What the columns are called, in their order: the reader may choose another. */
	headers: string[];
	/** Place of that column in them, from 0. */
	index: number;
}

/** How a file was understood, told to its author. */
export type Reading =
	| ({ format: 'table'; encoding: Encoding; separator: Separator } & TableReading)
	| ({ format: 'workbook'; type: 'xlsx' | 'ods'; sheet: string; sheets: number } & TableReading)
	| { format: 'list'; encoding: Encoding }
	| {
			format: 'geojson';
			/** What the file was, before its objects were read as GeoJSON. */
			type: 'geojson' | 'geojsonseq' | 'gpx' | 'kml';
			encoding: Encoding;
			property: string | null;
			/** Whether codes were held against the geometry beside them. */
			isHeld: boolean;
	  };

/** A layer that a reader brings, and what became of each of its rows. */
export interface OwnLayer {
	label: string;
	/** Ascending, each once. */
	codes: InseeCode[];
	rows: OwnRow[];
	reading: Reading | null;
	/** Set when nothing was taken because the file as a whole could not be. */
	fault: Fault | null;
}

/** A value as a report repeats it: one line, not too long, `�` for what cannot be seen. */
export const shorten = (value: unknown): string =>
	shortenText(
		typeof value === 'string' ? value : value === null || value === undefined ? '' : print(value),
		MAX_SHOWN
	);

const print = (value: unknown): string =>
	typeof value === 'number' || typeof value === 'boolean'
		? String(value)
		: Array.isArray(value)
			? '[…]'
			: '{…}';

export const refused = (label: string, fault: Fault): OwnLayer => ({
	label,
	codes: [],
	rows: [],
	reading: null,
	fault
});

/** The layer that rows make: its codes are theirs, ascending, each once. */
export function layerOf(label: string, rows: OwnRow[], reading: Reading): OwnLayer {
	const codes = new Set(rows.flatMap(({ outcome }) => codesOf(outcome)));
	return { label, codes: [...codes].sort(), rows, reading, fault: null };
}
