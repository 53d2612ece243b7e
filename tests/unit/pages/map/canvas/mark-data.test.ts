import { describe, expect, it } from 'vitest';
import { badgesOf } from '../../../../../src/lib/geo/badges';
import { marksOf } from '../../../../../src/lib/geo/marks';
import { markData } from '../../../../../src/lib/pages/map/canvas/mark-data';
import { imageName } from '../../../../../src/lib/drawing/style/layer-specs';
import { ILES, WEST, makeFact, makeGeometry, territories } from '../../../fixtures';

const site = (id: string, change = {}) => makeFact(id, { precision: 'point', communes: [WEST], ...change });
const layer = {
	id: 'npnru',
	opacity: 0.5,
	facts: [
		site('a'),
		site('b', { communes: [ILES], status: 'planned' }),
		site('c', { basis: 'inferred' }),
		makeFact('wide', { precision: 'territory', territories: ['vallee'] })
	]
};
const { features } = markData(marksOf([layer], makeGeometry()), badgesOf([layer], territories));
const property = (name: string) =>
	features.map(({ properties }) => (properties as Record<string, unknown>)[name]);

describe('markData', () => {
	it('leads from a mark to its fact and from a badge to its territory', () => {
		expect(property('kind')).toEqual(['fact', 'fact', 'fact', 'territory']);
		expect(property('id')).toEqual(['a', 'b', 'c', 'vallee']);
	});

	it('asks for the picture that fits: to come, inferred, or a badge', () => {
		expect(property('icon')).toEqual([
			imageName('mark', 'npnru', false),
			imageName('mark', 'npnru', true),
			imageName('inferred-mark', 'npnru', false),
			imageName('badge', 'npnru', false)
		]);
	});

	it('keeps the topmost mark on top: badges first, then marks in their order', () => {
		expect(property('order')).toEqual([0, 1, 2, -1]);
	});

	it('stands each at its place, with its offset and the opacity of its layer', () => {
		expect(features[1]?.geometry).toEqual({ type: 'Point', coordinates: [3.05, 50.25] });
		expect(property('offset')[1]).toEqual([0, 0]);
		expect(property('offset')[0]).not.toEqual(property('offset')[2]);
		expect(new Set(property('opacity'))).toEqual(new Set([0.5]));
	});
});
