import { describe, expect, it } from 'vitest';
import type { Position } from 'geojson';
import { cleanTrack } from '../../../../src/lib/geo/track/clean-track';
import { distanceM, lineLengthM } from '../../../../src/lib/geo/track/metres';

/** About 71 m east and 111 m north for each thousandth of a degree, near 50° N. */
const at = (x: number, y: number): Position => [3 + x / 1000, 50 + y / 1000];
const line = (...points: [x: number, y: number][]): Position[] => points.map(([x, y]) => at(x, y));
const OPTIONS = { snapM: 10, maxGapM: 300 };
const clean = (...lines: Position[][]) => cleanTrack(lines, OPTIONS);

describe('cleanTrack', () => {
	it('joins pieces end to end, whatever their order and direction', () => {
		const { lines, gaps, asideM } = clean(line([0, 0], [1, 0]), line([3, 0], [2, 0]), line([1, 0], [2, 0]));
		expect(lines).toEqual([line([0, 0], [1, 0], [2, 0], [3, 0])]);
		expect(gaps).toEqual([]);
		expect(asideM).toBeCloseTo(0);
	});

	it('starts at the end nearest to the first position of the source', () => {
		expect(clean(line([3, 0], [2, 0]), line([2, 0], [0, 0])).lines[0]?.[0]).toEqual(at(3, 0));
	});

	it('takes the shorter of two parallel branches', () => {
		const detour = line([1, 0], [1, 5], [2, 5], [2, 0]);
		const { lines, asideM } = clean(line([0, 0], [1, 0]), detour, line([1, 0], [2, 0]), line([2, 0], [3, 0]));
		expect(lines).toEqual([line([0, 0], [1, 0], [2, 0], [3, 0])]);
		expect(asideM).toBeCloseTo(lineLengthM(detour));
	});

	it('finds a branch that leaves and joins in the middle of another piece', () => {
		const main = line([0, 0], [1, 0], [2, 0], [3, 0], [4, 0]);
		const back = line([3, 0], [3, 1], [1, 1], [1, 0]);
		expect(clean(main, back).lines).toEqual([main]);
	});

	it('goes round one side of a roundabout', () => {
		const ring = line([1, 0], [1.5, 0.3], [2, 0], [1.5, -0.3], [1, 0]);
		const { lines } = clean(line([0, 0], [1, 0]), ring, line([2, 0], [3, 0]));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toHaveLength(5);
	});

	it('leaves spurs out', () => {
		const spur = line([1, 0], [1, 0.5]);
		const { lines, asideM } = clean(line([0, 0], [1, 0], [2, 0]), spur);
		expect(lines).toEqual([line([0, 0], [1, 0], [2, 0])]);
		expect(asideM).toBeCloseTo(lineLengthM(spur));
	});

	it('joins ends that are some metres apart without calling it a gap', () => {
		const { lines, gaps } = clean(line([0, 0], [1, 0]), line([1.1, 0], [2, 0]));
		expect(distanceM(at(1, 0), at(1.1, 0))).toBeLessThan(OPTIONS.snapM);
		expect(lines).toHaveLength(1);
		expect(gaps).toEqual([]);
	});

	it('breaks at a gap and goes on after it, without counting it', () => {
		const { lines, gaps, lengthM } = clean(line([0, 0], [1, 0]), line([3, 0], [4, 0]));
		expect(lines).toEqual([line([0, 0], [1, 0]), line([3, 0], [4, 0])]);
		expect(gaps).toEqual([{ from: at(1, 0), to: at(3, 0), lengthM: distanceM(at(1, 0), at(3, 0)) }]);
		expect(lengthM).toBeCloseTo(lineLengthM(line([0, 0], [2, 0])));
	});

	it('crosses the narrowest gap between two parts', () => {
		const { gaps } = clean(line([-5, 0], [1, 0]), line([3, 0], [9, 0]), line([3, 2], [3, 0]));
		expect(gaps.map(({ from, to }) => [from, to])).toEqual([[at(1, 0), at(3, 0)]]);
	});

	it('takes gaps that follow one another as one', () => {
		const dot = line([3, 0], [3.05, 0.02]);
		const { lines, gaps } = clean(line([0, 0], [1, 0]), dot, line([5, 0], [9, 0]));
		expect(lines).toEqual([line([0, 0], [1, 0]), line([5, 0], [9, 0])]);
		expect(gaps.map(({ from, to }) => [from, to])).toEqual([[at(1, 0), at(5, 0)]]);
	});

	it('leaves a part too far away out', () => {
		const far = line([20, 0], [21, 0]);
		const { lines, asideM } = clean(line([0, 0], [2, 0]), far);
		expect(lines).toEqual([line([0, 0], [2, 0])]);
		expect(asideM).toBeCloseTo(lineLengthM(far));
	});

	it('keeps one closed line whole', () => {
		const ring = line([0, 0], [5, 0], [5, 5], [0, 5], [0, 0]);
		expect(clean(ring)).toEqual({ lines: [ring], lengthM: lineLengthM(ring), gaps: [], asideM: 0 });
	});

	it('is empty for no lines', () => {
		expect(clean()).toEqual({ lines: [], lengthM: 0, gaps: [], asideM: 0 });
		expect(clean([at(0, 0)])).toEqual({ lines: [], lengthM: 0, gaps: [], asideM: 0 });
	});
});
