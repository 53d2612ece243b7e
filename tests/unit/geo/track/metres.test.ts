import { distance, length, lineString } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import {
	degreesFor,
	distanceM,
	lineLengthM,
	linesLengthM,
	planeAround
} from '../../../../src/lib/geo/track/metres';
import { pointsAlong } from '../../../../src/lib/geo/track/points-along';

const LILLE = [3.0573, 50.6292];
const LENS = [2.8333, 50.4333];
const LINE = [LILLE, LENS, [2.64, 50.53]];

describe('metres on the sphere', () => {
	it('agree with Turf', () => {
		expect(distanceM(LILLE, LENS)).toBeCloseTo(distance(LILLE, LENS) * 1000, 3);
		expect(lineLengthM(LINE)).toBeCloseTo(length(lineString(LINE)) * 1000, 3);
		expect(linesLengthM([LINE, LINE])).toBeCloseTo(2 * lineLengthM(LINE), 6);
	});

	it('turn into degrees that reach as far', () => {
		const { lng, lat } = degreesFor(1000, 50);
		expect(distanceM([3, 50], [3 + lng, 50])).toBeCloseTo(1000, 0);
		expect(distanceM([3, 50], [3, 50 + lat])).toBeCloseTo(1000, 3);
	});

	it('agree with the plane near its middle', () => {
		const [x, y] = planeAround([3, 50])([3.01, 50.01]);
		expect(Math.hypot(x, y)).toBeCloseTo(distanceM([3, 50], [3.01, 50.01]), 0);
	});
});

describe('pointsAlong', () => {
	it('keeps the ends and vertices about as far apart as asked', () => {
		const line = Array.from({ length: 11 }, (_, i) => [3 + i / 1000, 50]);
		expect(pointsAlong([line], 200).map(([lng = 0]) => Number(lng.toFixed(3)))).toEqual([
			3, 3.003, 3.006, 3.009, 3.01
		]);
	});
});
