import {
	area,
	booleanIntersects,
	booleanPointInPolygon,
	featureCollection,
	intersect,
	lineString,
	polygon
} from '@turf/turf';
import type { InseeCode } from '../../domain/codes';
import { bboxesMeet, bboxOf } from '../../geo/bbox';
import { SLIVER_RATIO, type AreaIndex } from '../../geo/coverage-share';
import type { Part } from './find-parts';

/**
 * A large area also meets a commune of which it covers at least this share: a commune may be less than
 * {@link SLIVER_RATIO} of a perimeter and lie wholly in it.
 */
export const COVERED_RATIO = 0.05;

type Polygonal = Extract<Part, { kind: 'polygon' }>;

function meetsArea({ rings }: Polygonal, { outline }: AreaIndex<InseeCode>, whole: number): boolean {
	const common = intersect(featureCollection([polygon(rings), outline]));
	if (!common) return false;
	const shared = area(common);
	return shared / whole >= SLIVER_RATIO || shared / area(outline) >= COVERED_RATIO;
}

function meets(part: Part, candidate: AreaIndex<InseeCode>, whole: number): boolean {
	switch (part.kind) {
		case 'point':
			return booleanPointInPolygon(part.at, candidate.outline);
		case 'line':
			return booleanIntersects(lineString(part.positions), candidate.outline);
		case 'polygon':
			return meetsArea(part, candidate, whole);
	}
}

const geometryOf = (part: Part) =>
	part.kind === 'point'
		? { type: 'Point' as const, coordinates: part.at }
		: part.kind === 'line'
			? { type: 'LineString' as const, coordinates: part.positions }
			: { type: 'Polygon' as const, coordinates: part.rings };

/**
 * Communes that any part meets: a point or line at all, a polygon by a share of it or of the commune.
 * @returns codes in ascending order.
 * @throws Error from the geometry library, for rings that it cannot make sense of.
 */
export function joinCommunes(parts: readonly Part[], areas: readonly AreaIndex<InseeCode>[]): InseeCode[] {
	const found = new Set<InseeCode>();
	for (const part of parts) {
		const box = bboxOf([geometryOf(part)]);
		if (!box) continue;
		const whole = part.kind === 'polygon' ? area(polygon(part.rings)) : 0;
		if (part.kind === 'polygon' && !(whole > 0)) continue;
		for (const candidate of areas)
			if (!found.has(candidate.key) && bboxesMeet(candidate.box, box) && meets(part, candidate, whole))
				found.add(candidate.key);
	}
	return [...found].sort();
}
