import type { Geometry, Position } from 'geojson';
import type { Bbox, LngLat } from '../domain/atlas';

/** Every position of a geometry, in order. */
export function* positionsOf(geometry: Geometry): Generator<Position> {
	if (geometry.type === 'GeometryCollection') {
		for (const part of geometry.geometries) yield* positionsOf(part);
		return;
	}
	const stack: unknown[] = [geometry.coordinates];
	while (stack.length > 0) {
		const item = stack.pop() as unknown[];
		if (typeof item[0] === 'number') yield item as Position;
		else for (let i = item.length - 1; i >= 0; i--) stack.push(item[i]);
	}
}

/** Bounding box of geometries; `undefined` when they hold no position. */
export function bboxOf(geometries: Iterable<Geometry>): Bbox | undefined {
	let box: Bbox | undefined;
	for (const geometry of geometries)
		for (const [x = NaN, y = NaN] of positionsOf(geometry))
			box = box
				? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
				: [x, y, x, y];
	return box;
}

const KM_PER_DEGREE = 111.195;

/** A square of an area around a centre. */
export function boxOfArea([lng, lat]: LngLat, areaKm2: number): Bbox {
	const dy = Math.sqrt(areaKm2) / 2 / KM_PER_DEGREE;
	const dx = dy / Math.cos((lat * Math.PI) / 180);
	return [lng - dx, lat - dy, lng + dx, lat + dy];
}

/** Whether two boxes share a point. */
export const bboxesMeet = (a: Bbox, b: Bbox): boolean =>
	a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Whether a box holds a position, its edge included. */
export const bboxHolds = ([west, south, east, north]: Bbox, [lng, lat]: LngLat): boolean =>
	lng >= west && lng <= east && lat >= south && lat <= north;

/** The box grown on each side by shares of its own width and height. */
export function growBbox([west, south, east, north]: Bbox, lngRatio: number, latRatio = lngRatio): Bbox {
	const dx = (east - west) * lngRatio;
	const dy = (north - south) * latRatio;
	return [west - dx, south - dy, east + dx, north + dy];
}

/** Smallest box that holds all; `undefined` for none. */
export const joinBboxes = (boxes: readonly Bbox[]): Bbox | undefined =>
	boxes.reduce<Bbox | undefined>(
		(all, box) =>
			all
				? [
						Math.min(all[0], box[0]),
						Math.min(all[1], box[1]),
						Math.max(all[2], box[2]),
						Math.max(all[3], box[3])
					]
				: box,
		undefined
	);
