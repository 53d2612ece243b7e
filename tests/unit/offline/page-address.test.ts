import { describe, expect, it } from 'vitest';
import { findMissedPage, pageKey, withoutSlash } from '../../../src/lib/offline/page-address';

const SITE = 'https://a.fr';

describe('pageKey', () => {
	it('is the same with a slash at its end, a query and a hash', () => {
		for (const end of ['', '/', '?x=1', '/?x=1#y'])
			expect(pageKey(new URL(`${SITE}/couches/npnru${end}`), '')).toBe(`${SITE}/couches/npnru`);
	});

	it('keeps the slash of the root, with and without a base', () => {
		expect(pageKey(new URL(`${SITE}/?couches=qpv`), '')).toBe(`${SITE}/`);
		expect(withoutSlash('/atlas/', '/atlas')).toBe('/atlas/');
		expect(withoutSlash('/atlas/couches/', '/atlas')).toBe('/atlas/couches');
	});
});

describe('findMissedPage', () => {
	const find = (page: string, base = '') => findMissedPage(new URLSearchParams({ page }), SITE, base);

	it('gives a path of this site with its query', () => {
		expect(find('/couches/npnru?x=1')).toBe('/couches/npnru?x=1');
		expect(find('/atlas/couches', '/atlas')).toBe('/atlas/couches');
	});

	it('gives nothing that leads elsewhere', () => {
		for (const page of [
			'//b.fr/x',
			'/.//b.fr/x',
			'/x/..//b.fr',
			'https://b.fr/',
			'javascript:alert(1)',
			'/\\b.fr',
			'couches',
			''
		])
			expect(find(page), page).toBeUndefined();
		expect(find('/other', '/atlas')).toBeUndefined();
		expect(findMissedPage(new URLSearchParams(), SITE, '')).toBeUndefined();
	});
});
