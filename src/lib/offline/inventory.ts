/** What a build holds, from `offline.json`: the build writes it once every page is rendered. */
export interface Inventory {
	/** When it was built, in milliseconds since 1970. */
	version: string;
	/** What is kept at the first visit: the map, its data, and the page that tells what is kept. */
	shell: { files: number; bytes: number };
	/** Path of what may be kept, from the base (files that languages share: `/../api/…`) → bytes on the device. */
	files: Record<string, number>;
	/** Path of a page without the base → its title. */
	pages: Record<string, string>;
}

/** Bytes of some files together; undefined as soon as one of them is not in the inventory. */
export function findBytes(inventory: Inventory, paths: readonly string[]): number | undefined {
	let bytes = 0;
	for (const path of paths) {
		const own = inventory.files[path];
		if (own === undefined) return undefined;
		bytes += own;
	}
	return bytes;
}

/** Pages of some communes. They hold all that they show; their downloads stay on the network. */
export function communePaths(inventory: Inventory, codes: readonly string[]): string[] {
	const wanted = new Set(codes);
	return Object.keys(inventory.pages).filter((path) => {
		const code = /^\/communes\/([0-9AB]{5})-/.exec(path)?.[1];
		return code !== undefined && wanted.has(code);
	});
}

/**
 * Pages of rides and parks, with the traces that they offer to take away.
 * @param id of one of them; all of them without.
 */
export const ridePaths = (inventory: Inventory, id = '[^/]+'): string[] => {
	const isRide = new RegExp(
		`^/sorties/${id}$|^(?:/\\.\\.)?/api/v1/walks/${id}\\.(?:(?:line\\.)?gpx|kml|geojson)$`
	);
	return Object.keys(inventory.files).filter((path) => isRide.test(path));
};
