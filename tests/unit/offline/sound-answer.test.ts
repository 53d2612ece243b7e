import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOf, isOfItsKind, isSound, isToItsEnd } from '../../../src/lib/offline/sound-answer';

const PAGE = 'text/html; charset=utf-8';

describe('isOfItsKind', () => {
	it('takes no page for data or for a script, and nothing else for a page', () => {
		expect(isOfItsKind('/atlas/facts.json', PAGE)).toBe(false);
		expect(isOfItsKind('/_app/a.js', PAGE)).toBe(false);
		expect(isOfItsKind('/couches/npnru', 'application/json')).toBe(false);
		expect(isOfItsKind('/couches/npnru', null)).toBe(false);
	});

	it('takes what hosts call these kinds', () => {
		expect(isOfItsKind('/', PAGE)).toBe(true);
		expect(isOfItsKind('/a.geojson', 'application/geo+json')).toBe(true);
		expect(isOfItsKind('/a.json', 'application/json; charset=utf-8')).toBe(true);
		for (const type of ['text/javascript', 'application/javascript'])
			expect(isOfItsKind('/a.js', type)).toBe(true);
		expect(isOfItsKind('/font.woff2', 'application/octet-stream')).toBe(true);
	});
});

describe('isToItsEnd', () => {
	it('sees pages and data that were cut, and anything that is empty', () => {
		expect(isToItsEnd('/couches', '<html><p>a</p></html>\n')).toBe(true);
		expect(isToItsEnd('/couches', '<html><p>a</p>')).toBe(false);
		expect(isToItsEnd('/a.json', '{"a":[1]}')).toBe(true);
		expect(isToItsEnd('/a.json', '{"a":[1')).toBe(false);
		expect(isToItsEnd('/a.css', '')).toBe(false);
	});
});

describe('isSound', () => {
	const answer = (body: string, status = 200) =>
		new Response(body, { status, headers: { 'content-type': PAGE } });

	it('holds for a whole page, which can still be read', async () => {
		const response = answer('<html></html>');
		expect(await isSound('/', response)).toBe(true);
		expect(await response.text()).toBe('<html></html>');
	});

	it('does not hold for errors, other kinds and halves', async () => {
		expect(await isSound('/', answer('<html></html>', 404))).toBe(false);
		expect(await isSound('/a.json', answer('<html></html>'))).toBe(false);
		expect(await isSound('/', answer('<html>'))).toBe(false);
	});
});

describe('hashOf', () => {
	it('is what the build writes', async () => {
		const wanted = createHash('sha256').update('é').digest('hex').slice(0, 16);
		expect(await hashOf(new Response('é'))).toBe(wanted);
	});
});
