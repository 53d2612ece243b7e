import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { InseeCode } from '../../domain/codes';
import { bboxesMeet, bboxOf } from '../../geo/bbox';
import { SLIVER_RATIO, type AreaIndex } from '../../geo/coverage-share';
import { partsOf } from '../../geo/rings';
import { findShares } from './area-shares';
import type { Part } from './find-parts';

/**
 * A large area also meets a commune of which it covers at least this share: a commune may be less than
 * {@link SLIVER_RATIO} of a perimeter and lie wholly in it.
 */
export const COVERED_RATIO = 0.05;

type Area = AreaIndex<InseeCode>;

const sideOf = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [x = 0, y = 0]: Position): number =>
	Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

const isCut = (a: Position, b: Position, ring: readonly Position[]): boolean =>
	ring.some((end, i) => {
		const start = ring[i - 1];
		return (
			start !== undefined &&
			sideOf(a, b, start) !== sideOf(a, b, end) &&
			sideOf(start, end, a) !== sideOf(start, end, b)
		);
	});

/** Whether a line has a point in an area: an end of a segment, or a segment that cuts its outline. */
function meetsLine(positions: readonly Position[], { outline, box }: Area): boolean {
	const [west, south, east, north] = box;
	return positions.some((b, i) => {
		const a = positions[i - 1] ?? b;
		const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [a, b];
		if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return false;
		if (Math.max(ay, by) < south || Math.min(ay, by) > north) return false;
		if (booleanPointInPolygon(b, outline)) return true;
		return a !== b && partsOf(outline.geometry).some((rings) => rings.some((ring) => isCut(a, b, ring)));
	});
}

const geometryOf = (part: Part) =>
	part.kind === 'point'
		? { type: 'Point' as const, coordinates: part.at }
		: part.kind === 'line'
			? { type: 'LineString' as const, coordinates: part.positions }
			: { type: 'Polygon' as const, coordinates: part.rings };

/** Areas that one part meets. */
function meetingsOf(part: Part, near: readonly Area[], onarea: () => void): InseeCode[] {
	if (part.kind === 'polygon')
		return findShares(part.rings, near, onarea)
			.filter(({ ofPolygon, ofArea }) => ofPolygon >= SLIVER_RATIO || ofArea >= COVERED_RATIO)
			.map(({ key }) => key);
	const found = near.filter((area) => {
		onarea();
		return part.kind === 'point'
			? booleanPointInPolygon(part.at, area.outline)
			: meetsLine(part.positions, area);
	});
	return found.map(({ key }) => key);
}

/**
 * Communes that any part meets: a point or line at all, a polygon by a share of it or of the commune.
 * @param onProgress told the share (0–1) of the work that is done.
 * @returns codes in ascending order.
 */
export function joinCommunes(
	parts: readonly Part[],
	areas: readonly Area[],
	onProgress: (ratio: number) => void = () => {}
): InseeCode[] {
	const found = new Set<InseeCode>();
	parts.forEach((part, i) => {
		const box = bboxOf([geometryOf(part)]);
		const near = box ? areas.filter((area) => !found.has(area.key) && bboxesMeet(area.box, box)) : [];
		let done = 0;
		for (const code of meetingsOf(part, near, () => onProgress((i + ++done / near.length) / parts.length)))
			found.add(code);
	});
	return [...found].sort();
}
