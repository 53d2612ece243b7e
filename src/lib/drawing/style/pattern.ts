import type { LayerLook, PatternKind } from '../../domain/atlas';
import { PATTERN } from './looks';

/** Direction of a line in degrees, anticlockwise from east. */
export type LineAngle = 0 | 45 | 90 | 135;

/** Strokes of a pattern in one tile: parallel lines by their direction, or dots on a grid. */
export interface PatternStrokes {
	lines: LineAngle[];
	dots: boolean;
}

const STROKES: Record<PatternKind, (angle: number) => PatternStrokes> = {
	solid: () => ({ lines: [], dots: false }),
	dots: () => ({ lines: [], dots: true }),
	hatch: (angle) => ({ lines: [angle as 45], dots: false }),
	cross: () => ({ lines: [45, 135], dots: false }),
	grid: () => ({ lines: [0, 90], dots: false })
};

/** Strokes of a layer's pattern: the one definition that the map, the drawn map and the legend follow. */
export const strokesOf = ({ pattern, angle }: Pick<LayerLook, 'pattern' | 'angle'>): PatternStrokes =>
	STROKES[pattern](angle);

/** Lengths of a line that are drawn and left out where things are still to come, once a tile, in CSS pixels. */
export const PATTERN_DASH: readonly [on: number, off: number] = [
	PATTERN.tilePx * PATTERN.toCome.line,
	PATTERN.tilePx * (1 - PATTERN.toCome.line)
];

/** Radius of the dots of a pattern, in CSS pixels. */
export const dotRadiusPx = (toCome: boolean): number =>
	PATTERN.dotRadiusPx * (toCome ? PATTERN.toCome.dot : 1);

/** SVG path of one line of a tile, drawn over its edges so that the tiles join. */
export function linePath(angle: LineAngle, tile: number = PATTERN.tilePx): string {
	const half = tile / 2;
	switch (angle) {
		case 0:
			return `M0 ${half}H${tile}`;
		case 90:
			return `M${half} 0V${tile}`;
		case 45:
			return `M0 ${tile}L${tile} 0M${-half} ${half}L${half} ${-half}M${half} ${tile + half}L${tile + half} ${half}`;
		case 135:
			return `M0 0L${tile} ${tile}M${-half} ${half}L${half} ${tile + half}M${half} ${-half}L${tile + half} ${half}`;
	}
}
