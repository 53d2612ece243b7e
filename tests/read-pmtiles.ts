import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import { PMTiles } from 'pmtiles';

/** An archive in memory, read by the same ranges as one on a host. */
export const openArchive = (bytes: Uint8Array): PMTiles =>
	new PMTiles({
		getKey: () => 'memory',
		getBytes: (offset, length) =>
			Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer })
	});

/** A tile of it, decoded; undefined where there is none. */
export async function readTile(
	archive: PMTiles,
	z: number,
	x: number,
	y: number
): Promise<VectorTile | undefined> {
	const answer = await archive.getZxy(z, x, y);
	return answer && new VectorTile(new Pbf(new Uint8Array(answer.data)));
}
