import { decodeBoundaries } from '../../../geo/decode-topology';
import { openAtlasFiles } from '../../published/files';
import type { Commune, LngLat } from '../../../domain/atlas';
import { communeAt } from '../../../answers/place/everything-at';

/**
 * The commune of the atlas around a position. Its outlines are read from the site; the position goes nowhere.
 * @param base path that the site lies under.
 * @returns undefined outside the atlas.
 * @throws AtlasFileError when the outlines cannot be had.
 */
export async function locateCommune(
	at: LngLat,
	fetch: typeof globalThis.fetch,
	base: string
): Promise<Commune | undefined> {
	const files = openAtlasFiles(fetch, base);
	const [communes, topology] = await Promise.all([files.communes(), files.boundaries()]);
	const { communes: outlines, territories } = decodeBoundaries(topology);
	const geometry = { communes: outlines, territories, centres: new Map(), outlines: new Map() };
	return communeAt(at, { communes, geometry, facts: [], references: [], territories: [] });
}
