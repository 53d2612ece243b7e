import { describe, expect, it } from 'vitest';
import type { Source } from '../../../../src/lib/domain/atlas';
import { walkViewOf } from '../../../../src/lib/pages/walks/walk-view';
import { EAST, makeFact, makeLayer, makeRegister, makeTerritory } from '../../fixtures';
import { makeWalk } from './a-walk';

const makeSource = (id: string, state: Source['state']): Source => ({
	...{
		id,
		label: id,
		attribution: '',
		licence: '',
		licenceUrl: '',
		origin: '',
		vintage: '',
		url: '',
		sha256: ''
	},
	state
});
const outlines = [{ register: 'terrils', source: 'terrils', label: 'Terrils', names: [] }];
const walk = makeWalk('here', {
	facts: ['told', 'unknown'],
	see: ['other'],
	floodPlans: [
		{ fact: 'plan', communes: [EAST] },
		{ fact: 'unknown', communes: [] }
	],
	neighbours: ['next'],
	territories: ['whole', 'part'],
	outlines
});
const references = [makeRegister('terrils')];

const view = walkViewOf({
	walk,
	walks: [walk, makeWalk('next', { facts: ['other'] }), makeWalk('away')],
	layers: [makeLayer('terrils', { references }), makeLayer('npnru')],
	facts: [makeFact('told'), makeFact('other'), makeFact('plan')],
	documents: [],
	sources: [makeSource('terrils', 'used'), makeSource('unused', 'used')],
	territories: [makeTerritory('whole', { parts: ['part'] }), makeTerritory('part')],
	communes: [],
	map: '',
	files: []
});
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the view of a walk', () => {
	it('takes the facts that it names, and leaves out those that are not published', () => {
		expect(idsOf(view.facts)).toEqual(['told']);
		expect(idsOf(view.see)).toEqual(['other']);
		expect(view.floods.map(({ plan, communes }) => [plan.id, communes])).toEqual([['plan', [EAST]]]);
	});

	it('leads to other walks by the facts that tell of them, never to itself', () => {
		expect([...view.pages]).toEqual([['other', 'next']]);
		expect(idsOf(view.neighbours)).toEqual(['next']);
	});

	it('names the sources and layers of its outlines, and its territories that are part of no other', () => {
		expect(idsOf(view.sources)).toEqual(['terrils']);
		expect(idsOf(view.outlined)).toEqual(['terrils']);
		expect(idsOf(view.territories)).toEqual(['whole']);
		expect(view.isBare).toBe(false);
	});

	it('has no source that this build could not have, and says so when it has none at all', () => {
		const bare = walkViewOf({
			...{
				walk,
				walks: [],
				layers: [],
				facts: [],
				documents: [],
				territories: [],
				communes: [],
				map: '',
				files: []
			},
			sources: [makeSource('terrils', 'none')]
		});
		expect(bare.sources).toEqual([]);
		expect(bare.isBare).toBe(true);
	});
});
