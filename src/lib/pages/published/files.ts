import type { Topology } from 'topojson-specification';
import type { AtlasStart, Commune, Fact } from '../../domain/atlas';
import type { RegisterPlace } from '../../domain/register-place';
import { BASE_LOCALE, type Locale } from '../../site/locales.js';
import type { InseeCodesFile } from '../../formats/own/code-book';

/** A file of `static/atlas` that could not be had or read; the rest of the page goes on. */
export class AtlasFileError extends Error {
	override readonly name = 'AtlasFileError';
	constructor(
		readonly file: string,
		reason: string
	) {
		super(`${file}: ${reason}`);
	}
}

/** Files of `static/atlas`, by what they hold. */
export interface AtlasFiles {
	/** In French, or with the names of themes, layers and sources in another language. */
	start(locale?: Locale): Promise<AtlasStart>;
	facts(): Promise<Fact[]>;
	communes(): Promise<Commune[]>;
	boundaries(): Promise<Topology>;
	context(): Promise<Topology>;
	outlines(layer: string): Promise<Topology>;
	/** Named entries of registers. */
	places(): Promise<RegisterPlace[]>;
	/** Codes of communes of all France, to tell those that people bring. */
	inseeCodes(): Promise<InseeCodesFile>;
}

const isObject = (content: unknown): content is object => typeof content === 'object' && content !== null;
const isTopology = (content: unknown): boolean =>
	isObject(content) && 'arcs' in content && 'objects' in content;

/**
 * Reads the files with a `fetch`.
 * @param base path that the site lies under, without a slash at its end.
 * @throws AtlasFileError from each call when its file cannot be had, or is not of its kind.
 */
export function openAtlasFiles(fetch: typeof globalThis.fetch, base: string): AtlasFiles {
	async function read<T>(file: string, isWhole: (content: unknown) => boolean = isObject): Promise<T> {
		try {
			const response = await fetch(`${base}/atlas/${file}`);
			if (!response.ok) throw new Error(`HTTP ${response.status}`);
			const content: unknown = await response.json();
			if (!isWhole(content)) throw new Error('not what this file holds');
			return content as T;
		} catch (error) {
			throw new AtlasFileError(file, error instanceof Error ? error.message : String(error));
		}
	}
	return {
		start: (locale = BASE_LOCALE) => read(locale === BASE_LOCALE ? 'start.json' : `start.${locale}.json`),
		facts: () => read('facts.json', Array.isArray),
		communes: () => read('communes.json', Array.isArray),
		boundaries: () => read('boundaries.json', isTopology),
		context: () => read('context.json', isTopology),
		outlines: (layer) => read(`outlines/${layer}.json`, isTopology),
		places: () => read('register-places.json', Array.isArray),
		inseeCodes: () => read('insee-codes.json')
	};
}
