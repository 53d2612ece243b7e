import type { SwatchKind } from '../../drawing/style/swatch-kind';
import type { WalkCard } from '../../answers/walks/walk-card';

/** The small picture of a walk: as its place is drawn. */
export function walkSwatch({
	precision,
	isInferred
}: Pick<WalkCard, 'precision' | 'isInferred'>): SwatchKind {
	switch (precision) {
		case 'trace':
			return 'line';
		case 'outline':
			return 'reference';
		case 'commune':
		case 'point':
			return isInferred ? `inferred-${precision}` : precision;
		case 'none':
			return 'territory';
		case 'link':
		case 'territory':
			return precision;
	}
}
