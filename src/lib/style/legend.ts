import type { Layer } from '../domain/atlas';
import type { Precision } from '../domain/words';
import type { SwatchKind } from './swatch-kind';

/** What one line of the legend explains, and the layers that are drawn so, topmost first. */
export interface LegendRow {
	kind: SwatchKind;
	toCome: boolean;
	layers: Layer[];
}

/** A layer that is on, and how each of its facts is drawn. */
export interface LegendLayer {
	layer: Layer;
	drawn: readonly { precision: Precision; toCome: boolean }[];
}

const KINDS: readonly SwatchKind[] = [
	'outline',
	'line',
	'reference',
	'commune',
	'point',
	'link',
	'territory'
];
/** Drawn alike whatever the status. */
const TIMELESS: ReadonlySet<SwatchKind> = new Set<SwatchKind>(['line', 'reference', 'link', 'territory']);

function isDrawnSo({ layer, drawn }: LegendLayer, kind: SwatchKind, toCome: boolean): boolean {
	if (kind === 'line' || kind === 'reference')
		return layer.references.some(({ shape }) => (shape === 'line') === (kind === 'line'));
	return drawn.some((fact) => fact.precision === kind && (TIMELESS.has(kind) || fact.toCome === toCome));
}

/** The legend of the layers that are on: one line for each way of drawing that occurs, and no other. */
export const legendRows = (layers: readonly LegendLayer[]): LegendRow[] =>
	KINDS.flatMap((kind) =>
		(TIMELESS.has(kind) ? [false] : [false, true]).flatMap((toCome) => {
			const own = layers.filter((layer) => isDrawnSo(layer, kind, toCome)).map(({ layer }) => layer);
			return own.length === 0 ? [] : [{ kind, toCome, layers: own }];
		})
	);
