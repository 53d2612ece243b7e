import { describe, expect, it } from 'vitest';
import { formatTenths } from '../../../src/lib/words/plain-words';

describe('formatTenths', () => {
	it('shows one decimal, even when it is nought', () => {
		expect([3, 9.733, 34.96, 0.04].map(formatTenths)).toEqual(['3,0', '9,7', '35,0', '0,0']);
	});
});
