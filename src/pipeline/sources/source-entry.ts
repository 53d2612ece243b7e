import { z } from 'zod';
import { everyLanguage, everyLanguageOrName } from '../read/every-language';
import { SOURCE_ROLES } from './roles';

const word = z.string().trim().min(1);
const webAddress = z.url({ protocol: /^https?$/ });

/** One entry of data/sources.yaml: where a file of open data comes from, and what its bytes must be. */
export const sourceEntrySchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not kebab-case'),
	role: z.enum(SOURCE_ROLES, { error: `expected one of ${SOURCE_ROLES.join(', ')}` }),
	label: everyLanguage,
	/** Property that holds the same name in the lines of one thing, where the source cuts it into sections. */
	joinBy: word.optional(),
	/** Path below the mirror; its extension says how the file is parsed. */
	file: z
		.string()
		.regex(
			/^(?!.*\.\.)\w[\w.-]*(\/\w[\w.-]*)*\.(geojson|gpx)$/,
			'not a path below the mirror to a .geojson or .gpx'
		),
	/** Null where the file lies in the mirror only. */
	url: webAddress.nullable(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not 64 lower-case hexadecimal digits'),
	bytes: z.int().positive(),
	/** Number of features; 1 for a GPX, which becomes one MultiLineString. */
	features: z.int().positive(),
	licence: word,
	licenceUrl: webAddress,
	/** Date of the data in the words of its publisher, such as `2018` or `non datée`. */
	vintage: everyLanguageOrName,
	origin: everyLanguageOrName,
	attribution: everyLanguageOrName
});

export type SourceEntry = z.infer<typeof sourceEntrySchema>;

/** A source whose bytes were found and have the sha256 of its entry. */
export interface PresentSource {
	entry: SourceEntry;
	bytes: Uint8Array;
	from: 'mirror' | 'cache' | 'network';
}

/** A source that was found nowhere. */
export interface AbsentSource {
	entry: SourceEntry;
	bytes: undefined;
	from: 'none';
	/** Why, for the person who reads the log, such as `HTTP 404`. */
	reason: string;
}

export type ObtainedSource = PresentSource | AbsentSource;
