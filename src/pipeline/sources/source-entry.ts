import { z } from 'zod';
import { everyLanguage, everyLanguageOrName } from '../read/every-language';
import { SOURCE_ROLES } from './roles';

const word = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/ });

/** Ends of names of the files that can be read; a ZIP holds one of them. */
const READABLE = /^(?!.*\.\.)\w[\w.-]*(\/\w[\w.-]*)*\.(geojson|topojson|gpx|js|shp|csv|zip)$/;

/** One file: where it lies, where it comes from, and what its bytes must be. */
const fileFields = {
	/** Path below the mirror. */
	file: z.string().regex(/^(?!.*\.\.)\w[\w.-]*(\/\w[\w.-]*)*\.\w+$/, 'not a path below the mirror'),
	/** Null where the file lies in the mirror only. */
	url: webAddress.nullable(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not 64 lower-case hexadecimal digits'),
	bytes: z.int().positive()
};

const table = z.strictObject({
	separator: z.string().length(1),
	/** Names of the columns, where the file has no header. */
	columns: z.array(word).min(1).optional(),
	/** False where a quotation mark in a cell is only that. */
	isQuoted: z.boolean().optional(),
	/** The columns of the position; without them, rows have no geometry. */
	position: z.strictObject({ x: word, y: word, crs: z.enum(['EPSG:4326', 'EPSG:2154']) }).optional()
});

/** One entry of data/sources.yaml: where a file of open data comes from, and what its bytes must be. */
export const sourceEntrySchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not kebab-case'),
	role: z.enum(SOURCE_ROLES, { error: `expected one of ${SOURCE_ROLES.join(', ')}` }),
	label: everyLanguageOrName,
	...fileFields,
	/** Property that holds the same name in the lines of one thing, where the source cuts it into sections. */
	joinBy: word.optional(),
	/** Its extension says how the file is read. */
	file: z
		.string()
		.regex(READABLE, 'not a path below the mirror to a .geojson, .topojson, .gpx, .js, .shp, .csv or .zip'),
	/** The further files of a source that is several: the .dbf and .prj beside a .shp. */
	parts: z.array(z.strictObject(fileFields)).min(1).optional(),
	/** Of a TopoJSON, the object that is read. */
	object: word.optional(),
	/** Of a CSV, or of a text in a ZIP, how its rows are read. */
	table: table.optional(),
	/** Of the table beside a shapefile, its encoding. */
	encoding: word.optional(),
	/** Properties that are not read: names of persons, telephones, texts that upstream has broken. */
	leaveOut: z.array(word).min(1).optional(),
	/** Number of features; 1 for a GPX, which becomes one MultiLineString. */
	features: z.int().positive(),
	/** How many of them have no geometry; none unless told, and all of a table without a position. */
	withoutGeometry: z.int().positive().optional(),
	licence: word,
	licenceUrl: webAddress,
	/** What the name of the licence does not say: on what ground it is used where none is stated. */
	licenceNote: everyLanguage.optional(),
	/** Date of the data in the words of its publisher, such as `2018` or `non datée`. */
	vintage: everyLanguageOrName,
	origin: everyLanguageOrName,
	attribution: everyLanguageOrName
});

export type SourceEntry = z.infer<typeof sourceEntrySchema>;
/** What getting one file needs to know of it. */
export type FileEntry = Pick<SourceEntry, 'id' | 'file' | 'url' | 'sha256' | 'bytes'>;

/** The files of a source: that of its entry, then its parts. */
export const filesOf = (entry: SourceEntry): FileEntry[] => [
	entry,
	...(entry.parts ?? []).map((part) => ({ id: entry.id, ...part }))
];

/** A source whose bytes were found and have the sha256 of its entry. */
export interface PresentSource {
	entry: SourceEntry;
	bytes: Uint8Array;
	/** Bytes of its further files, in the order of its entry. */
	parts?: Uint8Array[];
	from: 'mirror' | 'cache' | 'network';
}

/** A source with the bytes of its files, in the order of {@link filesOf}. */
export function toPresent(
	entry: SourceEntry,
	[bytes = new Uint8Array(), ...parts]: readonly Uint8Array[],
	from: PresentSource['from']
): PresentSource {
	return { entry, bytes, ...(parts.length > 0 ? { parts } : {}), from };
}

/** A source that was found nowhere, or is left out. */
export interface AbsentSource {
	entry: SourceEntry;
	bytes: undefined;
	from: 'none';
	/** Why, for the person who reads the log, such as `HTTP 404`. */
	reason: string;
	/** Whether somebody asked for it to be left out. */
	isLeftOut?: true;
}

export type ObtainedSource = PresentSource | AbsentSource;
