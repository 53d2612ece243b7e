import { describe, expect, it } from 'vitest';
import { headersOf, printHeadersFile } from '../../../../src/pipeline/site/headers.js';
import { PAGE_POLICY } from '../../../../src/pipeline/site/policy.js';

const SECTIONS = ['communes', 'couches', 'donnees', 'embed'];

interface Rule {
	path: string;
	headers: [name: string, value: string][];
}

function readRules(text: string): Rule[] {
	const rules: Rule[] = [];
	for (const line of text.split('\n').filter((each) => each !== '')) {
		const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
		else rules.push({ path: line, headers: [] });
	}
	return rules;
}

/** As Netlify and Cloudflare Pages do: every rule that fits counts, and values of one name are joined. */
function answer(rules: readonly Rule[], path: string): Record<string, string> {
	const found: Record<string, string> = {};
	for (const rule of rules) {
		const isMatch = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
		if (!isMatch) continue;
		for (const [name, value] of rule.headers)
			found[name] = name in found ? `${found[name]}, ${value}` : value;
	}
	return found;
}

describe('_headers', () => {
	const rules = readRules(printHeadersFile(SECTIONS));

	it.each([
		'/',
		'/nl/',
		'/communes',
		'/communes/59606-valenciennes',
		'/en/couches/npnru',
		'/embed',
		'/nl/embed',
		'/api/v1/index.json',
		'/data.json',
		'/flux/donnees.atom',
		'/_app/immutable/x.js',
		'/en/_app/immutable/x.js',
		'/_app/version.json',
		'/nl/service-worker.js',
		'/offline.json',
		'/cards/a.png'
	])('says of %s what the definition says', (path) => {
		const { 'Content-Type': _, ...given } = answer(rules, path);
		const wanted = headersOf(path);
		const policyOf = (headers: Record<string, string>) =>
			(headers['Content-Security-Policy'] ?? '')
				.split(/[;,] /)
				// Anybody may frame what says nothing of frames; files are not framed.
				.filter(
					(part) =>
						part !== 'frame-ancestors *' &&
						(SECTIONS.includes(path) || !isFile(path) || !part.startsWith('frame'))
				)
				.sort();
		expect(policyOf(given)).toEqual(policyOf(wanted));
		// What is asked for again each time is what these hosts do unasked.
		expect(given['Cache-Control'] ?? 'no-cache').toBe(wanted['Cache-Control']);
		for (const [name, value] of Object.entries(wanted))
			if (!['Content-Security-Policy', 'Cache-Control'].includes(name)) expect(given[name], name).toBe(value);
		expect(given['Access-Control-Allow-Origin']).toBe(wanted['Access-Control-Allow-Origin']);
	});

	it('says each thing once for a path, in no more rules than hosts read', () => {
		const paths = rules.map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
		// @see https://developers.cloudflare.com/pages/configuration/headers/
		expect(paths.length).toBeLessThanOrEqual(100);
		for (const { headers } of rules) for (const [, value] of headers) expect(value.length).toBeLessThan(2000);
	});

	const isFile = (path: string) => /\.\w+$/.test(path);
});

describe('headersOf', () => {
	it('lets anybody frame the embedded map, in each language, and no other page', () => {
		const frames = (path: string) => headersOf(path)['Content-Security-Policy']?.split('; ').at(-1);
		for (const path of ['/embed', '/nl/embed', '/en/embed/x']) expect(frames(path)).toBe('frame-ancestors *');
		for (const path of ['/', '/embedded', '/communes/embed', '/de/embed'])
			expect(frames(path)).toBe("frame-ancestors 'self'");
	});

	it('gives the place of the reader to our own pages, and no other power', () => {
		const powers = (headersOf('/')['Permissions-Policy'] ?? '').split(', ');
		expect(powers.filter((power) => !power.endsWith('=()'))).toEqual(['geolocation=(self)']);
	});
});

describe('the policy of pages', () => {
	const words = Object.entries(PAGE_POLICY).map(([name, value]) => [name, String(value)] as const);

	it('runs nothing that is not ours', () => {
		for (const [name, value] of words) {
			expect(value, name).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
			if (name !== 'style-src-attr') expect(value, name).not.toContain('unsafe-hashes');
		}
		expect(PAGE_POLICY['default-src']).toEqual(['none']);
		expect(PAGE_POLICY['script-src']).toEqual(['self']);
	});

	it('takes a blob for a worker or a picture only', () => {
		expect(words.filter(([, value]) => value.includes('blob:')).map(([name]) => name)).toEqual([
			'img-src',
			'worker-src'
		]);
	});

	it('knows one other host, for the map that a reader may turn on', () => {
		const hosts = new Set(words.flatMap(([, value]) => value.match(/https?:[^,]+/g) ?? []));
		expect([...hosts]).toEqual(['https://data.geopf.fr']);
	});
});
