import { describe, expect, it } from 'vitest';
import { indexAreas } from '../../../../src/lib/geo/coverage-share';
import { communesAlong } from '../../../../src/lib/geo/track/communes-along';
import { areal, rectangle } from '../../fixtures';

const AREAS = indexAreas([
	['east', areal(rectangle([3.1, 50, 3.2, 50.1]))],
	['west', areal(rectangle([3, 50, 3.1, 50.1], [3.02, 50.04, 3.06, 50.06]))]
]);

describe('communesAlong', () => {
	it('gives the communes in the order of the way, with the metres in each', () => {
		const crossed = communesAlong(
			[
				[
					[3.05, 50.02],
					[3.12, 50.02]
				]
			],
			AREAS
		);
		expect(crossed.map(({ key }) => key)).toEqual(['west', 'east']);
		expect(crossed[0]?.lengthM).toBeCloseTo(3573, -2);
		expect(crossed[1]?.lengthM).toBeCloseTo(1429, -2);
	});

	it('adds the passages of a commune together, at the place of the first', () => {
		const there = [
			[3.05, 50.02],
			[3.12, 50.02],
			[3.05, 50.03]
		];
		expect(communesAlong([there], AREAS).map(({ key }) => key)).toEqual(['west', 'east']);
	});

	it('does not count what lies in a hole or outside', () => {
		const [west] = communesAlong(
			[
				[
					[2.9, 50.05],
					[3.08, 50.05]
				]
			],
			AREAS
		);
		expect(west?.lengthM).toBeCloseTo(71465 * 0.04, -2);
	});

	it('leaves out a commune that the way only touches', () => {
		const touching = [
			[3.09, 50.02],
			[3.1005, 50.02],
			[3.09, 50.02]
		];
		expect(communesAlong([touching], AREAS).map(({ key }) => key)).toEqual(['west']);
		expect(communesAlong([touching], AREAS, 10).map(({ key }) => key)).toEqual(['west', 'east']);
	});

	it('does not walk over gaps', () => {
		const parts = [
			[
				[3.01, 50.01],
				[3.02, 50.01]
			],
			[
				[3.18, 50.01],
				[3.19, 50.01]
			]
		];
		const total = communesAlong(parts, AREAS).reduce((sum, { lengthM }) => sum + lengthM, 0);
		expect(total).toBeCloseTo(2 * 714.6, -1);
	});
});
