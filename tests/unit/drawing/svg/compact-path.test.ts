import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompactPath } from '../../../../src/lib/drawing/svg/compact-path';

type Point = [x: number, y: number];

const draw = (points: readonly Point[], isClosed = false): string => {
	const path = new CompactPath();
	points.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
	if (isClosed) path.closePath();
	return path.toString();
};

/** Positions of a path of `M`, `l` and `z`, as a browser reads it. */
function read(path: string): Point[] {
	let at: Point = [0, 0];
	return [...path.matchAll(/([Ml])([^Mlz]*)/g)].map(([, command, text = '']) => {
		const [x = NaN, y = NaN] = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		at = command === 'M' ? [x, y] : [at[0] + x, at[1] + y];
		return at;
	});
}

describe('CompactPath', () => {
	it('writes relative tenths as short as SVG allows', () => {
		expect(
			draw(
				[
					[10, 20],
					[10.5, 19.3],
					[10.5, 25],
					[0, 0.04]
				],
				true
			)
		).toBe('M10 20l.5-.7l0 5.7l-10.5-25z');
	});

	it('leaves out a step that rounds to nothing', () => {
		expect(
			draw([
				[1, 1],
				[1.04, 0.96],
				[2, 1]
			])
		).toBe('M1 1l1 0');
	});

	it('starts each ring anew, from a position of its own', () => {
		const path = new CompactPath();
		for (const [x, y] of [
			[1, 2],
			[50, 60]
		] as Point[]) {
			path.moveTo(x, y);
			path.lineTo(x + 1, y);
			path.closePath();
		}
		expect(path.toString()).toBe('M1 2l1 0zM50 60l1 0z');
	});

	it('is a few hundredths off everywhere, however long the line: errors do not add up', () => {
		const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
		fc.assert(
			fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 80 }), (points) => {
				const last = read(draw(points)).at(-1) ?? [NaN, NaN];
				const wanted = points.at(-1) ?? [NaN, NaN];
				expect(Math.abs(last[0] - wanted[0])).toBeLessThanOrEqual(0.0501);
				expect(Math.abs(last[1] - wanted[1])).toBeLessThanOrEqual(0.0501);
			})
		);
	});

	it('never writes an exponent or a number that SVG cannot read', () => {
		expect(
			draw([
				[1e-9, -1e-9],
				[1e6, -0.05]
			])
		).toMatch(/^M-?0 -?0l[\d.]+ ?-?[\d.]+$/);
	});

	it('is empty again for a new path', () => {
		const path = new CompactPath();
		path.moveTo(5, 5);
		path.beginPath();
		path.moveTo(1, 1);
		expect(path.toString()).toBe('M1 1');
	});
});
