import { describe, expect, it } from 'vitest';
import { selectionGeometry } from '../../../../../src/lib/pages/map/canvas/selection-geometry';
import type { Selection } from '../../../../../src/lib/pages/map/state/map-state';
import { EAST_AREA, EAST, ILES_AREA, WEST, WEST_AREA, codeOf, makeFact, makeIndex } from '../../../fixtures';

const index = makeIndex({
	facts: [
		makeFact('link', { precision: 'link', ends: [WEST, EAST] }),
		makeFact('site', { precision: 'point', communes: [WEST] }),
		makeFact('nowhere')
	]
});
const of = (selection: Selection) => selectionGeometry(selection, index);

describe('selectionGeometry', () => {
	it('outlines a commune or a territory, every part of it', () => {
		expect(of({ kind: 'commune', code: EAST })).toEqual([EAST_AREA]);
		expect(of({ kind: 'territory', id: 'pole' })).toEqual([ILES_AREA]);
	});

	it('shows a fact at its own precision', () => {
		expect(of({ kind: 'fact', id: 'link' })).toMatchObject([{ type: 'LineString' }]);
		expect(of({ kind: 'fact', id: 'site' })).toEqual([{ type: 'Point', coordinates: [3.05, 50.05] }]);
	});

	it('shows a point with the commune around it, or alone outside the atlas', () => {
		expect(of({ kind: 'point', at: [3.05, 50.05] })).toEqual([
			WEST_AREA,
			{ type: 'Point', coordinates: [3.05, 50.05] }
		]);
		expect(of({ kind: 'point', at: [2, 48] })).toEqual([{ type: 'Point', coordinates: [2, 48] }]);
	});

	it('outlines nothing that is not known or has no place', () => {
		expect(of({ kind: 'commune', code: codeOf('99999') })).toEqual([]);
		expect(of({ kind: 'territory', id: 'atlantis' })).toEqual([]);
		expect(of({ kind: 'fact', id: 'unknown' })).toEqual([]);
		expect(of({ kind: 'fact', id: 'nowhere' })).toEqual([]);
	});
});
