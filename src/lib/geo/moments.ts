import type { MultiPolygon, Polygon, Position } from 'geojson';
import { partsOf } from './rings';

/** How far an area reaches around its centre, and which way it lies: its second moments, in km². */
export interface Spread {
	varianceEastKm2: number;
	varianceNorthKm2: number;
	covarianceKm2: number;
}

/** Sums over an area of 1, x, y, x², y² and xy. */
type Sums = [area: number, x: number, y: number, xx: number, yy: number, xy: number];

/** Signed sums over the inside of a ring, seen from an origin. @see https://en.wikipedia.org/wiki/Second_moment_of_area#Any_polygon */
function sumsOf(ring: readonly Position[], [originX = 0, originY = 0]: Position): Sums {
	const sums: Sums = [0, 0, 0, 0, 0, 0];
	for (let i = 1; i < ring.length; i++) {
		const [x0, y0] = [(ring[i - 1]?.[0] ?? 0) - originX, (ring[i - 1]?.[1] ?? 0) - originY];
		const [x1, y1] = [(ring[i]?.[0] ?? 0) - originX, (ring[i]?.[1] ?? 0) - originY];
		const cross = x0 * y1 - x1 * y0;
		sums[0] += cross / 2;
		sums[1] += (cross * (x0 + x1)) / 6;
		sums[2] += (cross * (y0 + y1)) / 6;
		sums[3] += (cross * (x0 * x0 + x0 * x1 + x1 * x1)) / 12;
		sums[4] += (cross * (y0 * y0 + y0 * y1 + y1 * y1)) / 12;
		sums[5] += (cross * (x0 * y1 + 2 * x0 * y0 + 2 * x1 * y1 + x1 * y0)) / 24;
	}
	return sums;
}

/**
 * Centre of mass and second moments of a geometry, holes taken out, every part counted.
 * @param geometry in a plane, in kilometres.
 */
export function momentsOf(geometry: Polygon | MultiPolygon): { centre: [number, number]; spread: Spread } {
	const parts = partsOf(geometry);
	// Far from the origin of a projection squares would eat the digits.
	const origin = parts[0]?.[0]?.[0] ?? [0, 0];
	const total: Sums = [0, 0, 0, 0, 0, 0];
	for (const rings of parts)
		rings.forEach((ring, index) => {
			const sums = sumsOf(ring, origin);
			const sign = sums[0] > 0 === (index === 0) ? 1 : -1;
			sums.forEach((sum, i) => (total[i] = (total[i] ?? 0) + sign * sum));
		});
	const [area, ...rest] = total;
	const [x, y, xx, yy, xy] = rest.map((sum) => sum / area) as [number, number, number, number, number];
	return {
		centre: [x + (origin[0] ?? 0), y + (origin[1] ?? 0)],
		spread: { varianceEastKm2: xx - x * x, varianceNorthKm2: yy - y * y, covarianceKm2: xy - x * y }
	};
}
