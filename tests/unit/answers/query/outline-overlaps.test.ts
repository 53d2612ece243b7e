import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { outlineOverlaps, type Outlined } from '../../../../src/lib/answers/query/outline-overlaps';
import { EAST, WEST, rectangle, shape } from '../../fixtures';

const outlined = (
	layer: string,
	id: string,
	geometry: Parameters<typeof shape>[0],
	change: Partial<Outlined> = {}
): Outlined => ({
	thing: { kind: 'fact', id, layer, name: id },
	shape: shape(geometry),
	features: [{ type: 'Feature', properties: { id }, geometry: geometry }],
	communes: [WEST],
	...change
});
const square = rectangle([3, 50, 3.02, 50.02]);
const half = rectangle([3.01, 50, 3.03, 50.02]);
const canal = {
	type: 'LineString' as const,
	coordinates: [
		[2.99, 50.01],
		[3.03, 50.01]
	]
};

describe('outlineOverlaps', () => {
	it('measures what two outlines have in common, as a share of each', () => {
		const large = rectangle([3.01, 49.9, 3.03, 50.1]);
		const [overlap] = outlineOverlaps([outlined('a', 'x', square), outlined('b', 'y', large)]);
		expect(overlap).toMatchObject({ a: { id: 'x' }, b: { id: 'y' }, isSameOutline: false, communes: [WEST] });
		expect(overlap?.area?.shareRatio[0]).toBeCloseTo(0.5, 2);
		expect(overlap?.area?.shareRatio[1]).toBeCloseTo(0.05, 2);
		// A hundredth of a degree by two, at 50° N.
		expect(overlap?.area?.areaKm2).toBeCloseTo(
			111.195 * 0.02 * 111.195 * 0.01 * Math.cos((50 * Math.PI) / 180),
			1
		);
	});

	it('says when two things are shown by one and the same outline', () => {
		const features = [{ type: 'Feature', properties: {}, geometry: square } as Feature];
		const [overlap] = outlineOverlaps([
			outlined('a', 'x', square, { features }),
			outlined('b', 'y', square, { features })
		]);
		expect(overlap).toMatchObject({ isSameOutline: true, area: { shareRatio: [1, 1] } });
	});

	it('gives each pair once, never within a layer, never a sliver', () => {
		const sliver = rectangle([3.0199, 50, 3.06, 50.02]);
		const pairs = outlineOverlaps([
			outlined('a', 'x', square),
			outlined('a', 'x2', square),
			outlined('b', 'y', half),
			outlined('c', 'z', sliver)
		]).map(({ a, b }) => `${a.id} ${b.id}`);
		expect(pairs).toEqual(['x y', 'x2 y', 'y z']);
	});

	it('measures how much of a line lies in an area, the line first', () => {
		const [overlap, ...others] = outlineOverlaps([
			outlined('a', 'x', square, { communes: [WEST, EAST] }),
			outlined('b', 'canal', canal, { communes: [EAST] })
		]);
		expect(others).toEqual([]);
		expect(overlap).toMatchObject({ a: { id: 'canal' }, b: { id: 'x' }, communes: [EAST] });
		expect(overlap?.area).toBeUndefined();
		expect(overlap?.length?.shareRatio).toBeCloseTo(0.5, 2);
		expect(overlap?.length?.lengthKm).toBeCloseTo(1.43, 1);
	});

	it('leaves out a line that only touches, and two lines', () => {
		const touching = {
			type: 'LineString' as const,
			coordinates: [
				[2.99, 50.01],
				[3.0003, 50.01]
			]
		};
		expect(
			outlineOverlaps([
				outlined('a', 'x', square),
				outlined('b', 'touching', touching),
				outlined('c', 'canal', {
					...canal,
					coordinates: [
						[2.98, 50.01],
						[2.99, 50.01]
					]
				})
			])
		).toEqual([]);
		expect(outlineOverlaps([outlined('a', 'one', canal), outlined('b', 'two', canal)])).toEqual([]);
	});
});
