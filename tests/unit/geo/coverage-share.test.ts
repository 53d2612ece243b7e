import { area } from '@turf/turf';
import type { LineString, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { SLIVER_RATIO, gatherMeetings, indexAreas, meetingsOf } from '../../../src/lib/geo/coverage-share';
import { EAST_AREA, ILES_AREA, WEST_AREA, areal, multi, rectangle, shape } from '../fixtures';

const areas = indexAreas([
	['west', areal(WEST_AREA)],
	['east', areal(EAST_AREA)],
	['iles', areal(ILES_AREA)]
]);

/** A rectangle of which the given share lies in the eastern commune, the rest in the western one. */
const straddling = (share: number) =>
	areal(rectangle([3.1 - 0.02 * (1 - share), 50.01, 3.1 + 0.02 * share, 50.02]));

const line = (...coordinates: number[][]) => shape({ type: 'LineString', coordinates } satisfies LineString);

const metBy = (...args: Parameters<typeof meetingsOf<string>>) => meetingsOf(...args).map(({ key }) => key);

describe('meetingsOf', () => {
	it('meets each area that holds more of the outline than a sliver', () => {
		expect(metBy(straddling(0.5), areas)).toEqual(['west', 'east']);
		expect(metBy(straddling(SLIVER_RATIO * 1.01), areas)).toEqual(['west', 'east']);
	});

	it('does not meet an area that holds only a sliver, or a shared border', () => {
		expect(metBy(straddling(SLIVER_RATIO * 0.99), areas)).toEqual(['west']);
		expect(metBy(straddling(0), areas)).toEqual(['west']);
	});

	it('meets a small area that lies in a large outline, however small a share of the outline that is', () => {
		// All of the west and as much again a hundred times over: the west is less than a sliver of it.
		const huge = areal(rectangle([-7, 50, 3.1, 50.1]));
		const [west, ...others] = meetingsOf(huge, areas);
		expect(others).toEqual([]);
		expect(west?.key).toBe('west');
		expect(west?.common?.outlineRatio).toBeLessThan(SLIVER_RATIO);
		expect(west?.common?.areaRatio).toBeCloseTo(1, 6);
	});

	it('gives the area in common, as a share of both', () => {
		const [west, east] = meetingsOf(straddling(0.25), areas);
		expect(west?.common?.outlineRatio).toBeCloseTo(0.75, 6);
		expect(east?.common?.outlineRatio).toBeCloseTo(0.25, 6);
		// A fiftieth of a degree by a hundredth, in a commune of a tenth by a tenth.
		expect(west?.common?.areaRatio).toBeCloseTo(0.75 * 0.02, 4);
		expect(west?.common?.areaKm2).toBeCloseTo((area(straddling(0.25)) * 0.75) / 1e6, 3);
	});

	it('gives no area for a line', () => {
		expect(meetingsOf(line([3.05, 50.05], [3.06, 50.05]), areas)).toEqual([{ key: 'west' }]);
	});

	it('meets an area by any of its parts', () => {
		expect(metBy(areal(rectangle([3.31, 50.21, 3.32, 50.22])), areas)).toEqual(['iles']);
	});

	it('meets nothing from inside a hole, or between the parts of one area', () => {
		expect(metBy(areal(rectangle([3.145, 50.045, 3.155, 50.055])), areas)).toEqual([]);
		expect(metBy(areal(rectangle([3.15, 50.21, 3.25, 50.29])), areas)).toEqual([]);
	});

	it('meets every area that a line touches, in any of its parts', () => {
		expect(metBy(line([3.05, 50.05], [3.13, 50.05]), areas)).toEqual(['west', 'east']);
		const parts: MultiLineString = {
			type: 'MultiLineString',
			coordinates: [
				[
					[2, 50],
					[2.1, 50]
				],
				[
					[3.35, 50.25],
					[3.36, 50.25]
				]
			]
		};
		expect(metBy(shape(parts), areas)).toEqual(['iles']);
		expect(metBy(line([3.145, 50.05], [3.155, 50.05]), areas)).toEqual([]);
	});

	it('meets nothing without positions, and never an area without any', () => {
		expect(metBy(areal(multi()), areas)).toEqual([]);
		expect(indexAreas([['empty', areal(multi())]])).toEqual([]);
	});
});

describe('gatherMeetings', () => {
	it('sums the parts of one outline area by area', () => {
		const common = (areaKm2: number, areaRatio: number) => ({ areaKm2, outlineRatio: 1, areaRatio });
		expect(
			gatherMeetings(
				[
					{ key: 'a', common: common(1, 0.1) },
					{ key: 'b', common: common(2, 0.5) },
					{ key: 'a', common: common(1, 0.1) }
				],
				8e6
			)
		).toEqual([
			{ key: 'a', common: { areaKm2: 2, outlineRatio: 0.25, areaRatio: 0.2 } },
			{ key: 'b', common: { areaKm2: 2, outlineRatio: 0.25, areaRatio: 0.5 } }
		]);
	});

	it('keeps a meeting without an area', () => {
		expect(gatherMeetings([{ key: 'a' }, { key: 'a' }], 1)).toEqual([{ key: 'a' }]);
	});
});
