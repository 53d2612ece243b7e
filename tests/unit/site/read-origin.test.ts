import { describe, expect, it } from 'vitest';
import { DEFAULT_ORIGIN, readOrigin } from '../../../src/lib/site/read-origin';

describe('readOrigin', () => {
	it('is where npm start serves, unless told otherwise', () => {
		expect(readOrigin({})).toBe(DEFAULT_ORIGIN);
		expect(readOrigin({ ATLAS_ORIGIN: '' })).toBe(DEFAULT_ORIGIN);
	});

	it('takes an origin, with or without its slash', () => {
		expect(readOrigin({ ATLAS_ORIGIN: 'https://atlas.example' })).toBe('https://atlas.example');
		expect(readOrigin({ ATLAS_ORIGIN: 'http://Atlas.example:8080/' })).toBe('http://atlas.example:8080');
	});

	it.each([
		'atlas.example',
		'https://atlas.example/sous/chemin',
		'ftp://atlas.example',
		'https://a.example?x'
	])('refuses %s, saying what was expected', (text) => {
		expect(() => readOrigin({ ATLAS_ORIGIN: text })).toThrow(`"${text}": expected an origin`);
	});
});
