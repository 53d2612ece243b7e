import type { Position } from 'geojson';
import { MAX_DEPTH, MAX_VERTICES } from './limits';

/** A geometry that was checked: finite positions, lines of two and more, rings of four and more that close. */
export type Part =
	| { kind: 'point'; at: Position }
	| { kind: 'line'; positions: Position[] }
	| { kind: 'polygon'; rings: Position[][] };

/** Thrown inside, caught by {@link findParts}. */
class NoGeometry extends Error {}
/** More vertices than are read. */
export class TooManyVertices extends Error {
	override readonly name = 'TooManyVertices';
}

/** Vertices that may still be read, over the features of a file. */
export interface VertexBudget {
	left: number;
}
export const newBudget = (): VertexBudget => ({ left: MAX_VERTICES });

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function listOf(value: unknown): unknown[] {
	if (!Array.isArray(value)) throw new NoGeometry();
	return value as unknown[];
}

function toPosition(value: unknown, budget: VertexBudget): Position {
	if (--budget.left < 0) throw new TooManyVertices();
	const [x, y] = listOf(value);
	if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
		throw new NoGeometry();
	return [x, y];
}

function toLine(value: unknown, budget: VertexBudget): Position[] {
	const positions = listOf(value).map((item) => toPosition(item, budget));
	if (positions.length < 2) throw new NoGeometry();
	return positions;
}

function toRing(value: unknown, budget: VertexBudget): Position[] {
	const positions = listOf(value).map((item) => toPosition(item, budget));
	const [first] = positions;
	const last = positions.at(-1);
	if (!first || !last || positions.length < 3) throw new NoGeometry();
	// Some tools leave the last position out: the ring is closed for them.
	const isClosed = first[0] === last[0] && first[1] === last[1];
	const ring = isClosed ? positions : [...positions, first];
	if (ring.length < 4) throw new NoGeometry();
	return ring;
}

function toPolygon(value: unknown, budget: VertexBudget): Part {
	const rings = listOf(value).map((item) => toRing(item, budget));
	if (rings.length === 0) throw new NoGeometry();
	return { kind: 'polygon', rings };
}

function collect(value: unknown, budget: VertexBudget, depth: number): Part[] {
	if (!isRecord(value) || depth > MAX_DEPTH) throw new NoGeometry();
	const { type, coordinates } = value;
	switch (type) {
		case 'Point':
			return [{ kind: 'point', at: toPosition(coordinates, budget) }];
		case 'MultiPoint':
			return listOf(coordinates).map((item) => ({ kind: 'point', at: toPosition(item, budget) }));
		case 'LineString':
			return [{ kind: 'line', positions: toLine(coordinates, budget) }];
		case 'MultiLineString':
			return listOf(coordinates).map((item) => ({ kind: 'line', positions: toLine(item, budget) }));
		case 'Polygon':
			return [toPolygon(coordinates, budget)];
		case 'MultiPolygon':
			return listOf(coordinates).map((item) => toPolygon(item, budget));
		case 'GeometryCollection':
			return listOf(value.geometries).flatMap((item) => collect(item, budget, depth + 1));
		default:
			throw new NoGeometry();
	}
}

/**
 * Parts of what should be a GeoJSON geometry; `undefined` when it is none, or not a whole one.
 * @param budget is used up.
 * @throws TooManyVertices when the budget does not suffice.
 */
export function findParts(geometry: unknown, budget: VertexBudget): Part[] | undefined {
	try {
		return collect(geometry, budget, 0);
	} catch (error) {
		if (error instanceof NoGeometry) return undefined;
		throw error;
	}
}

/** Every position of a part. */
export const positionsIn = (part: Part): Position[] =>
	part.kind === 'point' ? [part.at] : part.kind === 'line' ? part.positions : part.rings.flat();
