import { describe, expect, it } from 'vitest';
import { ATLAS_CARD, cardPathOf } from '../../../src/lib/site/card-path';

describe('cardPathOf', () => {
	it.each(['/communes/59606-valenciennes', '/territoires/mel', '/couches/qpv', '/documents/crte'])(
		'is a card of its own for %s',
		(path) => {
			expect(cardPathOf(path)).toBe(`/cards${path}.png`);
		}
	);

	it.each(['/', '/couches', '/couches/', '/donnees', '/sorties/eurovelo-5', '/couches/qpv/faits'])(
		'is that of the atlas for %s',
		(path) => {
			expect(cardPathOf(path)).toBe(ATLAS_CARD);
		}
	);
});
