import { describe, expect, it } from 'vitest';
import { drawLocator } from '../../../../src/lib/drawing/territories/locator';
import { areal, rectangle } from '../../fixtures';

describe('drawLocator', () => {
	const { paths, width, height } = drawLocator(
		new Map([
			['west', areal(rectangle([3, 50, 3.1, 50.1]))],
			['east', areal(rectangle([3.3, 50, 3.4, 50.1]))]
		]),
		100,
		50
	);
	const start = (id: string) => {
		const [, x = NaN, y = NaN] = /^M([\d.-]+)[ ]?(-?[\d.]+)/.exec(paths.get(id) ?? '')?.map(Number) ?? [];
		return [x, y] as const;
	};

	it('draws every territory in one picture, west of what lies east of it', () => {
		expect([...paths.keys()]).toEqual(['west', 'east']);
		expect(start('west')[0]).toBeLessThan(start('east')[0] - 30);
	});

	it('keeps inside the picture', () => {
		for (const id of paths.keys()) {
			const [x, y] = start(id);
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(width);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(height);
		}
	});
});
