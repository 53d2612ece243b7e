import type { Layer, Theme } from '../../domain/atlas';
import type { Comparable, ComparedFigure, LayerCell } from './comparable';

/** Undefined where the file of a column has not come, or cannot be had. */
export type Column = Comparable | undefined;

export const HEAD_ROWS = [
	'epci',
	'communes',
	'population',
	'area',
	'density',
	'layers',
	'facts',
	'wide',
	'documents'
] as const;
export type HeadKey = (typeof HEAD_ROWS)[number];

/** What is compared of a layer. */
export type ComparedLayer = Pick<Layer, 'id' | 'label' | 'theme'>;

export interface HeadRow {
	key: HeadKey;
	/** Null where the column has not come. Areas in km², densities in inhabitants a km², documents by short title. */
	values: (string | number | null)[];
	isDifferent: boolean;
}

export interface LayerRow {
	layer: string;
	label: string;
	/** Undefined where the column has not come, null where its documents say nothing. */
	cells: (LayerCell | null | undefined)[];
	isDifferent: boolean;
}

export interface FigureRow {
	layer: string;
	name: string;
	unit: string;
	cells: ComparedFigure[][];
	/** Whether at least two columns have a value. */
	isAligned: boolean;
	isDifferent: boolean;
}

export interface Comparison {
	head: HeadRow[];
	/** Rows that differ come first. */
	themes: { theme: Theme; rows: LayerRow[] }[];
	/** Rows with values of several columns come first. */
	figures: FigureRow[];
	sameCount: number;
	differentCount: number;
	/** Whether other documents were read for some than for others. */
	haveOtherDocuments: boolean;
}

const areEqual = (keys: readonly string[]): boolean => new Set(keys).size <= 1;
const present = (columns: readonly Column[]): Comparable[] =>
	columns.filter((column) => column !== undefined);

const HEAD_VALUES: Record<HeadKey, (column: Comparable) => string | number | null> = {
	epci: ({ epci }) => epci,
	communes: ({ communeCount }) => communeCount,
	population: ({ population }) => population,
	area: ({ areaKm2 }) => areaKm2,
	density: ({ population, areaKm2 }) => (areaKm2 > 0 ? Math.round(population / areaKm2) : null),
	layers: ({ layerCount }) => layerCount,
	facts: ({ placedCount }) => placedCount,
	wide: ({ wideCount }) => wideCount,
	documents: ({ documents }) => documents.map(({ short }) => short).join(', ')
};

function headRows(columns: readonly Column[]): HeadRow[] {
	return HEAD_ROWS.map((key) => {
		const values = columns.map((column) => (column ? HEAD_VALUES[key](column) : null));
		const known = present(columns).map((column) => String(HEAD_VALUES[key](column)));
		return { key, values, isDifferent: !areEqual(known) };
	}).filter(({ values }) => values.some((value) => value !== null));
}

const footing = (cell: LayerCell | null): string => cell?.presences.join(' ') ?? '';

function layerRow(layer: ComparedLayer, columns: readonly Column[]): LayerRow {
	const cells = columns.map((column) => column && (column.cells.get(layer.id) ?? null));
	const known = cells.filter((cell) => cell !== undefined);
	return { layer: layer.id, label: layer.label, cells, isDifferent: !areEqual(known.map(footing)) };
}

/** What a column says in a row of figures, as one key: each value with its date and perimeter. */
const valuesOf = (figures: readonly ComparedFigure[]): string =>
	figures
		.map(({ value, date, perimeter }) => `${value} ${date ?? ''} ${perimeter ?? ''}`)
		.sort()
		.join('; ');

function figureRows(columns: readonly Column[], layers: readonly ComparedLayer[]): FigureRow[] {
	const keyOf = ({ layer, name, unit }: ComparedFigure) => `${layer}\n${name}\n${unit}`;
	const rows = new Map<string, FigureRow>();
	columns.forEach((column, index) => {
		for (const figure of column?.figures ?? []) {
			const { layer, name, unit } = figure;
			const row = rows.get(keyOf(figure)) ?? {
				layer,
				name,
				unit,
				cells: columns.map(() => []),
				isAligned: false,
				isDifferent: false
			};
			row.cells[index]?.push(figure);
			rows.set(keyOf(figure), row);
		}
	});
	const rank = new Map(layers.map(({ id }, index) => [id, index]));
	return [...rows.values()]
		.map((row) => {
			const known = row.cells.filter((_, index) => columns[index]);
			return {
				...row,
				isAligned: known.filter((cell) => cell.length > 0).length > 1,
				isDifferent: !areEqual(known.map(valuesOf))
			};
		})
		.sort(
			(a, b) =>
				Number(b.isAligned) - Number(a.isAligned) || (rank.get(a.layer) ?? 0) - (rank.get(b.layer) ?? 0)
		);
}

/** Communes or territories side by side. Columns that have not come leave the comparison of the others as it is. */
export function compareColumns(
	columns: readonly Column[],
	{ themes, layers }: { themes: readonly Theme[]; layers: readonly ComparedLayer[] }
): Comparison {
	const groups = themes.map((theme) => ({
		theme,
		rows: layers
			.filter((layer) => layer.theme === theme.id)
			.map((layer) => layerRow(layer, columns))
			.sort((a, b) => Number(b.isDifferent) - Number(a.isDifferent))
	}));
	const rows = groups.flatMap((group) => group.rows);
	const different = rows.filter(({ isDifferent }) => isDifferent).length;
	const documents = present(columns).map(({ documents: read }) => read.map(({ id }) => id).join(' '));
	return {
		head: headRows(columns),
		themes: groups.filter((group) => group.rows.length > 0),
		figures: figureRows(columns, layers),
		sameCount: rows.length - different,
		differentCount: different,
		haveOtherDocuments: !areEqual(documents)
	};
}
