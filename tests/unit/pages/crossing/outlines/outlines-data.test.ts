import { describe, expect, it } from 'vitest';
import { toOutlinedLayer } from '../../../../../src/lib/pages/crossing/outlines/outlines-data';
import { makeLayer, makeRegister } from '../../../fixtures';

describe('a layer of the page of outlines', () => {
	it('counts its facts with an outline, and the outlines of all its sets that no document names', () => {
		const layer = makeLayer('qpv', {
			precisions: { outline: 2, commune: 5 },
			references: [makeRegister('qpv-2015', { count: 3 }), makeRegister('qpv-2024', { count: 4 })]
		});
		expect(toOutlinedLayer(layer)).toMatchObject({ outlined: 2, referenced: 7 });
	});

	it('counts no register that only lists communes', () => {
		const layer = makeLayer('ppri', {
			references: [makeRegister('ppri-communes', { count: 8, shape: 'list' })]
		});
		expect(toOutlinedLayer(layer)).toMatchObject({ referenced: 0 });
	});

	it('counts none where there is none', () => {
		expect(toOutlinedLayer(makeLayer('npnru'))).toMatchObject({ outlined: 0, referenced: 0 });
	});
});
