import { describe, expect, it } from 'vitest';
import { rove } from '../../../src/lib/ui/rove';

const from = (key: string, isWhole?: boolean) => rove(key, [1, 1], [4, 3], isWhole);

describe('rove', () => {
	it('leads one cell on, or to an end', () => {
		expect(from('ArrowUp')).toEqual([0, 1]);
		expect(from('ArrowDown')).toEqual([2, 1]);
		expect(from('ArrowLeft')).toEqual([1, 0]);
		expect(from('ArrowRight')).toEqual([1, 2]);
		expect(from('Home')).toEqual([1, 0]);
		expect(from('End')).toEqual([1, 2]);
		expect(from('Home', true)).toEqual([0, 0]);
		expect(from('End', true)).toEqual([3, 2]);
		expect(from('PageUp')).toEqual([0, 1]);
		expect(from('PageDown')).toEqual([3, 1]);
	});

	it('stays inside', () => {
		expect(rove('ArrowUp', [0, 0], [4, 3])).toEqual([0, 0]);
		expect(rove('ArrowRight', [3, 2], [4, 3])).toEqual([3, 2]);
	});

	it('leaves other keys to others', () => {
		for (const key of ['Enter', 'Tab', 'a', 'constructor', '__proto__'])
			expect(from(key), key).toBeUndefined();
	});
});
