import type { Topology } from 'topojson-specification';
import type { AtlasStart, Commune, Fact } from '../domain/atlas';
import type { InseeCodesFile } from '../import/code-book';

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
	start(): Promise<AtlasStart>;
	facts(): Promise<Fact[]>;
	communes(): Promise<Commune[]>;
	boundaries(): Promise<Topology>;
	context(): Promise<Topology>;
	outlines(layer: string): Promise<Topology>;
	/** Codes of communes of all France, to tell those that people bring. */
	inseeCodes(): Promise<InseeCodesFile>;
}

/**
 * Reads the files with a `fetch`.
 * @param base path that the site lies under, without a slash at its end.
 * @throws AtlasFileError from each call when its file cannot be had or is no JSON.
 */
export function openAtlasFiles(fetch: typeof globalThis.fetch, base: string): AtlasFiles {
	async function read<T>(file: string): Promise<T> {
		try {
			const response = await fetch(`${base}/atlas/${file}`);
			if (!response.ok) throw new Error(`HTTP ${response.status}`);
			return (await response.json()) as T;
		} catch (error) {
			throw new AtlasFileError(file, error instanceof Error ? error.message : String(error));
		}
	}
	return {
		start: () => read('start.json'),
		facts: () => read('facts.json'),
		communes: () => read('communes.json'),
		boundaries: () => read('boundaries.json'),
		context: () => read('context.json'),
		outlines: (layer) => read(`outlines/${layer}.json`),
		inseeCodes: () => read('insee-codes.json')
	};
}
