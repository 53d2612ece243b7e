import { describe, expect, it } from 'vitest';
import { DEFAULT_ORIGIN, readOrigin } from '../../../src/lib/site/read-origin.js';

const parseOrigin = (text: string | undefined) =>
	readOrigin(text === undefined ? {} : { ATLAS_ORIGIN: text });

describe('readOrigin', () => {
	it('takes scheme, host and port, with or without a slash at the end', () => {
		expect(parseOrigin('https://atlas.example.org/')).toBe('https://atlas.example.org');
		expect(parseOrigin('http://localhost:8080')).toBe('http://localhost:8080');
	});

	it('is that of npm start where nothing is said', () => {
		expect(parseOrigin(undefined)).toBe(DEFAULT_ORIGIN);
		expect(parseOrigin('')).toBe(DEFAULT_ORIGIN);
	});

	it.each([
		'atlas.example.org',
		'ftp://a.b',
		'https://a.b/atlas',
		'https://a.b/?x',
		'//a.b',
		'https://u:p@a.b'
	])('refuses %s', (text) => expect(() => parseOrigin(text)).toThrow(`ATLAS_ORIGIN is "${text}"`));
});
