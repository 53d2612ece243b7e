import { describe, expect, it } from 'vitest';
import type { CutTile } from '../../../../../src/pipeline/print/tiles/cut-tiles';
import { printPmtiles, type ArchiveInfo } from '../../../../../src/pipeline/print/tiles/pmtiles-archive';
import { openArchive } from '../../../../read-pmtiles';

const INFO: ArchiveInfo = { bbox: [1.5, 49, 4.25, 51], minZoom: 3, maxZoom: 4, metadata: { name: 'Essai' } };
const tile = (z: number, x: number, y: number, text: string): CutTile => ({
	z,
	x,
	y,
	bytes: new TextEncoder().encode(text)
});
const textAt = async (archive: ReturnType<typeof openArchive>, z: number, x: number, y: number) => {
	const answer = await archive.getZxy(z, x, y);
	return answer && new TextDecoder().decode(answer.data);
};

describe('printPmtiles', () => {
	// The second and the fourth of zoom 4 follow one another on the Hilbert curve and are the same; so is one elsewhere.
	const tiles = [
		tile(4, 8, 5, 'mer'),
		tile(3, 4, 2, 'terre'),
		tile(4, 8, 4, 'mer'),
		tile(4, 9, 9, 'x'.repeat(300)),
		tile(4, 12, 1, 'mer')
	];

	it('is read back tile by tile, whatever the order they came in', async () => {
		const archive = openArchive(printPmtiles(tiles, INFO));
		expect(await textAt(archive, 3, 4, 2)).toBe('terre');
		expect(await textAt(archive, 4, 8, 4)).toBe('mer');
		expect(await textAt(archive, 4, 8, 5)).toBe('mer');
		expect(await textAt(archive, 4, 12, 1)).toBe('mer');
		expect(await textAt(archive, 4, 9, 9)).toBe('x'.repeat(300));
		expect(await textAt(archive, 4, 0, 0)).toBeUndefined();
	});

	it('tells its zooms, its box and how many tiles and contents it has, each content once', async () => {
		const archive = openArchive(printPmtiles(tiles, INFO));
		expect(await archive.getHeader()).toMatchObject({
			specVersion: 3,
			minZoom: 3,
			maxZoom: 4,
			minLon: 1.5,
			minLat: 49,
			maxLon: 4.25,
			maxLat: 51,
			numAddressedTiles: 5,
			numTileEntries: 4,
			numTileContents: 3,
			clustered: true
		});
		expect(await archive.getMetadata()).toEqual({ name: 'Essai' });
	});

	it('gives the same bytes for the same tiles', () => {
		expect(Buffer.from(printPmtiles(tiles, INFO)).equals(printPmtiles([...tiles].reverse(), INFO))).toBe(
			true
		);
	});

	it('refuses more tiles than the first read of a reader holds, rather than write what none can read', () => {
		let state = 1;
		const random = (below: number) => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return Math.floor((state / 2 ** 32) * below);
		};
		const many = Array.from({ length: 12_000 }, () =>
			tile(14, random(16_384), random(16_384), String(random(9)))
		);
		expect(() => printPmtiles(many, INFO)).toThrow(RangeError);
	});
});
