import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

/** Outlines of one object of a topology, with its ids. */
export type Area = Feature<Polygon | MultiPolygon>;

/** Pixels of a tile's side as MapLibre shows vector tiles. */
const TILE_PX = 512;
/** Side, in pixels, of the triangle that the eye no longer misses. */
const LOST_PX = 0.75;

/** Area, in squared degrees, of the biggest triangle that cannot be seen at a zoom. */
export function lostArea(zoom: number, latitude: number): number {
	const degreesPerPx = 360 / (TILE_PX * 2 ** zoom);
	const width = LOST_PX * degreesPerPx;
	return (width * width * Math.cos((latitude * Math.PI) / 180)) / 2;
}

/**
 * A topology whose borders can be thinned for a zoom. They are thinned once for both sides (Visvalingam over the topology’s arcs), so
 * that neighbours stay neighbours: thinning each outline by itself would open gaps between them.
 * @returns areas of an object as they are to be drawn at a zoom; all their vertices at `maxZoom`.
 */
export function openGeneralised(
	topology: Topology<Objects<object>>,
	latitude: number,
	maxZoom: number
): (object: string, zoom: number) => Area[] {
	const weighed = presimplify(topology);
	const thinned = new Map<number, Topology>();
	const at = (zoom: number): Topology => {
		if (zoom >= maxZoom) return topology;
		const known = thinned.get(zoom) ?? simplify(weighed, lostArea(zoom, latitude));
		thinned.set(zoom, known);
		return known;
	};
	return (object, zoom) => {
		const thin = at(zoom);
		return feature(thin, thin.objects[object] as GeometryCollection).features as Area[];
	};
}
