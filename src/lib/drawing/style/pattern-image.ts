import type { LayerLook } from '../../domain/atlas';
import { PATTERN } from './looks';
import { dotRadiusPx, PATTERN_DASH, strokesOf, type LineAngle } from './pattern';
import { edgeAlpha, mod, paintSquare, parseColour, type RasterImage } from './raster';

/** Distance to the nearest of a family of parallel lines that is periodic over the tile, and the way along it. */
function alongLine(x: number, y: number, angle: LineAngle, tile: number): [distance: number, along: number] {
	const half = tile / 2;
	switch (angle) {
		case 0:
			return [Math.abs(mod(y, tile) - half), x];
		case 90:
			return [Math.abs(mod(x, tile) - half), y];
		case 45: {
			const off = mod(x + y, tile);
			return [Math.min(off, tile - off) / Math.SQRT2, x];
		}
		case 135: {
			const off = mod(x - y, tile);
			return [Math.min(off, tile - off) / Math.SQRT2, x];
		}
	}
}

/**
 * The tile of a layer's pattern as a picture.
 * @param toCome in broken strokes, for what is still to come.
 * @param ratio device pixels for a CSS pixel.
 */
export function patternImage(
	look: Pick<LayerLook, 'pattern' | 'angle'>,
	colour: string,
	toCome: boolean,
	ratio = 2
): RasterImage {
	const tile = PATTERN.tilePx * ratio;
	const { lines, dots } = strokesOf(look);
	const halfWidth = (PATTERN.strokePx * ratio) / 2;
	const radius = dotRadiusPx(toCome) * ratio;
	const isOn = (along: number) => !toCome || mod(along, tile) < PATTERN_DASH[0] * ratio;
	const lineAlpha = (x: number, y: number) =>
		Math.max(
			0,
			...lines.map((angle) => {
				const [distance, along] = alongLine(x, y, angle, tile);
				return isOn(along) ? edgeAlpha(distance - halfWidth) : 0;
			})
		);
	const dotAlpha = (x: number, y: number) => {
		const nearest = (offset: number) =>
			Math.hypot(mod(x + offset, tile) - tile / 2, mod(y + offset, tile) - tile / 2) - radius;
		return edgeAlpha(Math.min(nearest(0), nearest(tile / 2)));
	};
	const ink = parseColour(colour);
	return paintSquare(tile, (x, y) => ({ colour: ink, alpha: dots ? dotAlpha(x, y) : lineAlpha(x, y) }));
}
