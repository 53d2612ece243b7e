import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fadeLayer, moveLayer, toggleLayer } from '../../../../../src/lib/pages/map/state/change-layers';
import { LEAST_OPACITY } from '../../../../../src/lib/pages/map/state/map-state';

const LAYERS = ['a', 'b', 'c'].map((id) => ({ id, opacity: 0.5 }));
const idsOf = (layers: readonly { id: string }[]) => layers.map(({ id }) => id).join('');

describe('toggleLayer', () => {
	it('switches a layer on at the top, at full strength', () => {
		expect(toggleLayer(LAYERS, 'd')).toEqual([{ id: 'd', opacity: 1 }, ...LAYERS]);
		expect(toggleLayer([], 'd')).toEqual([{ id: 'd', opacity: 1 }]);
	});

	it('switches a layer off and leaves the others as they were', () => {
		expect(toggleLayer(LAYERS, 'b')).toEqual([LAYERS[0], LAYERS[2]]);
	});
});

describe('moveLayer', () => {
	it.each([
		['a', 1, 'bac'],
		['c', -1, 'acb'],
		['c', -2, 'cab'],
		['b', 0, 'abc'],
		['a', -1, 'abc'],
		['c', 5, 'abc'],
		['a', 99, 'bca'],
		['z', 1, 'abc']
	])('moves %s by %d: %s', (id, steps, expected) => {
		expect(idsOf(moveLayer(LAYERS, id, steps))).toBe(expected);
	});

	it('loses no layer, doubles none and keeps the opacities', () => {
		fc.assert(
			fc.property(fc.constantFrom('a', 'b', 'c', 'z'), fc.integer({ min: -9, max: 9 }), (id, steps) => {
				const moved = moveLayer(LAYERS, id, steps);
				expect([...moved].sort((x, y) => x.id.localeCompare(y.id))).toEqual(LAYERS);
			})
		);
	});
});

describe('fadeLayer', () => {
	it('changes the opacity of one layer, to what an address can hold', () => {
		expect(fadeLayer(LAYERS, 'b', 0.72)).toEqual([LAYERS[0], { id: 'b', opacity: 0.7 }, LAYERS[2]]);
		expect(fadeLayer(LAYERS, 'b', 0)[1]?.opacity).toBe(LEAST_OPACITY);
		expect(fadeLayer(LAYERS, 'b', 7)[1]?.opacity).toBe(1);
		expect(fadeLayer(LAYERS, 'z', 0.3)).toEqual(LAYERS);
	});
});

describe('every change', () => {
	it('leaves the list it was given alone, since the page compares it', () => {
		const before = structuredClone(LAYERS);
		toggleLayer(LAYERS, 'a');
		moveLayer(LAYERS, 'a', 1);
		fadeLayer(LAYERS, 'a', 1);
		expect(LAYERS).toEqual(before);
	});
});
