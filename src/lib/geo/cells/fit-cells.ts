import type { Spread } from '../moments';
import { NOBODY, type Grid } from './grid';

/** What is known of an area, in a plane in kilometres: six figures. */
export interface AreaFigures {
	/** Its centre of mass. */
	centre: readonly [x: number, y: number];
	areaKm2: number;
	spread: Spread;
}

/** An ellipse that stands for an area: a point is the nearer to it, the less its distance in widths of the ellipse, less the weight. */
export interface Ellipse {
	x: number;
	y: number;
	east: number;
	north: number;
	both: number;
	weight: number;
}

/** Squared distance at which an area that is an ellipse ends: its second moments make it 4. Nobody stands there for what lies beyond. */
export const EDGE = 4;
/** Squared distance beyond which a point belongs to no ellipse, whatever its weight. */
const REACH = 9;

/** Steps, in km, that shapes are fitted at and that areas are made true at, and how many rounds it takes. */
const SHAPE_ROUNDS = 40;
const AREA_ROUNDS = 20;
/** Share of what is wrong that one round mends: more swings, less takes longer. */
const MEND_SHAPE = 0.2;
const MEND_AREA = 0.4;
/** No variance is mended to less than this share of the true one: an ellipse must not shrink to a line. */
const LEAST_SHARE = 0.3;

const determinant = ({ east, north, both }: Pick<Ellipse, 'east' | 'north' | 'both'>): number =>
	east * north - both * both;

/** The ellipse of the same moments as an area. */
const toEllipse = ({ centre: [x, y], spread }: AreaFigures): Ellipse => ({
	x,
	y,
	east: spread.varianceEastKm2,
	north: spread.varianceNorthKm2,
	both: spread.covarianceKm2,
	weight: 0
});

/** Squared distance of a place from the centre of an ellipse, in its own widths, as three factors of dx², dx·dy and dy². */
const factorsOf = (ellipse: Ellipse): [xx: number, xy: number, yy: number] => {
	const area = determinant(ellipse);
	return [ellipse.north / area, (-2 * ellipse.both) / area, ellipse.east / area];
};

/** Distance of a place from an ellipse: squared, in its own widths, less its weight. */
export function distanceFrom(ellipse: Ellipse, x: number, y: number): number {
	const [xx, xy, yy] = factorsOf(ellipse);
	const [dx, dy] = [x - ellipse.x, y - ellipse.y];
	return xx * dx * dx + xy * dx * dy + yy * dy * dy - ellipse.weight;
}

/** A grid that holds all that ellipses may reach, and a margin of nobody. */
export function gridAround(areas: readonly AreaFigures[], stepKm: number): Grid {
	const reach = (variance: number) => 1.5 * Math.sqrt(REACH * variance) + 4 * stepKm;
	const wests = areas.map(({ centre, spread }) => centre[0] - reach(spread.varianceEastKm2));
	const easts = areas.map(({ centre, spread }) => centre[0] + reach(spread.varianceEastKm2));
	const souths = areas.map(({ centre, spread }) => centre[1] - reach(spread.varianceNorthKm2));
	const norths = areas.map(({ centre, spread }) => centre[1] + reach(spread.varianceNorthKm2));
	const [west, south] = [Math.min(...wests), Math.min(...souths)];
	const columns = Math.ceil((Math.max(...easts) - west) / stepKm) + 1;
	const rows = Math.ceil((Math.max(...norths) - south) / stepKm) + 1;
	return { west, south, stepKm, columns, rows };
}

/** To which ellipse each point of a grid is nearest. */
export function labelPoints(grid: Grid, ellipses: readonly Ellipse[]): Int32Array {
	const { west, south, stepKm, columns, rows } = grid;
	const labels = new Int32Array(columns * rows).fill(NOBODY);
	const least = new Float64Array(columns * rows).fill(EDGE);
	const steps = (from: number, to: number, last: number): [number, number] => [
		Math.max(1, Math.floor(from / stepKm)),
		Math.min(last - 1, Math.ceil(to / stepKm))
	];
	ellipses.forEach((ellipse, label) => {
		const [width, height] = [Math.sqrt(REACH * ellipse.east), Math.sqrt(REACH * ellipse.north)];
		const [first, end] = steps(ellipse.x - width - west, ellipse.x + width - west, columns - 1);
		const [bottom, top] = steps(ellipse.y - height - south, ellipse.y + height - south, rows - 1);
		const [xx, xy, yy] = factorsOf(ellipse);
		for (let row = bottom; row <= top; row++) {
			const dy = south + row * stepKm - ellipse.y;
			for (let column = first; column <= end; column++) {
				const point = row * columns + column;
				const dx = west + column * stepKm - ellipse.x;
				const squared = xx * dx * dx + xy * dx * dy + yy * dy * dy;
				if (squared > REACH || squared - ellipse.weight >= (least[point] ?? 0)) continue;
				least[point] = squared - ellipse.weight;
				labels[point] = label;
			}
		}
	});
	return labels;
}

