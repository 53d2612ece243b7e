import type { Fact, Layer } from '../../domain/atlas';
import { isYetToBe, type Precision } from '../../domain/words';
import { SHAPE_SWATCHES, type SwatchKind } from './swatch-kind';

/** What the legend shows of a layer. */
export type LegendSubject = Pick<Layer, 'id' | 'label' | 'look' | 'references'>;

/** One small picture of the legend. */
export interface LegendSample {
	layer: LegendSubject;
	kind: SwatchKind;
}

/** What one line of the legend explains: a way of drawing, with a sample of each layer drawn so, topmost first. */
export interface LegendRow {
	/** `to-come` gathers what is drawn in broken strokes, `inferred` what no document places, whatever the precision. */
	kind: SwatchKind | 'to-come' | 'inferred';
	samples: LegendSample[];
}

/** A layer that is on, and how each of its facts is drawn. */
export interface LegendLayer {
	layer: LegendSubject;
	drawn: readonly { precision: Precision; toCome: boolean; inferred: boolean }[];
}

/** A layer that is on, with its facts. */
export interface LegendInput {
	layer: LegendSubject;
	facts: readonly Pick<Fact, 'precision' | 'status' | 'exists' | 'basis'>[];
}

/** Layers as the legend wants them, from their facts. */
export const legendLayers = (layers: readonly LegendInput[]): LegendLayer[] =>
	layers.map(({ layer, facts }) => ({
		layer,
		drawn: facts.map(({ precision, status, exists, basis }) => ({
			precision,
			toCome: isYetToBe({ status, exists }),
			inferred: basis === 'inferred'
		}))
	}));

const KINDS: readonly SwatchKind[] = [
	'outline',
	'line',
	'reference',
	'place',
	'listed',
	'commune',
	'point',
	'link',
	'territory'
];
/** Ways in which entries of registers are drawn. */
const REGISTER_KINDS: ReadonlySet<SwatchKind> = new Set(Object.values(SHAPE_SWATCHES));
/** Ways of drawing that tell what is still to come; links and territories look the same before and after. */
const BROKEN: readonly SwatchKind[] = ['outline', 'commune', 'point'];

function isDrawnSo({ layer, drawn }: LegendLayer, kind: SwatchKind): boolean {
	if (REGISTER_KINDS.has(kind))
		return layer.references.some(({ shape, isShown }) => isShown && SHAPE_SWATCHES[shape] === kind);
	return drawn.some(({ precision, inferred }) => precision === kind && !(inferred && INFERRED.has(kind)));
}

/** Ways of drawing that change where the place is inferred, and into which. */
const INFERRED: ReadonlyMap<SwatchKind, SwatchKind> = new Map<SwatchKind, SwatchKind>([
	['commune', 'inferred-commune'],
	['point', 'inferred-point']
]);

const isInferred = ({ drawn }: LegendLayer, kind: SwatchKind): boolean =>
	drawn.some(({ precision, inferred }) => precision === kind && inferred);

const isBroken = ({ drawn }: LegendLayer, kind: SwatchKind): boolean =>
	BROKEN.includes(kind) && drawn.some(({ precision, toCome }) => precision === kind && toCome);

/** The legend of the layers that are on: one line for each way of drawing that occurs, and no other. */
export function legendRows(layers: readonly LegendLayer[]): LegendRow[] {
	const samplesOf = (kind: SwatchKind, holds: (layer: LegendLayer, kind: SwatchKind) => boolean) =>
		layers.filter((layer) => holds(layer, kind)).map(({ layer }) => ({ layer, kind }));
	const rows: LegendRow[] = [
		...KINDS.map((kind) => ({ kind, samples: samplesOf(kind, isDrawnSo) })),
		{
			kind: 'inferred',
			samples: [...INFERRED].flatMap(([kind, shown]) =>
				samplesOf(kind, isInferred).map(({ layer }) => ({ layer, kind: shown }))
			)
		},
		{ kind: 'to-come', samples: BROKEN.flatMap((kind) => samplesOf(kind, isBroken)) }
	];
	return rows.filter(({ samples }) => samples.length > 0);
}

/** A layer that is on, as faint as its reader made it (0.1–1). */
export interface FadedInput extends LegendInput {
	opacity: number;
}

/** The legend layer by layer: each with the ways in which its own facts are drawn, also where nothing of it is drawn. */
export const legendByLayer = (
	layers: readonly FadedInput[]
): { layer: LegendSubject; opacity: number; rows: LegendRow[] }[] =>
	layers.map((each) => ({
		layer: each.layer,
		opacity: each.opacity,
		rows: legendRows(legendLayers([each]))
	}));
