import type { BoundaryKind, Commune, Layer, OutlineOverlap, Theme } from '../../../domain/atlas';

/** A layer as the page of overlapping outlines tells of it. */
export interface OutlinedLayer extends Pick<Layer, 'id' | 'label' | 'theme' | 'hasOutlines' | 'factCount'> {
	/** Facts that an official outline shows. */
	outlined: number;
	/** Entries of registers that have an outline of their own. */
	referenced: number;
}

/** What the page of overlapping outlines comes with. */
export interface OutlinesData {
	boundaries: BoundaryKind;
	/** Share (0–1) below which an overlap is a sliver, and left out. */
	sliverRatio: number;
	overlaps: readonly OutlineOverlap[];
	themes: readonly Theme[];
	layers: readonly OutlinedLayer[];
	/** Those that overlaps lie in. */
	communes: readonly Pick<Commune, 'code' | 'name'>[];
}

/** A layer with how many of its facts, and of the things that no document names, have an outline. */
export const toOutlinedLayer = ({
	id,
	label,
	theme,
	hasOutlines,
	factCount,
	precisions,
	references
}: Layer): OutlinedLayer => ({
	...{ id, label, theme, hasOutlines, factCount },
	outlined: precisions.outline ?? 0,
	referenced: references.reduce((sum, { count, shape }) => sum + (shape === 'list' ? 0 : count), 0)
});
