import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../../src/lib/domain/atlas';
import { nearWords } from '../../../../src/lib/pages/walks/near-words';

const CENTRES: LngLat[] = [[3.5, 50.35]];
const METRES = new Map([
	['far', 90_000],
	['near', 41_000],
	['nowhere', Infinity]
]);

describe('the words on what is near', () => {
	it('are none until the reader asks', () => {
		expect(nearWords({ state: 'unasked' }, CENTRES, new Map())).toBe('');
	});

	it('differ for each way in which the question can end', () => {
		const states = ['asking', 'refused', 'failed', 'absent'] as const;
		const words = states.map((state) => nearWords({ state }, CENTRES, new Map()));
		expect(new Set([...words, nearWords({ state: 'found', at: [3.5, 50.35] }, CENTRES, METRES)]).size).toBe(
			5
		);
		expect(words).not.toContain('');
	});

	it('say how far the nearest is from where no commune of the atlas is near', () => {
		expect(nearWords({ state: 'found', at: [2, 48] }, CENTRES, METRES)).toContain('41\u00a0km');
	});
});
