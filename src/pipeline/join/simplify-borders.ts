import type { FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';

/** Square metres of a square degree, at the latitude of the atlas. */
const M2_PER_SQUARE_DEGREE = 111_320 ** 2 * Math.cos((50.45 * Math.PI) / 180);

/**
 * A vertex stays when the triangle that it makes with its neighbours is at least this, in m²: 25 m by 50, less than a pixel by two of a
 * screen at zoom 12, where a commune fills it. No area of a commune changes by more than half a per cent (`tests/data/boundaries.test.ts`).
 */
export const LEAST_TRIANGLE_M2 = 625;

/**
 * Outlines of communes as one TopoJSON, its borders simplified once for both their sides, so that no gap opens between neighbours.
 * @param collection outlines in WGS84, all wound the same way.
 * @param steps of the quantisation, over the wider side of the box.
 */
export function simplifiedTopology(collection: FeatureCollection, steps: number): Topology {
	const full = presimplify(
		topology({ communes: collection }) as Topology<Objects<object>>,
		(triangle) => planarTriangleArea(triangle) * M2_PER_SQUARE_DEGREE
	);
	return quantize(simplify(full, LEAST_TRIANGLE_M2), steps);
}
