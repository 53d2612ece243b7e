import { pointOnFeature } from '@turf/turf';
import polylabel from 'polylabel';
import type { LngLat } from '../../lib/domain/atlas';
import type { Areal, OfficialShape } from '../../lib/geo/atlas-geometry';
import { partsOf, ringArea } from '../../lib/geo/rings';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Degrees of latitude are longer than those of longitude there: the map is squeezed before the roomiest point is sought. */
const LNG_SQUEEZE = Math.cos((50.45 * Math.PI) / 180);

/**
 * The point of an area farthest from its edges, in its largest part: where a name has most room.
 * @param precision degrees that it may be off the roomiest point: a hundred metres unless told.
 */
export function labelPoint(area: Pick<Areal, 'geometry'>, precision = 0.001, digits = 4): LngLat {
	const parts = partsOf(area.geometry).sort(
		(a, b) => Math.abs(ringArea(b[0] ?? [])) - Math.abs(ringArea(a[0] ?? []))
	);
	const rings = (parts[0] ?? []).map((ring) =>
		ring.map(([lng = 0, lat = 0]): LngLat => [lng * LNG_SQUEEZE, lat])
	);
	const [x = 0, lat = 0] = polylabel(rings, precision);
	return [round(x / LNG_SQUEEZE, digits), round(lat, digits)];
}

/** Five metres: quarters are small. */
const ENTRY_PRECISION = 0.00005;

/** A point on what is drawn of an entry of a register: well inside an area, on a line, one of some points. */
export function pointOn({ geometry }: OfficialShape): LngLat {
	if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
		return labelPoint({ geometry }, ENTRY_PRECISION, 5);
	const [lng = 0, lat = 0] = pointOnFeature(geometry).geometry.coordinates;
	return [round(lng, 5), round(lat, 5)];
}
