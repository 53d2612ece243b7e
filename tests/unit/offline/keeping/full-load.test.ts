import { describe, expect, it } from 'vitest';
import { needsFullLoad } from '../../../../src/lib/offline/keeping/full-load';

type Move = Parameters<typeof needsFullLoad>[0];
const at = (path: string) => ({ url: new URL(path, 'https://a.fr') }) as Move['to'];
const move = (from: string, to: string, more: Partial<Move> = {}): Move => ({
	from: at(from),
	to: at(to),
	type: 'link',
	willUnload: false,
	...more
});

describe('needsFullLoad', () => {
	it('asks for a whole page when a link leads to another one without network', () => {
		expect(needsFullLoad(move('/', '/documents'), true)).toBe(true);
		expect(needsFullLoad(move('/', '/documents'), false)).toBe(false);
	});

	it('leaves the map alone when it changes its own address', () => {
		expect(needsFullLoad(move('/', '/?couches=qpv', { type: 'goto' }), true)).toBe(false);
	});

	it('leaves back, forward and moves out of the site to the browser', () => {
		expect(needsFullLoad(move('/', '/documents', { type: 'popstate' }), true)).toBe(false);
		expect(needsFullLoad(move('/', '/documents', { willUnload: true }), true)).toBe(false);
		expect(needsFullLoad(move('/', '/documents', { to: null }), true)).toBe(false);
	});
});
