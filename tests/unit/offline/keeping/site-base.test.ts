import { describe, expect, it } from 'vitest';
import { siteBase } from '../../../../src/lib/offline/keeping/site-base';

describe('siteBase', () => {
	it('is what stands before the scripts, wherever among them this one lies', () => {
		expect(siteBase('https://a.fr/_app/offline.js')).toBe('');
		expect(siteBase('https://a.fr/un/atlas/_app/immutable/chunks/x.js')).toBe('/un/atlas');
		expect(siteBase('https://a.fr/_app/x/_app/offline.js')).toBe('/_app/x');
	});

	it('is the root while pages are rendered or developed', () => {
		expect(siteBase('file:///home/a/_app/b.js')).toBe('');
		expect(siteBase('http://localhost:5173/src/lib/offline/keeping/site-base.ts')).toBe('');
	});
});
