import type { Layer } from '../../domain/atlas';
import { tag } from '../../domain/text/tag';
import { PATTERN } from '../style/looks';
import { dotRadiusPx, linePath, PATTERN_DASH, strokesOf } from '../style/pattern';

/** Id of a layer's pattern in a drawn map. */
export const patternId = (layer: string, toCome: boolean): string =>
	`svg-pattern-${layer}${toCome ? '-to-come' : ''}`;

/** The dash of a line of a pattern, one a tile, without a seam: longer in a diagonal, which crosses its tile over a longer way. */
const dashOf = (angle: number): string =>
	PATTERN_DASH.map((part) => (part * (angle % 90 === 0 ? 1 : Math.SQRT2)).toFixed(1)).join(' ');

const TILE = PATTERN.tilePx;
const MIDDLE_AND_CORNERS: readonly (readonly [x: number, y: number])[] = [
	[TILE / 2, TILE / 2],
	[0, 0],
	[TILE, 0],
	[0, TILE],
	[TILE, TILE]
];

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
			'stroke-width': PATTERN.strokePx,
			'stroke-dasharray': toCome ? dashOf(angle) : undefined
		})
	);
	const r = dotRadiusPx(toCome).toFixed(2);
	const spots = (dots ? MIDDLE_AND_CORNERS : []).map(([cx, cy]) =>
		tag('circle', { cx, cy, r, class: 'pattern-dot' })
	);
	return tag(
		'pattern',
		{ id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse', class: `layer-${layer.id}` },
		[...strokes, ...spots].join('')
	);
}
