import { describe, expect, it } from 'vitest';
import { DrawnSets } from '../../../../../src/lib/pages/crossing/swipe/drawn-sets.svelte';
import type { DrawnSet } from '../../../../../src/lib/pages/crossing/swipe/swipe-map';
import { AtlasFileError } from '../../../../../src/lib/pages/published/files';

const setOf = (layers: string): DrawnSet => ({ patterns: {}, communes: {}, layers, marks: '' });
const usual = { npnru: setOf('usual') };

describe('drawn sets', () => {
	it('draw what is missing, and only that', async () => {
		const asked: string[] = [];
		const draw = (ids: readonly string[]) => {
			asked.push(ids.join());
			return Promise.resolve(setOf(`drawn ${ids.join()}`));
		};
		const sets = new DrawnSets(usual, () => Promise.resolve({ draw }));
		await sets.want([['npnru'], ['qpv', 'ppri']]);
		await sets.want([['qpv', 'ppri'], ['npnru']]);
		expect(asked).toEqual(['qpv,ppri']);
		expect(sets.get(['npnru'])?.layers).toBe('usual');
		expect(sets.get(['qpv', 'ppri'])?.layers).toBe('drawn qpv,ppri');
		expect(sets.get(['ppri', 'qpv'])).toBeUndefined();
	});

	it('say when a file could not be had, and ask again the next time', async () => {
		const late = { draw: () => Promise.resolve(setOf('late')) };
		const answers = [Promise.reject(new AtlasFileError('facts.json', 'HTTP 503')), Promise.resolve(late)];
		const sets = new DrawnSets(usual, () => answers.shift() ?? Promise.resolve(late));
		await sets.want([['qpv']]);
		expect(sets.hasFailed).toBe(true);
		expect(sets.get(['qpv'])).toBeUndefined();
		await sets.want([['qpv']]);
		expect(sets.hasFailed).toBe(false);
		expect(sets.get(['qpv'])?.layers).toBe('late');
	});

	it('hide no other fault', async () => {
		const sets = new DrawnSets(usual, () => Promise.reject(new TypeError('a mistake of ours')));
		await expect(sets.want([['qpv']])).rejects.toThrow('a mistake of ours');
	});
});
