import { describe, expect, it } from 'vitest';
import type { NearOutline } from '../../../../src/lib/domain/walk';
import { WALK_KINDS } from '../../../../src/lib/domain/words';
import { codeOf } from '../../fixtures';
import { groupBySet } from '../../../../src/lib/pages/walks/group-near';
import { KIND_LAYER } from '../../../../src/lib/drawing/walks/kind-layer';
import { mapQuery } from '../../../../src/lib/pages/walks/map-query';
import { inputs } from '../../../data/real-atlas';

const near = (id: string, set: string | null): NearOutline => ({
	...{
		id,
		set,
		name: id,
		layer: 'terrils',
		register: set && 'terrils',
		source: 'terrils-bien',
		communes: [],
		metres: 0
	}
});

describe('parts of a walk', () => {
	it('bears the look of a layer that exists', () => {
		const ids = inputs.layers.data.layers.map(({ id }) => id);
		for (const kind of WALK_KINDS) expect(ids).toContain(KIND_LAYER[kind]);
	});

	it('leads to its fact on the map, else to its first commune', () => {
		const communes = [{ code: codeOf('59350'), km: null }];
		expect(mapQuery({ kind: 'park', facts: ['parc'], communes }, 'tourisme')).toBe(
			'/?couches=tourisme&ici=fait:parc'
		);
		expect(mapQuery({ kind: 'ride', facts: [], communes })).toBe('/?couches=boucles-cyclables&ici=59350');
		expect(mapQuery({ kind: 'mining', facts: [], communes: [] })).toBe('/?couches=terrils');
	});

	it('groups what is near by set, outlines of facts first', () => {
		const sets = groupBySet([near('a', 'Terril'), near('b', 'Cité'), near('c', null), near('d', 'Terril')]);
		expect(sets.map(({ set, items }) => [set, items.map(({ id }) => id)])).toEqual([
			['', ['c']],
			['Terril', ['a', 'd']],
			['Cité', ['b']]
		]);
	});
});
