import type { addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';

const SCHEME = 'pmtiles';

/**
 * Teaches MapLibre to read PMTiles archives by ranges.
 * @param archive whole address of the archive.
 * @returns the address that a source of tiles takes.
 */
export function openTileArchive(add: typeof addProtocol, archive: string): string {
	add(SCHEME, new Protocol().tile);
	return `${SCHEME}://${archive}`;
}
