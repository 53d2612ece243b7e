import { describe, expect, it } from 'vitest';
import { findBytesFault } from '../../../../src/pipeline/sources/verify-source';
import { entryOf } from './a-source';

const right = new Uint8Array([1, 2, 3]);
const entry = entryOf(right);

describe('findBytesFault', () => {
	it('finds nothing wrong with the bytes of the entry', () => {
		expect(findBytesFault(entry, right)).toBeUndefined();
	});

	it('names both sums and both sizes', () => {
		expect(findBytesFault(entry, new Uint8Array())).toEqual({
			truncated: true,
			expected: 'sha256 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81 (3 bytes)',
			found: 'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 (0 bytes)'
		});
	});

	it('does not call other bytes of the same size truncated', () => {
		expect(findBytesFault(entry, new Uint8Array([1, 2, 4]))?.truncated).toBe(false);
	});
});
