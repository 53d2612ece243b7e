import { area, bboxClip, booleanPointInPolygon } from '@turf/turf';
import type {
	Feature,
	Geometry,
	LineString,
	MultiLineString,
	MultiPolygon,
	Polygon,
	Position
} from 'geojson';
import type { Bbox } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { bboxesMeet, bboxHolds, bboxOf } from '../../lib/geo/bbox';
import { gatherMeetings, meetingsOf, type AreaIndex, type Meeting } from '../../lib/geo/coverage-share';
import { dissolve } from '../../lib/geo/dissolve';
import { partsOf } from '../../lib/geo/rings';
import { mergeLines } from '../../lib/geo/track/merge-lines';

/** Where the atlas lies: its communes, none where their outlines could not be had, and the box around it. */
export interface Ground {
	areas: readonly AreaIndex<InseeCode>[];
	box: Bbox;
}

/** What is drawn of an entry, valid by the OGC rules, and the communes that it meets. */
export interface EntryShape {
	geometry: Geometry;
	met: Meeting<InseeCode>[];
}

/** The simple geometries in a geometry. */
function simplesOf(geometry: Geometry): Exclude<Geometry, { type: 'GeometryCollection' }>[] {
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(simplesOf) : [geometry];
}

const isAreal = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
	geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const isLine = (geometry: Geometry): geometry is LineString | MultiLineString =>
	geometry.type === 'LineString' || geometry.type === 'MultiLineString';

const toFeature = <G extends Geometry>(geometry: G): Feature<G> => ({
	type: 'Feature',
	properties: {},
	geometry
});

const isNear = (geometry: Geometry, { box }: Ground): boolean => {
	const own = bboxOf([geometry]);
	return own !== undefined && bboxesMeet(own, box);
};

const toAreal = (parts: Position[][][]): Polygon | MultiPolygon | undefined => {
	const [only, ...more] = parts;
	if (!only) return undefined;
	return more.length === 0
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: parts };
};

/** Areas as one, the parts that meet the atlas only; a part is kept whole, since a cut outline would be nobody's. */
function arealShape(geometries: readonly (Polygon | MultiPolygon)[], ground: Ground): EntryShape | undefined {
	const whole = dissolve({ type: 'MultiPolygon', coordinates: geometries.flatMap(partsOf) });
	const near = (whole ? partsOf(whole) : []).flatMap((coordinates) => {
		const part: Polygon = { type: 'Polygon', coordinates };
		if (!isNear(part, ground)) return [];
		return [{ coordinates, met: meetingsOf(toFeature(part), ground.areas) }];
	});
	// Without outlines of communes nothing is met: what lies near is all that is known.
	const kept = ground.areas.length === 0 ? near : near.filter(({ met }) => met.length > 0);
	const geometry = toAreal(kept.map(({ coordinates }) => coordinates));
	if (!geometry) return undefined;
	const met = kept.flatMap((part) => part.met);
	return { geometry, met: gatherMeetings(met, area(geometry)) };
}

/** Lines as they lie in the box of the atlas, joined end to end. */
function lineShape(
	geometries: readonly (LineString | MultiLineString)[],
	ground: Ground
): EntryShape | undefined {
	const inside = geometries.flatMap((geometry) => {
		const { geometry: clipped } = bboxClip(toFeature(geometry), ground.box);
		return clipped.type === 'LineString' ? [clipped.coordinates] : (clipped as MultiLineString).coordinates;
	});
	const lines = mergeLines(inside);
	const [only, ...more] = lines;
	if (!only) return undefined;
	const geometry: LineString | MultiLineString =
		more.length === 0
			? { type: 'LineString', coordinates: only }
			: { type: 'MultiLineString', coordinates: lines };
	const met = meetingsOf(toFeature(geometry), ground.areas);
	return met.length > 0 || ground.areas.length === 0 ? { geometry, met } : undefined;
}

const holderOf = (position: Position, areas: Ground['areas']): InseeCode | undefined =>
	areas.find(
		({ box, outline }) =>
			bboxHolds(box, [position[0] ?? NaN, position[1] ?? NaN]) && booleanPointInPolygon(position, outline)
	)?.key;

/** Points that lie in a commune of the atlas, each place once. */
function pointShape(positions: readonly Position[], { areas, box }: Ground): EntryShape | undefined {
	const kept = new Map<string, Position>();
	const met = new Set<InseeCode>();
	for (const [lng = NaN, lat = NaN] of positions) {
		const position = [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
		const holder = holderOf(position, areas);
		if (holder) met.add(holder);
		if (holder ?? (areas.length === 0 && bboxHolds(box, [lng, lat]))) kept.set(String(position), position);
	}
	const [only, ...more] = kept.values();
	if (!only) return undefined;
	return {
		geometry:
			more.length === 0
				? { type: 'Point', coordinates: only }
				: { type: 'MultiPoint', coordinates: [only, ...more] },
		met: [...met].map((key) => ({ key }))
	};
}

/**
 * What is drawn of geometries that are one thing: their areas, else their lines, else their points.
 * @returns undefined where nothing of it lies in the atlas.
 */
export function shapeOf(geometries: readonly Geometry[], ground: Ground): EntryShape | undefined {
	const near = geometries.flatMap(simplesOf).filter((geometry) => isNear(geometry, ground));
	const areal = near.filter(isAreal);
	if (areal.length > 0) return arealShape(areal, ground);
	const lines = near.filter(isLine);
	if (lines.length > 0) return lineShape(lines, ground);
	const positions = near.flatMap((geometry) => {
		if (geometry.type === 'Point') return [geometry.coordinates];
		return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
	});
	return pointShape(positions, ground);
}
