import type { LayerLook, PatternKind } from '../../domain/atlas';

/** Side of a pattern's tile in CSS pixels; each pattern repeats seamlessly over it. */
export const TILE = 12;

/** Strokes of a pattern in one tile: parallel lines by their direction, or dots on a grid. */
export interface PatternStrokes {
	/** Directions of the lines in degrees, anticlockwise from east. */
	lines: (0 | 45 | 90 | 135)[];
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

/** Widths in CSS pixels. */
export const STROKE_WIDTH = 1.6;
export const DOT_RADIUS = 1.7;

/** Share of a line that is drawn where things are still to come, over {@link TILE}. */
export const DASH: [on: number, off: number] = [TILE * 0.35, TILE * 0.65];

/** SVG path of one line of a tile, drawn over its edges so that the tiles join. */
export function linePath(angle: 0 | 45 | 90 | 135, tile = TILE): string {
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
