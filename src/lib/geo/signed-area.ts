import type { Position } from 'geojson';

const RADIANS = Math.PI / 180;

/**
 * Signed area of a ring in the equal-area plane of longitude and the sine of latitude, in square units of its own: only ratios of
 * such areas mean something. Positive when anticlockwise.
 * @param ring with or without its last position, which is the first.
 */
export function signedArea(ring: readonly Position[]): number {
	const [originX = 0, originY = 0] = ring[0] ?? [];
	const sine = Math.sin(originY * RADIANS);
	let [x0, y0] = [0, 0];
	let twice = 0;
	for (const [lng = 0, lat = 0] of ring) {
		// Near the first position, so that small rings keep their digits.
		const x1 = lng - originX;
		const y1 = Math.sin(lat * RADIANS) - sine;
		twice += x0 * y1 - x1 * y0;
		[x0, y0] = [x1, y1];
	}
	return twice / 2;
}
