import type { Layer } from '../../domain/atlas';
import { DASH, DOT_RADIUS, STROKE_WIDTH, TILE, linePath, strokesOf } from '../style/pattern';
import { tag } from '../../domain/text/tag';

/** Id of a layer's pattern in a drawn map. */
export const patternId = (layer: string, toCome: boolean): string =>
	`svg-pattern-${layer}${toCome ? '-to-come' : ''}`;

/** A diagonal crosses its tile over a longer way, of which the same share is drawn: one dash a tile, without a seam. */
const dashOf = (angle: number): string =>
	DASH.map((part) => (part * (angle % 90 === 0 ? 1 : Math.SQRT2)).toFixed(1)).join(' ');

/** An SVG pattern of a layer, in its own colour (`--layer`). */
export function drawPattern(
	layer: Pick<Layer, 'id' | 'look'>,
	toCome: boolean,
	id = patternId(layer.id, toCome)
): string {
	const { lines, dots } = strokesOf(layer.look);
	const strokes = lines.map((angle) =>
		tag('path', {
			d: linePath(angle),
			class: 'pattern-stroke',
			'stroke-width': STROKE_WIDTH,
			'stroke-dasharray': toCome ? dashOf(angle) : undefined
		})
	);
	const radius = DOT_RADIUS * (toCome ? 0.62 : 1);
	const spots = dots
		? [
				[TILE / 2, TILE / 2],
				[0, 0],
				[TILE, 0],
				[0, TILE],
				[TILE, TILE]
			].map(([cx = 0, cy = 0]) => tag('circle', { cx, cy, r: radius.toFixed(2), class: 'pattern-dot' }))
		: [];
	return tag(
		'pattern',
		{ id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse', class: `layer-${layer.id}` },
		[...strokes, ...spots].join('')
	);
}
