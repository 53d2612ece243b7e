import { crc32, deflateSync } from 'node:zlib';

/** Colours of a picture: few enough to weigh little, many enough for smooth edges of every ink on every ground. */
const MOST_COLOURS = 32;

/** Squared distance under which two colours count as one while the palette is chosen. */
const SAME_WITHIN = 90;

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Squared distance between two colours `0xrrggbb`. */
const distance = (a: number, b: number): number =>
	((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** Index of the nearest of some colours. */
function nearest(colour: number, palette: readonly number[]): number {
	let best = 0;
	let least = Infinity;
	palette.forEach((other, index) => {
		const apart = distance(colour, other);
		if (apart < least) [best, least] = [index, apart];
	});
	return best;
}

/** Calls back for each stretch of one colour: far fewer than there are pixels. */
function forEachRun(pixels: Uint32Array, call: (colour: number, from: number, to: number) => unknown): void {
	for (let from = 0, to = 0; from < pixels.length; from = to) {
		const colour = pixels[from] ?? 0;
		while (to < pixels.length && pixels[to] === colour) to += 1;
		call(colour, from, to);
	}
}

/**
 * Colours that stand for all of a picture: the most frequent first, each exactly as it is, none too near another.
 * @param pixels `0xrrggbb`, row by row.
 * @param most of them at most.
 */
export function choosePalette(pixels: Uint32Array, most = MOST_COLOURS): number[] {
	const counts = new Map<number, number>();
	forEachRun(pixels, (colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from));
	const frequent = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
	const palette: number[] = [];
	for (const colour of frequent) {
		if (palette.length === most) break;
		if (palette.every((other) => distance(colour, other) > SAME_WITHIN)) palette.push(colour);
	}
	return palette;
}

function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	body.copy(framed, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}

/**
 * A picture as an indexed PNG with few colours; the same pixels always give the same bytes.
 * @param pixels `0xrrggbb`, row by row.
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(pixels: Uint32Array, width: number, height: number): Uint8Array {
	const palette = choosePalette(pixels);
	const indices = new Map<number, number>();
	const drawn = new Uint8Array(pixels.length);
	forEachRun(pixels, (colour, from, to) => {
		const index = indices.get(colour) ?? nearest(colour, palette);
		indices.set(colour, index);
		drawn.fill(index, from, to);
	});
	// Each row starts with the number of its filter: 0, none.
	const rows = new Uint8Array(height * (width + 1));
	for (let y = 0; y < height; y += 1)
		rows.set(drawn.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk(
			'PLTE',
			Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
		),
		chunk('IDAT', deflateSync(rows, { level: 8, memLevel: 9 })),
		chunk('IEND', new Uint8Array())
	]);
}
