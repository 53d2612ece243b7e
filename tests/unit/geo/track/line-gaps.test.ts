import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../../src/lib/geo/track/line-gaps';

/** Some 711 m of longitude at this latitude. */
const STEP = 0.01;
const along = (...steps: number[]): Position[] => steps.map((step) => [3 + step * STEP, 50]);
const metresOf = (lines: Position[][]) => findGaps(lines).map(({ lengthM }) => Math.round(lengthM));

describe('findGaps', () => {
	it('finds none in one line, nor where lines touch by their ends', () => {
		expect(metresOf([along(0, 1)])).toEqual([]);
		expect(metresOf([along(0, 1), along(1, 2)])).toEqual([]);
	});

	it('finds none where a line begins in the middle of another', () => {
		expect(
			metresOf([
				along(0, 2),
				[
					[3 + STEP, 50],
					[3 + STEP, 50.01]
				]
			])
		).toEqual([]);
	});

	it('measures the shortest way from an end to the other line, whatever the order of the positions, widest first', () => {
		expect(metresOf([along(0, 1), along(3, 2), along(6, 5)])).toEqual([1429, 715]);
	});

	it('holds all together by the shortest holes, not by one after the other', () => {
		expect(metresOf([along(0, 1), along(5, 6), along(2, 4)])).toEqual([715, 715]);
	});
});
