import { describe, expect, it } from 'vitest';
import { PATTERN } from '../../../../src/lib/drawing/style/looks';
import { linePath, PATTERN_DASH, strokesOf } from '../../../../src/lib/drawing/style/pattern';

const TILE = PATTERN.tilePx;

const ANGLES = [0, 45, 90, 135] as const;

/** Pieces of a path of `M`, `L`, `H` and `V`, as [x1, y1, x2, y2]. */
const segmentsOf = (path: string): [number, number, number, number][] =>
	[...path.matchAll(/M(\S+) ([^LHV]+)([LHV])(\S+?)(?: ([^M]+))?(?=M|$)/g)].map(
		([, x1, y1, command, a, b]) => [
			Number(x1),
			Number(y1),
			Number(command === 'V' ? x1 : a),
			Number(command === 'H' ? y1 : command === 'V' ? a : b)
		]
	);

describe('strokesOf', () => {
	it('hatches in the direction asked for, and crosses in both diagonals whatever the angle', () => {
		expect(strokesOf({ pattern: 'hatch', angle: 135 })).toEqual({ lines: [135], dots: false });
		expect(strokesOf({ pattern: 'cross', angle: 0 })).toEqual({ lines: [45, 135], dots: false });
		expect(strokesOf({ pattern: 'grid', angle: 45 })).toEqual({ lines: [0, 90], dots: false });
		expect(strokesOf({ pattern: 'dots', angle: 45 })).toEqual({ lines: [], dots: true });
		expect(strokesOf({ pattern: 'solid', angle: 45 })).toEqual({ lines: [], dots: false });
	});
});

describe('linePath', () => {
	it.each(ANGLES)('runs at %d° anticlockwise from east, y pointing down', (angle) => {
		for (const [x1, y1, x2, y2] of segmentsOf(linePath(angle))) {
			const degrees = (Math.atan2(-(y2 - y1), x2 - x1) * 180) / Math.PI;
			expect((degrees + 180) % 180).toBeCloseTo(angle, 9);
		}
	});

	it.each(ANGLES)(
		'joins its own copies: a line that leaves the tile at %d° comes in on the other side',
		(angle) => {
			// Offsets of the lines across their direction; those of a seamless family are one tile apart.
			const across = segmentsOf(linePath(angle)).map(([x, y]) =>
				angle === 0 ? y : angle === 90 ? x : angle === 45 ? x + y : x - y
			);
			const rests = new Set(across.map((offset) => ((offset % TILE) + TILE) % TILE));
			expect(rests.size).toBe(1);
		}
	);

	it.each([45, 135] as const)('fills both corners that the diagonal at %d° leaves out', (angle) => {
		expect(segmentsOf(linePath(angle))).toHaveLength(3);
	});

	it('is drawn to the size of the tile', () => {
		expect(linePath(0, 24)).toBe('M0 12H24');
		expect(linePath(90, 24)).toBe('M12 0V24');
	});
});

describe('PATTERN_DASH', () => {
	it('repeats once a tile', () => {
		expect(PATTERN_DASH[0] + PATTERN_DASH[1]).toBeCloseTo(TILE, 9);
	});
});
