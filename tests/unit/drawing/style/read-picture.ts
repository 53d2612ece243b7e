/** What a picture shows, pixel by pixel. */
import type { RasterImage } from '../../../../src/lib/drawing/style/raster';

/** Channels of a pixel; positions outside come back on the other side, as tiles are laid. */
export function pixel({ width, height, data }: RasterImage, x: number, y: number): number[] {
	const wrap = (value: number, by: number) => ((value % by) + by) % by;
	const start = (wrap(y, height) * width + wrap(x, width)) * 4;
	return [...data.slice(start, start + 4)];
}
export const alpha = (image: RasterImage, x: number, y: number): number => pixel(image, x, y)[3] ?? 0;

export const pixels = ({ width, height }: RasterImage): [x: number, y: number][] =>
	Array.from({ length: width * height }, (_, i) => [i % width, Math.floor(i / width)]);

/** Area that is painted, in square CSS pixels. */
export const inked = (image: RasterImage, ratio = 2): number =>
	pixels(image).reduce((sum, [x, y]) => sum + alpha(image, x, y) / 255, 0) / ratio ** 2;

/** Whether an endless plane of the tile looks the same when moved. */
export const staysWhenMoved = (image: RasterImage, dx: number, dy: number): boolean =>
	pixels(image).every(([x, y]) => alpha(image, x, y) === alpha(image, x + dx, y + dy));
