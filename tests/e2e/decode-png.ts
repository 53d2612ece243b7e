import type { Page } from '@playwright/test';
import type { Rgb } from './atlas-test';

export interface DecodedPicture {
	width: number;
	height: number;
	/** Mean colour of a rectangle, in pixels. */
	mean(x: number, y: number, width: number, height: number): Rgb;
	/** Pixels of a rectangle for which something holds. */
	count(x: number, y: number, width: number, height: number, holds: (colour: Rgb) => boolean): number;
}

/** Decodes a PNG with the browser that a test has anyway. */
export async function decodePng(page: Page, png: Buffer): Promise<DecodedPicture> {
	const { width, height, base64 } = await page.evaluate(async (data) => {
		const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no 2d canvas');
		context.drawImage(bitmap, 0, 0);
		const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
		let text = '';
		for (let i = 0; i < pixels.length; i += 32_768)
			text += String.fromCharCode(...pixels.subarray(i, i + 32_768));
		return { width: bitmap.width, height: bitmap.height, base64: btoa(text) };
	}, png.toString('base64'));
	const pixels = Buffer.from(base64, 'base64');

	function* coloursIn(x: number, y: number, across: number, down: number): Generator<Rgb> {
		for (let row = Math.round(y); row < Math.min(height, Math.round(y + down)); row++)
			for (let column = Math.round(x); column < Math.min(width, Math.round(x + across)); column++) {
				const at = (row * width + column) * 4;
				yield [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
			}
	}
	return {
		width,
		height,
		mean(...box) {
			const sum: Rgb = [0, 0, 0];
			let count = 0;
			for (const colour of coloursIn(...box)) {
				colour.forEach((value, i) => (sum[i as 0] += value));
				count += 1;
			}
			return sum.map((value) => value / count) as Rgb;
		},
		count(x, y, across, down, holds) {
			let count = 0;
			for (const colour of coloursIn(x, y, across, down)) if (holds(colour)) count += 1;
			return count;
		}
	};
}
