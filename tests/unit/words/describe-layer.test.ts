import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../../src/lib/words/describe-layer';
import { precisionShort } from '../../../src/lib/words/words';
import { makeLayer, makeRegister } from '../fixtures';

const reference = (count: number) => makeRegister('qpv-mel', { count });

describe('describeLayer', () => {
	it('names the two ways in which most facts are placed', () => {
		const layer = makeLayer('qpv', { precisions: { outline: 1, commune: 7, territory: 3, none: 90 } });
		expect(describeLayer(layer)).toBe(`${precisionShort('commune')}, ${precisionShort('territory')}`);
	});

	it('counts official outlines of all sets together, and facts without a place', () => {
		const layer = makeLayer('qpv', {
			precisions: { commune: 1, none: 4 },
			references: [reference(1200), reference(34)],
			unplacedCount: 4
		});
		expect(describeLayer(layer)).toBe('commune entière · 1\u202f234 contours officiels · 4 sans lieu');
	});

	it('says one outline in the singular', () => {
		expect(describeLayer(makeLayer('qpv', { references: [reference(1)] }))).toBe('1 contour officiel');
	});

	it('says nothing of a layer that holds nothing', () => {
		expect(describeLayer(makeLayer('qpv'))).toBe('');
	});
});
