import { describe, expect, it } from 'vitest';
import type { InseeCode } from '../../../../../src/lib/domain/codes';
import { stateAtPlace } from '../../../../../src/lib/pages/map/model/state-at-place';
import { NO_FILTER } from '../../../../../src/lib/pages/map/state/map-filter';
import type { MapState } from '../../../../../src/lib/pages/map/state/map-state';
import { makeLayer, makeRegister } from '../../../fixtures';

const layers = [
	makeLayer('qpv', {
		references: [makeRegister('qpv-2024', { isShown: true }), makeRegister('qpv-2015', { isShown: false })]
	})
];
const before: MapState = { layers: [{ id: 'ppri', opacity: 0.5 }], online: false, filter: NO_FILTER };
const denain = '59172' as InseeCode;
const place = {
	layer: 'qpv',
	register: 'qpv-2024',
	at: [3.39, 50.33] as [number, number],
	communes: [denain]
};

describe('stateAtPlace', () => {
	it('turns the layer on beside the others, and chooses the point', () => {
		const state = stateAtPlace(before, place, layers);
		expect(state.layers.map(({ id }) => id).sort()).toEqual(['ppri', 'qpv']);
		expect(state.selection).toEqual({ kind: 'point', at: [3.39, 50.33] });
		expect(state.filter.registers).toEqual([]);
	});

	it('switches on a register that is not drawn with its layer, once', () => {
		const old = { ...place, register: 'qpv-2015' };
		const state = stateAtPlace(before, old, layers);
		expect(state.filter.registers).toEqual(['qpv-2015']);
		expect(stateAtPlace(state, old, layers).filter.registers).toEqual(['qpv-2015']);
	});

	it('chooses the first commune of what only lists communes', () => {
		expect(stateAtPlace(before, { ...place, at: null }, layers).selection).toEqual({
			kind: 'commune',
			code: denain
		});
	});

	it('forgets the place that was chosen before', () => {
		const chosen: MapState = { ...before, selection: { kind: 'fact', id: 'la-briquette' } };
		expect(stateAtPlace(chosen, { ...place, at: null, communes: [] }, layers)).not.toHaveProperty(
			'selection'
		);
	});
});
