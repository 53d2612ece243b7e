import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../../src/lib/domain/atlas';
import { isOutside, measureWalks, sortByNearness } from '../../../../src/lib/pages/walks/nearness';
import { makeCard } from './a-card';

const HERE: LngLat = [3.5, 50.35];
const far = makeCard({ id: 'far', points: [[3, 50]] });
const near = makeCard({
	id: 'near',
	points: [
		[2, 50],
		[3.51, 50.35]
	]
});
const nowhere = makeCard({ id: 'nowhere', points: [] });

describe('nearness', () => {
	it('measures to the nearest point of each walk', () => {
		const metres = measureWalks(HERE, [far, near, nowhere]);
		expect(metres.get('near')).toBeCloseTo(709.6, 0);
		expect(metres.get('nowhere')).toBe(Infinity);
	});

	it('sorts the nearest first and those without a place last, in their own order', () => {
		const other = makeCard({ id: 'other', points: [] });
		const all = [nowhere, far, other, near];
		const sorted = sortByNearness(all, measureWalks(HERE, all));
		expect(sorted.map(({ id }) => id)).toEqual(['near', 'far', 'nowhere', 'other']);
	});

	it('is outside the atlas when far from the centre of every commune', () => {
		expect(isOutside(HERE, [[3.52, 50.36]])).toBe(false);
		expect(isOutside(HERE, [[2, 48]])).toBe(true);
	});
});
