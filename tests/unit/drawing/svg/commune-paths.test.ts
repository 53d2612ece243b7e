import { describe, expect, it } from 'vitest';
import { buildCommunePaths, joinBoxes, toViewBox } from '../../../../src/lib/drawing/svg/commune-paths';
import { EAST, ILES, makeGeometry, WEST } from '../../fixtures';

const lines = {
	type: 'MultiLineString' as const,
	coordinates: [
		[
			[3, 50],
			[3.2, 50]
		]
	]
};
const { communes, territories } = makeGeometry();
const paths = buildCommunePaths(
	{
		communes: new Map(communes),
		territories: new Map(territories),
		lines: { communes: lines, epci: lines, territoires: lines }
	},
	400
);

describe('buildCommunePaths', () => {
	it('has a path of each commune, every part and hole of it', () => {
		const rings = (code: typeof WEST) => paths.communes.get(code)?.match(/z/g)?.length;
		expect([rings(WEST), rings(EAST), rings(ILES)]).toEqual([1, 2, 2]);
		expect(paths.lines.epci).toMatch(/^M[\d.]+/);
	});

	it('fills the width, the height following', () => {
		const boxes = [...paths.boxes.values()];
		expect(Math.min(...boxes.map(([left]) => left))).toBeCloseTo(0, 0);
		expect(Math.max(...boxes.map(([, , right]) => right))).toBeCloseTo(400, 0);
		// 0.4° of longitude by 0.3° of latitude at 50° north.
		expect(paths.height).toBeGreaterThan(440);
		expect(paths.height).toBeLessThan(480);
	});

	it('puts the box of a commune where it lies', () => {
		const [left, top, right, bottom] = paths.boxes.get(WEST) ?? [0, 0, 0, 0];
		expect(right - left).toBeCloseTo(100, 0);
		expect(bottom).toBeCloseTo(paths.height, -1);
		expect(top).toBeGreaterThan(paths.height / 2);
	});
});

describe('joinBoxes', () => {
	it('goes round all of them, with a margin', () => {
		const box = joinBoxes(
			[
				[10, 20, 30, 40],
				[25, 5, 50, 30]
			],
			2
		);
		expect(box).toEqual([8, 3, 52, 42]);
		expect(toViewBox([8, 3, 52, 42])).toBe('8 3 44 39');
	});

	it('is nothing around nothing', () => expect(joinBoxes([], 2)).toBeUndefined());
});
