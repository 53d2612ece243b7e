import { area, booleanIntersects, featureCollection, intersect } from '@turf/turf';
import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../domain/atlas';
import { bboxesMeet, bboxOf } from './bbox';

/**
 * An outline meets a commune when at least this share of the outline lies in it: below, it is a sliver that two
 * sources of different precision leave along a shared line.
 */
export const SLIVER_RATIO = 0.01;

/** Something with an outline, its box and its area computed once. */
export interface AreaIndex<K> {
	key: K;
	outline: Feature<Polygon | MultiPolygon>;
	box: Bbox;
}

/** Outlines made ready for {@link metBy}. */
export const indexAreas = <K>(outlines: Iterable<[K, Feature<Polygon | MultiPolygon>]>): AreaIndex<K>[] =>
	[...outlines].flatMap(([key, outline]) => {
		const box = bboxOf([outline.geometry]);
		return box ? [{ key, outline, box }] : [];
	});

const isAreal = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
	geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Share (0–1) of an area that lies in another, on the sphere; every part and hole counts. */
export function shareInside(
	inner: Feature<Polygon | MultiPolygon>,
	outer: Feature<Polygon | MultiPolygon>
): number {
	const common = intersect(featureCollection([inner, outer]));
	return common ? area(common) / area(inner) : 0;
}

/**
 * Keys of the areas that a geometry meets: by at least {@link SLIVER_RATIO} of its area, or at all when it is a line.
 */
export function metBy<K>(
	feature: Feature<Polygon | MultiPolygon | LineString | MultiLineString>,
	areas: readonly AreaIndex<K>[]
): K[] {
	const box = bboxOf([feature.geometry]);
	if (!box) return [];
	const { geometry } = feature;
	return areas
		.filter((candidate) => bboxesMeet(candidate.box, box))
		.filter(({ outline }) =>
			isAreal(geometry)
				? shareInside({ ...feature, geometry }, outline) >= SLIVER_RATIO
				: booleanIntersects(feature, outline)
		)
		.map(({ key }) => key);
}
