/**
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk
 * an entry of Vite's manifest
 */

/** Scripts of one page each, which SvelteKit loads as pages are opened. */
const NODE = /\/nodes\//;

/** The script that reads the tiles of a region: these are not kept, so it is of no use without network. */
const TILES = /\/tile-protocol\.ts$/;

/**
 * Scripts, styles and fonts that some files come to ask for, themselves included. Scripts of other pages are not
 * followed: those are kept as their pages are visited.
 * @param {Record<string, Chunk>} manifest
 * @param {Iterable<string>} starts files of the build, without a slash at their beginning
 * @returns {Set<string>} files, likewise
 */
export function findNeeded(manifest, starts) {
	const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
	const needed = new Set(starts);
	for (const file of needed) {
		const { imports = [], dynamicImports = [], css = [], assets = [] } = byFile.get(file) ?? {};
		const later = dynamicImports.filter((key) => !NODE.test(manifest[key]?.file ?? '') && !TILES.test(key));
		for (const key of [...imports, ...later]) if (manifest[key]) needed.add(manifest[key].file);
		for (const other of [...css, ...assets]) needed.add(other);
	}
	return needed;
}

/**
 * Files of the build that a page names.
 * @param {string} html
 */
export const filesIn = (html) =>
	Array.from(html.matchAll(/_app\/(?:immutable\/)?[\w./-]+/g), ([file]) => file);