/** Number of points of each area, with their sums of x, y, x², y² and xy seen from its centre: six numbers each. */
function measure(grid: Grid, labels: Int32Array, areas: readonly AreaFigures[]): Float64Array {
	const sums = new Float64Array(areas.length * 6);
	const add = (index: number, value: number) => (sums[index] = (sums[index] ?? 0) + value);
	labels.forEach((label, point) => {
		const area = areas[label];
		if (!area) return;
		const x = grid.west + (point % grid.columns) * grid.stepKm - area.centre[0];
		const y = grid.south + Math.floor(point / grid.columns) * grid.stepKm - area.centre[1];
		add(label * 6, 1);
		add(label * 6 + 1, x);
		add(label * 6 + 2, y);
		add(label * 6 + 3, x * x);
		add(label * 6 + 4, y * y);
		add(label * 6 + 5, x * y);
	});
	return sums;
}

/** The ellipse moved and stretched towards what gives its cell the centre and the moments of the area. */
function mendShape(ellipse: Ellipse, { spread }: AreaFigures, sums: readonly number[]): Ellipse {
	const [count = 0, ...rest] = sums;
	if (count === 0) return ellipse;
	const [x, y, xx, yy, xy] = rest.map((sum) => sum / count) as [number, number, number, number, number];
	const moved = { ...ellipse, x: ellipse.x - MEND_SHAPE * x, y: ellipse.y - MEND_SHAPE * y };
	const stretched = {
		...moved,
		east: ellipse.east + MEND_SHAPE * (spread.varianceEastKm2 - (xx - x * x)),
		north: ellipse.north + MEND_SHAPE * (spread.varianceNorthKm2 - (yy - y * y)),
		both: ellipse.both + MEND_SHAPE * (spread.covarianceKm2 - (xy - x * y))
	};
	const isWithin = (value: number, true_: number) =>
		value > LEAST_SHARE * true_ && value < true_ / LEAST_SHARE;
	const isSound =
		isWithin(stretched.east, spread.varianceEastKm2) &&
		isWithin(stretched.north, spread.varianceNorthKm2) &&
		isWithin(
			determinant(stretched),
			spread.varianceEastKm2 * spread.varianceNorthKm2 - spread.covarianceKm2 ** 2
		);
	return isSound ? stretched : moved;
}

/** One round: what each cell now is, and every ellipse mended by it. */
function mend(
	grid: Grid,
	ellipses: readonly Ellipse[],
	areas: readonly AreaFigures[],
	isShaping: boolean
): Ellipse[] {
	const sums = measure(grid, labelPoints(grid, ellipses), areas);
	return areas.map((area, label) => {
		const own = [...sums.subarray(label * 6, label * 6 + 6)];
		const ellipse = ellipses[label] ?? toEllipse(area);
		const lacking = area.areaKm2 - (own[0] ?? 0) * grid.stepKm ** 2;
		const shaped = isShaping ? mendShape(ellipse, area, own) : ellipse;
		const weight = ellipse.weight + (MEND_AREA * lacking) / (Math.PI * Math.sqrt(determinant(ellipse)));
		return { ...shaped, weight };
	});
}

/** Ellipses whose cells have the figures of the areas: centres and moments first, at wide steps, then areas. */
export function fitEllipses(areas: readonly AreaFigures[], stepKm: number): Ellipse[] {
	const [wide, fine] = [gridAround(areas, 2 * stepKm), gridAround(areas, stepKm)];
	let ellipses = areas.map(toEllipse);
	for (let round = 0; round < SHAPE_ROUNDS; round++) ellipses = mend(wide, ellipses, areas, true);
	for (let round = 0; round < AREA_ROUNDS; round++) ellipses = mend(fine, ellipses, areas, false);
	return ellipses;
}
