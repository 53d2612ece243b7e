import { crc32, deflateSync } from 'node:zlib';
import { choosePalette, forEachRun, nearestIn } from './choose-palette';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A part of a PNG with its length before it and its checksum behind it. */
function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	body.copy(framed, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}

/** Each pixel as its index in a palette. */
function toIndices(pixels: Uint32Array, palette: readonly number[]): Uint8Array {
	const known = new Map<number, number>();
	const indices = new Uint8Array(pixels.length);
	forEachRun(pixels, (colour, from, to) => {
		const index = known.get(colour) ?? nearestIn(palette, colour);
		known.set(colour, index);
		indices.fill(index, from, to);
	});
	return indices;
}

/** Rows of indices, two a byte, each row after the number of its filter: 0, none. */
function packRows(indices: Uint8Array, width: number, height: number): Uint8Array {
	const stride = 1 + Math.ceil(width / 2);
	const rows = new Uint8Array(height * stride);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 2) {
			const at = y * width + x;
			const right = x + 1 < width ? (indices[at + 1] ?? 0) : 0;
			rows[y * stride + 1 + x / 2] = ((indices[at] ?? 0) << 4) | right;
		}
	return rows;
}

/**
 * A picture as an indexed PNG of 16 colours at most; the same pixels always give the same bytes.
 * @param pixels `0xrrggbb`, row by row.
 * @param kept colours that are to be shown just as they are.
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(
	pixels: Uint32Array,
	width: number,
	height: number,
	kept: readonly number[] = []
): Uint8Array {
	const palette = choosePalette(pixels, kept);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([4, 3, 0, 0, 0], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk(
			'PLTE',
			Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
		),
		chunk(
			'IDAT',
			deflateSync(packRows(toIndices(pixels, palette), width, height), { level: 8, memLevel: 9 })
		),
		chunk('IEND', new Uint8Array())
	]);
}
