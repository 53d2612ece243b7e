import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../../src/pipeline/cards/encode-png';

const [PAPER, INK, GREEN] = [0xfaf8f3, 0x1b1e20, 0x1f6f50];

const decode = async (png: Uint8Array) => {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const pixels = Array.from(
		{ length: info.width * info.height },
		(_, i) => ((data[i * 3] ?? 0) << 16) | ((data[i * 3 + 1] ?? 0) << 8) | (data[i * 3 + 2] ?? 0)
	);
	return { pixels, width: info.width, height: info.height };
};

describe('encodePng', () => {
	it('writes two pixels a byte', async () => {
		const png = await sharp(encodePng(Uint32Array.of(PAPER, INK), 2, 1)).metadata();
		expect(png.bitsPerSample).toBe(4);
	});

	it('keeps size and pixels of a picture of few colours, row by row', async () => {
		const pixels = [PAPER, INK, GREEN, INK, INK, PAPER];
		expect(await decode(encodePng(Uint32Array.from(pixels), 3, 2))).toEqual({ pixels, width: 3, height: 2 });
	});

	it('is of indexed colours, and the same for the same pixels', async () => {
		const pixels = Uint32Array.from({ length: 10_000 }, (_, i) => (i * 7919) & 0xffffff);
		const png = encodePng(pixels, 100, 100);
		expect((await sharp(png).metadata()).isPalette).toBe(true);
		expect(Buffer.compare(Buffer.from(png), Buffer.from(encodePng(pixels, 100, 100)))).toBe(0);
	});

	it('shows a colour that has no place in the palette as its nearest', async () => {
		const near = INK + 0x010101;
		const sixteen = [PAPER, INK, ...Array.from({ length: 14 }, (_, i) => (i + 4) * 0x0e0806)];
		const { pixels } = await decode(encodePng(Uint32Array.of(...sixteen, near), 17, 1));
		expect(pixels).toEqual([...sixteen, INK]);
	});
});
