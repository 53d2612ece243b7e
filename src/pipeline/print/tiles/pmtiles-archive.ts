import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Bbox } from '../../../lib/domain/atlas';
import type { CutTile } from './cut-tiles';

/**
 * Writes PMTiles version 3: no npm package that many rely on does, and `pmtiles` only reads. What is written is read back with it in
 * the tests. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
interface Entry {
	tileId: number;
	offset: number;
	length: number;
	/** Tiles in a row that are the same. */
	runLength: number;
}

export interface ArchiveInfo {
	bbox: Bbox;
	minZoom: number;
	maxZoom: number;
	/** Written as JSON; viewers look for `vector_layers` in it. */
	metadata: object;
}

const HEADER_BYTES = 127;
/** Readers fetch this much at once, and expect the header and the whole root directory in it. */
const FIRST_READ_BYTES = 16_384;
const GZIP = 2;
const MVT = 1;
const MEMBER_OF_TILES = { level: 9 } as const;

function* varint(value: number): Generator<number> {
	let rest = value;
	while (rest >= 0x80) {
		yield (rest % 0x80) + 0x80;
		rest = Math.floor(rest / 0x80);
	}
	yield rest;
}

/** The directory as columns of numbers: how many, then steps of ids, runs, lengths, and offsets (0: just after the one before). */
function printDirectory(entries: readonly Entry[]): Uint8Array {
	const before = (index: number): Entry | undefined => entries[index - 1];
	const follows = ({ offset }: Entry, last: Entry | undefined) =>
		last !== undefined && offset === last.offset + last.length;
	const numbers = [
		entries.length,
		...entries.map(({ tileId }, i) => tileId - (before(i)?.tileId ?? 0)),
		...entries.map(({ runLength }) => runLength),
		...entries.map(({ length }) => length),
		...entries.map((entry, i) => (follows(entry, before(i)) ? 0 : entry.offset + 1))
	];
	return gzipSync(Uint8Array.from(numbers.flatMap((value) => [...varint(value)])), MEMBER_OF_TILES);
}

/** Tiles in the order of their ids, each content once. */
function layOut(tiles: Iterable<CutTile>): { entries: Entry[]; contents: Uint8Array[] } {
	const sorted = [...tiles]
		.map(({ z, x, y, bytes }) => ({ tileId: zxyToTileId(z, x, y), bytes }))
		.sort((a, b) => a.tileId - b.tileId);
	const entries: Entry[] = [];
	const contents: Uint8Array[] = [];
	const known = new Map<string, { offset: number; length: number }>();
	let end = 0;
	for (const { tileId, bytes } of sorted) {
		const key = createHash('sha256').update(bytes).digest('hex');
		let place = known.get(key);
		if (!place) {
			const packed = gzipSync(bytes, MEMBER_OF_TILES);
			place = { offset: end, length: packed.length };
			known.set(key, place);
			contents.push(packed);
			end += packed.length;
		}
		const last = entries.at(-1);
		if (last?.offset === place.offset && last.tileId + last.runLength === tileId) last.runLength += 1;
		else entries.push({ tileId, ...place, runLength: 1 });
	}
	return { entries, contents };
}

/**
 * An archive of vector tiles that is read by ranges from any host of files.
 * @throws RangeError when there are more tiles than one directory holds (some thousands): a country needs tools made for it.
 */
export function printPmtiles(tiles: Iterable<CutTile>, info: ArchiveInfo): Uint8Array {
	const { entries, contents } = layOut(tiles);
	const root = printDirectory(entries);
	if (HEADER_BYTES + root.length > FIRST_READ_BYTES)
		throw new RangeError(
			`${entries.length} tiles need leaf directories, which are not written here: see docs/adr/0009`
		);
	const metadata = gzipSync(new TextEncoder().encode(JSON.stringify(info.metadata)), MEMBER_OF_TILES);
	const dataLength = contents.reduce((sum, { length }) => sum + length, 0);
	const metadataAt = HEADER_BYTES + root.length;
	const dataAt = metadataAt + metadata.length;

	const header = new DataView(new ArrayBuffer(HEADER_BYTES));
	const put = (at: number, value: number) => header.setBigUint64(at, BigInt(value), true);
	const degrees = (at: number, value: number) => header.setInt32(at, Math.round(value * 1e7), true);
	new TextEncoder().encodeInto('PMTiles', new Uint8Array(header.buffer));
	header.setUint8(7, 3);
	const addressed = entries.reduce((sum, { runLength }) => sum + runLength, 0);
	const sections = [HEADER_BYTES, root.length, metadataAt, metadata.length, dataAt, 0, dataAt, dataLength];
	[...sections, addressed, entries.length, contents.length].forEach((value, i) => put(8 + 8 * i, value));
	// Clustered: contents lie in the order of the ids.
	[1, GZIP, GZIP, MVT, info.minZoom, info.maxZoom].forEach((value, i) => header.setUint8(96 + i, value));
	const [west, south, east, north] = info.bbox;
	[west, south, east, north].forEach((value, i) => degrees(102 + 4 * i, value));
	header.setUint8(118, info.minZoom);
	degrees(119, (west + east) / 2);
	degrees(123, (south + north) / 2);

	return Buffer.concat([new Uint8Array(header.buffer), root, metadata, ...contents]);
}
