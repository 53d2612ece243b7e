import sharp from 'sharp';
import { encodePng } from './encode-png';

/** Version of what draws: another one may give other bytes. The number is raised when `encodePng` changes. */
export const RENDERER = `sharp ${sharp.versions.sharp}, vips ${sharp.versions.vips}, encoder 2`;

// Two pictures at a time are drawn by the caller; a thread each is enough.
sharp.concurrency(1);

/** Colours that elements of an SVG are filled with, as their attributes say: its grounds, its letters, its legend. */
const findFills = (svg: string): number[] =>
	Array.from(svg.matchAll(/ fill="#([0-9a-f]{6})"/g), ([, digits = '']) => parseInt(digits, 16));

/** An opaque SVG as a PNG of few colours, at its own size. */
export async function renderPng(svg: string): Promise<Uint8Array> {
	const { data, info } = await sharp(Buffer.from(svg))
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const pixels = new Uint32Array(info.width * info.height);
	for (let i = 0; i < pixels.length; i += 1)
		pixels[i] = ((data[i * 3] ?? 0) << 16) | ((data[i * 3 + 1] ?? 0) << 8) | (data[i * 3 + 2] ?? 0);
	return encodePng(pixels, info.width, info.height, findFills(svg));
}
