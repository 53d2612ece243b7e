import { describe, expect, it } from 'vitest';
import { countPrecisions, shownLayersOf } from '../../../../src/lib/answers/territories/shown-layers';
import { EAST, ILES, WEST, makeFact } from '../../fixtures';

describe('shownLayersOf', () => {
	const territory = { communes: [WEST, EAST] };

	it('takes the three layers with most facts there, in their order where numbers are equal', () => {
		const fact = (id: string, layer: string) => makeFact(id, { layer, communes: [WEST] });
		const facts = [
			fact('1', 'a'),
			fact('2', 'b'),
			fact('3', 'b'),
			fact('4', 'c'),
			fact('5', 'd'),
			fact('6', 'd')
		];
		expect(shownLayersOf(territory, facts, ['a', 'b', 'c', 'd']).map(({ id }) => id)).toEqual([
			'b',
			'd',
			'a'
		]);
	});

	it('leaves out what lies outside, facts and communes alike', () => {
		const facts = [
			makeFact('across', { layer: 'a', communes: [EAST, ILES] }),
			makeFact('outside', { layer: 'a', communes: [ILES] }),
			makeFact('wide', { layer: 'a' })
		];
		const [shown] = shownLayersOf(territory, facts, ['a']);
		expect(shown?.facts.map(({ id, communes }) => [id, communes])).toEqual([['across', [EAST]]]);
	});
});

describe('countPrecisions', () => {
	it('counts only those that occur', () => {
		expect(countPrecisions([{ precision: 'point' }, { precision: 'point' }, { precision: 'link' }])).toEqual({
			point: 2,
			link: 1
		});
	});
});
