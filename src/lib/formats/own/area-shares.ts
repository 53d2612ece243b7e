import type { MultiPolygon, Polygon, Position } from 'geojson';
import earcut, { flatten } from 'earcut';
import type { Bbox } from '../../domain/atlas';
import { joinBboxes } from '../../geo/bbox';
import { clipRing, type HalfPlane } from '../../geo/clip-ring';
import type { AreaIndex } from '../../geo/coverage-share';
import { partsOf } from '../../geo/rings';
import { signedArea } from '../../geo/signed-area';

/** Rings of one polygon, the outer one anticlockwise and holes clockwise, each without its last position. */
type Rings = Position[][];
type Triangle = HalfPlane[];

/** What a polygon shares with an area, as a share (0–1) of each. */
export interface Shares<K> {
	key: K;
	ofPolygon: number;
	ofArea: number;
}

/** Cut into triangles and measured once: areas are those of communes, read against many polygons. */
interface Measured {
	triangles: Triangle[];
	area: number;
}
const measured = new WeakMap<Polygon | MultiPolygon, Measured>();

const lineThrough = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): HalfPlane => {
	const [a, b] = [ay - by, bx - ax];
	return [a, b, -(a * ax + b * ay)];
};

function measure(geometry: Polygon | MultiPolygon): Measured {
	const known = measured.get(geometry);
	if (known) return known;
	const triangles: Triangle[] = [];
	let area = 0;
	for (const part of partsOf(geometry)) {
		const { vertices, holes, dimensions } = flatten(part);
		const corners = earcut(vertices, holes, dimensions);
		const at = (corner = 0): Position => [
			vertices[corner * dimensions] ?? 0,
			vertices[corner * dimensions + 1] ?? 0
		];
		for (let i = 0; i < corners.length; i += 3) {
			const ring = [at(corners[i]), at(corners[i + 1]), at(corners[i + 2])] as const;
			const own = signedArea(ring);
			if (own === 0) continue;
			const [a, b, c] = own > 0 ? ring : ([ring[0], ring[2], ring[1]] as const);
			triangles.push([lineThrough(a, b), lineThrough(b, c), lineThrough(c, a)]);
			area += Math.abs(own);
		}
	}
	const made = { triangles, area };
	measured.set(geometry, made);
	return made;
}

const boxSides = ([west, south, east, north]: Bbox): HalfPlane[] => [
	[1, 0, -west],
	[-1, 0, east],
	[0, 1, -south],
	[0, -1, north]
];

const clip = (rings: Rings, sides: readonly HalfPlane[]): Rings =>
	rings
		.map((ring) =>
			sides.reduce<Position[]>((kept, side) => (kept.length === 0 ? kept : clipRing(kept, side)), ring)
		)
		.filter((ring) => ring.length > 2);

const areaOf = (rings: Rings): number => rings.reduce((sum, ring) => sum + signedArea(ring), 0);

const wind = (ring: Position[], isOuter: boolean): Position[] => {
	const open = ring.slice(0, -1);
	return signedArea(open) > 0 === isOuter ? open : open.reverse();
};

/**
 * What a polygon shares with each of some areas. It is cut by the box of half of the areas, then of a quarter of them and so on: each
 * area meets only the part of the ring that is near, and the time grows with the length of the ring, not with its square.
 * @param rings of one polygon, closed, that do not cross.
 * @param onarea told each time one more area is done.
 */
export function findShares<K>(
	rings: readonly Position[][],
	areas: readonly AreaIndex<K>[],
	onarea: () => void = () => {}
): Shares<K>[] {
	const wound = rings.map((ring, index) => wind(ring, index === 0));
	const whole = areaOf(wound);
	const found: Shares<K>[] = [];
	const visit = (near: Rings, some: readonly AreaIndex<K>[]): void => {
		const [one] = some;
		const box = joinBboxes(some.map((each) => each.box));
		if (!one || !box) return;
		const inside = clip(near, boxSides(box));
		if (some.length > 1 && inside.length > 0) {
			const axis = box[2] - box[0] > box[3] - box[1] ? 0 : 1;
			const sorted = [...some].sort((a, b) => a.box[axis] - b.box[axis]);
			const half = sorted.length >> 1;
			visit(inside, sorted.slice(0, half));
			visit(inside, sorted.slice(half));
			return;
		}
		for (const area of some) {
			onarea();
			if (inside.length === 0) continue;
			const { triangles, area: own } = measure(area.outline.geometry);
			const shared = triangles.reduce((sum, triangle) => sum + Math.abs(areaOf(clip(inside, triangle))), 0);
			found.push({ key: area.key, ofPolygon: shared / whole, ofArea: shared / own });
		}
	};
	if (whole > 0) visit(wound, areas);
	return found;
}
