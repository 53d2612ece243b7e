import type { Polygon } from 'geojson';
import type { LngLat } from '../domain/atlas';

const KM_PER_DEGREE = 111.195;

/**
 * A disc of a given area around a centre: what stands for a commune whose outline is not known.
 * @param areaKm2 its area on the sphere.
 * @returns a polygon of 48 sides (of exactly that area to 0.1 %), anticlockwise, in WGS84.
 */
export function discOf([lng, lat]: LngLat, areaKm2: number, sides = 48): Polygon {
	// A polygon inscribed in a circle of radius r has the area n/2·r²·sin(2π/n).
	const radiusKm = Math.sqrt(areaKm2 / ((sides / 2) * Math.sin((2 * Math.PI) / sides)));
	const dy = radiusKm / KM_PER_DEGREE;
	const dx = dy / Math.cos((lat * Math.PI) / 180);
	const ring = Array.from({ length: sides + 1 }, (_, i) => {
		const angle = (2 * Math.PI * (i % sides)) / sides;
		return [lng + dx * Math.cos(angle), lat + dy * Math.sin(angle)];
	});
	return { type: 'Polygon', coordinates: [ring] };
}
