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
	/** Coordinates that are no degrees, in a file whose other features are. */
	| { kind: 'not-degrees' }
	/** Latitude before longitude. */
	| { kind: 'swapped' }
	/** A geometry that meets no commune of the atlas. */
	| { kind: 'elsewhere' };
export type OutcomeKind = Outcome['kind'];

/** Whether an outcome gives communes, changes nothing, or leaves something out that its author meant. */
export type Weight = 'taken' | 'idle' | 'left';

const WEIGHTS: Record<OutcomeKind, Weight> = {
	taken: 'taken',
	mended: 'taken',
	merged: 'taken',
	joined: 'taken',
	duplicate: 'idle',
	empty: 'idle',
	outside: 'left',
	'lost-zero': 'left',
	unknown: 'left',
	scientific: 'left',
	'not-a-code': 'left',
	'no-geometry': 'left',
	'bad-geometry': 'left',
	'not-degrees': 'left',
	swapped: 'left',
	elsewhere: 'left'
};
export const weightOf = ({ kind }: Outcome): Weight => WEIGHTS[kind];

export interface OwnRow {
	/** Row as a spreadsheet numbers it, the header being 1; for GeoJSON, the feature's place from 1. */
	line: number;
	/** What stood there, cut to {@link MAX_SHOWN} characters. */
	value: string;
	/** Its name in the file, where it has one. */
	name: string;
	outcome: Outcome;
}

/** Why a file as a whole is refused. */
export type Fault =
	| { kind: 'empty' }
	| { kind: 'too-big'; bytes: number }
	| { kind: 'too-many-rows'; count: number }
	| { kind: 'too-many-vertices' }
	/** A spreadsheet, an archive or a picture, told by its first bytes. */
	| { kind: 'spreadsheet' | 'old-spreadsheet' | 'pdf' | 'binary' }
	| { kind: 'no-code-column'; headers: string[] }
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

/** How a file was understood, told to its author. */
export type Reading =
	| { format: 'table'; encoding: Encoding; separator: Separator; column: string; hasHeader: boolean }
	| { format: 'list'; encoding: Encoding }
	| { format: 'geojson'; encoding: Encoding; property: string | null };

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
	const codes = new Set(
		rows.flatMap(({ outcome }) =>
			'codes' in outcome
				? outcome.codes
				: outcome.kind === 'taken' || outcome.kind === 'mended' || outcome.kind === 'merged'
					? [outcome.code]
					: []
		)
	);
	return { label, codes: [...codes].sort(), rows, reading, fault: null };
}
