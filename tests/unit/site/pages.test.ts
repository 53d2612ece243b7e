import { describe, expect, it } from 'vitest';
import { sitePages } from '../../../src/lib/site/pages';

const SOURCES = {
	layers: [{ id: 'qpv' }, { id: 'rail' }],
	documents: [{ id: 'crte' }],
	communes: [{ code: '59606', name: 'Valenciennes' }],
	territories: [{ id: 'mel' }],
	walks: [{ id: 'eurovelo-5' }]
} as unknown as Parameters<typeof sitePages>[1];

describe('sitePages', () => {
	it('gives a page for each thing of each route that the site has', () => {
		const routes = [
			'/couches/[id]',
			'/',
			'/couches',
			'/communes/[slug]',
			'/sorties/[id]',
			'/territoires/[id]'
		];
		expect(sitePages(routes, SOURCES)).toEqual([
			'/',
			'/communes/59606-valenciennes',
			'/couches',
			'/couches/qpv',
			'/couches/rail',
			'/sorties/eurovelo-5',
			'/territoires/mel'
		]);
	});

	it('lists no page that says what another one says', () => {
		expect(sitePages(['/embed', '/', '/balades', '/balades/[id]'], SOURCES)).toEqual(['/']);
	});

	it('gives no page of a route that the site has not', () => {
		expect(sitePages(['/documents/[id]'], SOURCES)).toEqual(['/documents/crte']);
	});

	it.each(['/themes/[id]', '/couches/[id]/faits', '/couches/[...reste]/[id]', '/couches/fiche-[id]'])(
		'names a route whose pages it does not know: %s',
		(route) => {
			expect(() => sitePages(['/', route], SOURCES)).toThrow(route);
		}
	);
});
