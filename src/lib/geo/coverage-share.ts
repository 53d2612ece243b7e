import { area, booleanIntersects } from '@turf/turf';
import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../domain/atlas';
import { bboxesMeet, bboxOf } from './bbox';
import { commonAreaM2 } from './common-area';

/**
 * An outline meets a commune when what they share is at least this share of the outline, or of the commune: below both, it is
 * a sliver that two sources of different precision leave along a common line.
 */
export const SLIVER_RATIO = 0.01;

/** Something with an outline, its box and its area computed once. */
export interface AreaIndex<K> {
	key: K;
	outline: Feature<Polygon | MultiPolygon>;
	box: Bbox;
	areaM2: number;
}

/** Outlines made ready for {@link meetingsOf}. */
export const indexAreas = <K>(outlines: Iterable<[K, Feature<Polygon | MultiPolygon>]>): AreaIndex<K>[] =>
	[...outlines].flatMap(([key, outline]) => {
		const box = bboxOf([outline.geometry]);
		return box ? [{ key, outline, box, areaM2: area(outline) }] : [];
	});

/** What an outline and an area have in common, on the sphere. */
export interface CommonArea {
	areaKm2: number;
	/** Share (0–1) of the outline that lies in the area. */
	outlineRatio: number;
	/** Share (0–1) of the area that the outline covers. */
	areaRatio: number;
}

/** An area that a geometry meets; a line has no common area. */
export interface Meeting<K> {
	key: K;
	common?: CommonArea;
}

const isAreal = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
	geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/**
 * What an outline shares with an area.
 * @returns undefined where it is nothing, or only a sliver (see {@link SLIVER_RATIO}).
 */
function commonArea<K>(
	outline: Feature<Polygon | MultiPolygon>,
	outlineM2: number,
	area: AreaIndex<K>
): CommonArea | undefined {
	const sharedM2 = commonAreaM2(outline, area.outline);
	const common = {
		areaKm2: sharedM2 / 1e6,
		outlineRatio: sharedM2 / outlineM2,
		areaRatio: sharedM2 / area.areaM2
	};
	return sharedM2 > 0 && Math.max(common.outlineRatio, common.areaRatio) >= SLIVER_RATIO ? common : undefined;
}

/** The areas that a geometry meets: by more than a sliver, or at all when it is a line. */
export function meetingsOf<K>(
	feature: Feature<Polygon | MultiPolygon | LineString | MultiLineString>,
	areas: readonly AreaIndex<K>[]
): Meeting<K>[] {
	const box = bboxOf([feature.geometry]);
	if (!box) return [];
	const { geometry } = feature;
	const near = areas.filter((candidate) => bboxesMeet(candidate.box, box));
	if (!isAreal(geometry))
		return near.filter(({ outline }) => booleanIntersects(feature, outline)).map(({ key }) => ({ key }));
	const outline = { ...feature, geometry };
	const outlineM2 = area(outline);
	return near.flatMap((candidate) => {
		const common = commonArea(outline, outlineM2, candidate);
		return common ? [{ key: candidate.key, common }] : [];
	});
}

/** Meetings of the parts of one outline as those of the whole. */
export function gatherMeetings<K>(parts: readonly Meeting<K>[], outlineM2: number): Meeting<K>[] {
	const sums = new Map<K, Meeting<K>>();
	for (const { key, common } of parts) {
		const before = sums.get(key)?.common ?? { areaKm2: 0, outlineRatio: 0, areaRatio: 0 };
		const areaKm2 = before.areaKm2 + (common?.areaKm2 ?? 0);
		const whole = {
			areaKm2,
			outlineRatio: (areaKm2 * 1e6) / outlineM2,
			areaRatio: before.areaRatio + (common?.areaRatio ?? 0)
		};
		sums.set(key, common ? { key, common: whole } : { key });
	}
	return [...sums.values()];
}
