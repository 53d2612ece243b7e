import { describe, expect, it } from 'vitest';
import { readScope } from '../../../src/lib/site/read-scope';

describe('readScope', () => {
	it('is the four territories unless the environment asks for the region', () => {
		expect(readScope({})).toBe('atlas');
		expect(readScope({ ATLAS_SCOPE: '' })).toBe('atlas');
		expect(readScope({ ATLAS_SCOPE: 'region' })).toBe('region');
	});

	it('says what it expected of any other word', () => {
		expect(() => readScope({ ATLAS_SCOPE: 'France' })).toThrow('ATLAS_SCOPE is "France": expected "region"');
	});
});
