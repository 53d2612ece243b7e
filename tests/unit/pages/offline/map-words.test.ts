import { describe, expect, it } from 'vitest';
import { mapWords } from '../../../../src/lib/pages/offline/map-words';

const INVENTORY = {
	version: String(Date.UTC(2026, 9, 2, 12)),
	shell: { files: 1, bytes: 1_200_000 },
	files: {},
	pages: {}
};

describe('the words on the kept map', () => {
	it('differ for each way in which it may fare', () => {
		const states = ['starting', 'off', 'installing', 'impossible', 'failed', 'kept'] as const;
		expect(new Set(states.map((state) => mapWords(state, INVENTORY))).size).toBe(6);
	});

	it('give its size and its day once they are known, and do without before', () => {
		expect(mapWords('kept', INVENTORY)).toMatch(/1,2\sMo/);
		expect(mapWords('kept', INVENTORY)).toContain('2 octobre 2026');
		for (const inventory of [null, undefined]) expect(mapWords('kept', inventory)).not.toMatch(/\d/);
	});
});
