import { booleanPointInPolygon } from '@turf/turf';
import type {
	Feature,
	LineString,
	MultiLineString,
	MultiPoint,
	MultiPolygon,
	Point as PointGeometry,
	Polygon,
	Position
} from 'geojson';
import { bboxOf } from '../bbox';
import { partsOf } from '../rings';
import { degreesFor, planeAround } from './metres';

type Point = readonly [number, number];
type Segment = readonly [Point, Point];
type Shape = Feature<PointGeometry | MultiPoint | Polygon | MultiPolygon | LineString | MultiLineString>;

function linesOf({ geometry }: Shape): Position[][] {
	switch (geometry.type) {
		// A point is a line that goes nowhere.
		case 'Point':
			return [[geometry.coordinates, geometry.coordinates]];
		case 'MultiPoint':
			return geometry.coordinates.map((at) => [at, at]);
		case 'LineString':
			return [geometry.coordinates];
		case 'MultiLineString':
			return geometry.coordinates;
		case 'Polygon':
		case 'MultiPolygon':
			return partsOf(geometry).flat();
	}
}

function pointToSegment([x, y]: Point, [[ax, ay], [bx, by]]: Segment): number {
	const [dx, dy] = [bx - ax, by - ay];
	const squared = dx * dx + dy * dy;
	const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
	return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

const cross = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
	(bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

const segmentsCross = ([a, b]: Segment, [c, d]: Segment): boolean =>
	cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;

function segmentDistance(a: Segment, b: Segment): number {
	if (segmentsCross(a, b)) return 0;
	return Math.min(
		pointToSegment(a[0], b),
		pointToSegment(a[1], b),
		pointToSegment(b[0], a),
		pointToSegment(b[1], a)
	);
}

/** A segment with the box around it: most pairs lie too far apart to be measured. */
interface Boxed {
	segment: Segment;
	west: number;
	south: number;
	east: number;
	north: number;
}

const boxed = (segment: Segment): Boxed => {
	const [[ax, ay], [bx, by]] = segment;
	return {
		segment,
		west: Math.min(ax, bx),
		south: Math.min(ay, by),
		east: Math.max(ax, bx),
		north: Math.max(ay, by)
	};
};

const areApart = (a: Boxed, b: Boxed, metres: number): boolean =>
	a.west - metres > b.east ||
	b.west - metres > a.east ||
	a.south - metres > b.north ||
	b.south - metres > a.north;

const toSegments = (lines: readonly (readonly Point[])[]): Segment[] =>
	lines.flatMap((line) => line.slice(1).map((end, i): Segment => [line[i] ?? end, end]));

/** Segments of a track that come into a box. */
function segmentsNear(
	lines: readonly (readonly Position[])[],
	[west, south, east, north]: readonly [number, number, number, number]
): Position[][] {
	return lines.flatMap((line) =>
		line.slice(1).flatMap((end, i) => {
			const start = line[i] ?? end;
			const [x0 = NaN, y0 = NaN] = start;
			const [x1 = NaN, y1 = NaN] = end;
			const isOut =
				Math.max(x0, x1) < west ||
				Math.min(x0, x1) > east ||
				Math.max(y0, y1) < south ||
				Math.min(y0, y1) > north;
			return isOut ? [] : [[start, end]];
		})
	);
}

/**
 * Metres between a shape and a track, 0 where the track crosses it or runs in it.
 * @returns undefined where they are farther apart than `withinM`.
 */
export function findDistanceM(
	shape: Shape,
	lines: readonly (readonly Position[])[],
	withinM: number
): number | undefined {
	const box = bboxOf([shape.geometry]);
	if (!box) return undefined;
	const middle: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
	const reach = degreesFor(withinM, middle[1] ?? 0);
	const near = segmentsNear(lines, [
		box[0] - reach.lng,
		box[1] - reach.lat,
		box[2] + reach.lng,
		box[3] + reach.lat
	]);
	if (near.length === 0) return undefined;
	const { geometry } = shape;
	if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
		if (near.some(([start = []]) => booleanPointInPolygon(start, geometry))) return 0;
	const plane = planeAround(middle);
	const track = toSegments(near.map((segment) => segment.map(plane))).map(boxed);
	const edges = toSegments(linesOf(shape).map((line) => line.map(plane))).map(boxed);
	let least = Infinity;
	for (const a of track)
		for (const b of edges)
			if (!areApart(a, b, Math.min(least, withinM)))
				least = Math.min(least, segmentDistance(a.segment, b.segment));
	return least <= withinM ? least : undefined;
}
