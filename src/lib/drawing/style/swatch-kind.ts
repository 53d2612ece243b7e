import type { Layer, LayerReference } from '../../domain/atlas';
import type { Precision } from '../../domain/words';

/** A way of drawing that the legend shows in one small picture. */
export type SwatchKind =
	| 'outline'
	| 'reference'
	| 'listed'
	| 'line'
	/** Where a register situates it. */
	| 'place'
	| 'commune'
	| 'territory'
	| 'link'
	| 'point'
	/** A commune, or a site in one, that comes from another source than the documents. */
	| 'inferred-commune'
	| 'inferred-point';

/** How the entries of a register are shown. */
export const SHAPE_SWATCHES: Record<LayerReference['shape'], SwatchKind> = {
	area: 'reference',
	line: 'line',
	point: 'place',
	list: 'listed'
};

const ORDER: readonly Precision[] = ['outline', 'commune', 'point', 'link', 'territory'];

/** How a layer is shown in one small picture: by the way most of its facts are drawn. */
export function swatchKindOf({
	precisions,
	references
}: Pick<Layer, 'precisions' | 'references'>): SwatchKind {
	const counted = ORDER.map((precision) => ({ precision, count: precisions[precision] ?? 0 }));
	const placed = counted.filter(({ precision, count }) => count > 0 && precision !== 'territory');
	const [reference] = references;
	if (placed.length === 0 && reference) return SHAPE_SWATCHES[reference.shape];
	const [first] = placed.sort((a, b) => b.count - a.count);
	return (first?.precision ?? 'territory') as SwatchKind;
}
