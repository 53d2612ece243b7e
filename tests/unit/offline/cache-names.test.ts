import { describe, expect, it } from 'vitest';
import { cacheNames } from '../../../src/lib/offline/cache-names';

describe('cacheNames', () => {
	const root = cacheNames('');
	const below = cacheNames('/atlas');

	it('reads the id of a kept set back from its name, dashes and all', () => {
		for (const names of [root, below]) expect(names.findKeptId(names.keptOf('a-b-c'))).toBe('a-b-c');
		expect(root.findKeptId(root.visited)).toBeUndefined();
	});

	it('knows its own caches, and none of another site on the same origin', () => {
		expect([root.visited, root.assets, root.keptOf('x'), 'atlas-shell-/'].every(root.isOurs)).toBe(true);
		expect([below.visited, 'workbox-precache-/', 'other'].some(root.isOurs)).toBe(false);
		expect(root.findKeptId(below.keptOf('x'))).toBeUndefined();
		expect(below.findKeptId(root.keptOf('x'))).toBeUndefined();
	});
});
