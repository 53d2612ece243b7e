import { describe, expect, it } from 'vitest';
import { factItem, referenceItem, type Item } from '../../../../../src/lib/answers/place/everything-at';
import { groupItems } from '../../../../../src/lib/pages/map/model/group-items';
import { WEST, makeFact, makeReference } from '../../../fixtures';

const items = [
	referenceItem(makeReference('official')),
	factItem(makeFact('site', { precision: 'point', communes: [WEST] })),
	factItem(makeFact('wide', { precision: 'territory', territories: ['vallee'] }))
];
const idsOf = (group: readonly Item[]) => group.map(({ id }) => id);
const grouped = (kind: Parameters<typeof groupItems>[1]) => {
	const { near, official, wide } = groupItems(items, kind);
	return [idsOf(near), idsOf(official), idsOf(wide)];
};

describe('groupItems', () => {
	it('sets apart, for a commune, the outlines that no document names and what holds for its territory', () => {
		expect(grouped('commune')).toEqual([['site'], ['official'], ['wide']]);
	});

	it('takes an official outline under a point as really there', () => {
		expect(grouped('point')).toEqual([['official', 'site'], [], ['wide']]);
	});

	it('takes what holds for the whole territory as near on the card that is about it', () => {
		expect(grouped('territory')).toEqual([['official', 'site', 'wide'], [], []]);
		expect(grouped('fact')).toEqual([['official', 'site', 'wide'], [], []]);
	});
});
