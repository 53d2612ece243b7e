import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { mapAtMost } from '../../../../src/pipeline/sources/map-at-most';

describe('mapAtMost', () => {
	it('gives results in the order of the items, whichever comes first', async () => {
		const results = await mapAtMost(3, [30, 10, 20], async (ms) => {
			await pause(ms);
			return ms;
		});
		expect(results).toEqual([30, 10, 20]);
	});

	it('runs as many at once as it may, and no more', async () => {
		let running = 0;
		let most = 0;
		await mapAtMost(2, [1, 2, 3, 4, 5], async () => {
			most = Math.max(most, ++running);
			await pause(5);
			running--;
		});
		expect(most).toBe(2);
	});

	it('gives nothing for no items', async () => {
		expect(await mapAtMost(4, [], () => Promise.reject(new Error('never called')))).toEqual([]);
	});

	it('passes an error on and starts nothing further', async () => {
		const started: number[] = [];
		const work = async (item: number): Promise<void> => {
			started.push(item);
			await pause(item);
			if (item === 1) throw new Error('first is broken');
		};
		await expect(mapAtMost(2, [1, 20, 3, 4, 5], work)).rejects.toThrow('first is broken');
		await pause(60);
		expect(started).toEqual([1, 20]);
	});
});
