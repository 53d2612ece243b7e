import { amountCounter, type Amount, type Coverage, type MeasuredCommune } from './measures';

/** What two layers have in common. */
export interface Shared extends Amount {
	/** Communes of both over communes of either (0–1); zero when neither has any. */
	jaccard: number;
}

export const MEASURES = ['communes', 'population', 'areaKm2', 'jaccard'] as const;
export type Measure = (typeof MEASURES)[number];

/** Every pair of layers: `cells[row][column]`, a layer with itself on the diagonal. */
export interface Matrix {
	ids: string[];
	cells: Shared[][];
}

/** A theme with those of its layers that cover something. */
export type LayerGroup<Theme, Layer> = Theme & { layers: Layer[] };

/** Layers that cover some commune, by theme; a theme that has none of them is left out. */
export const groupCovered = <Theme extends { id: string }, Layer extends { id: string; theme: string }>(
	themes: readonly Theme[],
	layers: readonly Layer[],
	coverage: Coverage
): LayerGroup<Theme, Layer>[] =>
	themes
		.map((theme) => ({
			...theme,
			layers: layers.filter((layer) => layer.theme === theme.id && (coverage.get(layer.id)?.length ?? 0) > 0)
		}))
		.filter((group) => group.layers.length > 0);

/** @param ids in the order of rows and columns. */
export function buildMatrix(
	ids: readonly string[],
	coverage: Coverage,
	communes: readonly MeasuredCommune[]
): Matrix {
	const count = amountCounter(communes);
	const lists = ids.map((id) => coverage.get(id) ?? []);
	const sets = lists.map((codes) => new Set(codes));
	const share = (row: number, column: number): Shared => {
		const [own = [], other = new Set<string>()] = [lists[row], sets[column]];
		const common = own.filter((code) => other.has(code));
		const either = own.length + other.size - common.length;
		return { ...count(common), jaccard: either === 0 ? 0 : Number((common.length / either).toFixed(4)) };
	};
	const cells: Shared[][] = ids.map(() => []);
	for (const row of ids.keys())
		for (const column of ids.keys())
			cells[row]?.push(column < row ? (cells[column]?.[row] ?? share(row, column)) : share(row, column));
	return { ids: [...ids], cells };
}

/** Classes of a sequential scale: 0 for nothing, then 1 to at most this. */
export const BUCKETS = 5;

export interface Scale {
	/** Class of a value. */
	bucketOf: (value: number) => number;
	/** Least value of each class from 1 on, and the greatest value of all. */
	steps: { bucket: number; from: number; to: number }[];
}

/** A round number at or below a value: two figures, one below ten, whole for counts. */
function roundDown(value: number, isWhole: boolean): number {
	const step = 10 ** (Math.floor(Math.log10(value)) - (value >= 100 ? 1 : 0));
	const rounded = Math.floor(value / step + 1e-9) * step;
	return isWhole ? Math.max(1, Math.floor(rounded)) : Number(rounded.toPrecision(2));
}

/**
 * A scale that cuts the values that occur into classes of as many values each, with round limits: few layers share much,
 * so that equal steps would leave all but those pale, and many share little, so that equal numbers of pairs would put all
 * the rest into one.
 * @param isWhole whether values are counts.
 */
export function bucketScale(values: readonly number[], isWhole: boolean): Scale {
	const some = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b);
	const [least] = some;
	const greatest = some.at(-1);
	if (least === undefined || greatest === undefined) return { bucketOf: () => 0, steps: [] };
	const breaks = Array.from({ length: BUCKETS - 1 }, (_, i) =>
		roundDown(some[Math.floor(((i + 1) / BUCKETS) * some.length)] ?? greatest, isWhole)
	).filter((value) => value > least);
	const limits = [...new Set(breaks)];
	// Zero has a class of its own: the smallest number above it begins the first.
	const starts = [Number.MIN_VALUE, ...limits];
	const classes = [0, ...spread(starts.length)];
	return {
		// Not d3's threshold: it would bring 8 kB of scales and colours to a page that compares five numbers.
		bucketOf: (value) => classes[starts.filter((from) => value >= from).length] ?? 0,
		steps: starts.map((from, i) => ({
			bucket: spread(starts.length)[i] ?? BUCKETS,
			from: i === 0 ? least : from,
			to: limits[i] ?? greatest
		}))
	};
}

/** So many classes, as far apart as they can be, the last always the strongest. */
const spread = (count: number): number[] =>
	Array.from({ length: count }, (_, i) =>
		count === 1 ? BUCKETS : 1 + Math.round((i * (BUCKETS - 1)) / (count - 1))
	);

/** Values of a measure above the diagonal: each pair once. */
export const pairValues = ({ cells }: Matrix, measure: Measure): number[] =>
	cells.flatMap((row, i) => row.slice(i + 1).map((cell) => cell[measure]));
