import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	isAllowed,
	MAY_BUILD,
	MAY_SHIP,
	printLicences,
	readPackages
} from '../../../../src/pipeline/site/licences.js';

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const lock = json('package-lock.json') as Parameters<typeof readPackages>[0];
const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
const packages = readPackages(lock, ['svelte', '@sveltejs/kit']);

describe('the licences of what the site is made with', () => {
	it('name every dependency, as one that is given with the pages', () => {
		for (const [name, version] of Object.entries(dependencies))
			expect(packages).toContainEqual(expect.objectContaining({ name, version, isShipped: true }));
		for (const name of ['svelte', '@sveltejs/kit', 'workbox-core'])
			expect(packages.find((each) => each.name === name)?.isShipped, name).toBe(true);
	});

	it('are all known, and may be used as they are', () => {
		const refused = packages.filter(
			({ licence, isShipped }) => !isAllowed(licence, isShipped ? MAY_SHIP : MAY_BUILD)
		);
		expect(refused).toEqual([]);
	});
});

it('reads alternatives and sums', () => {
	expect(isAllowed('(EDL-1.0 OR EPL-1.0)', MAY_SHIP)).toBe(true);
	expect(isAllowed('Apache-2.0 AND GPL-3.0-only', MAY_BUILD)).toBe(false);
	expect(isAllowed('AGPL-3.0-only', MAY_BUILD)).toBe(false);
	expect(isAllowed('', MAY_BUILD)).toBe(false);
});

it('prints what is given with the pages with the text of its licence, and the rest by name', () => {
	const text = printLicences(
		readPackages(
			{
				packages: {
					'': {},
					'node_modules/a': { version: '1.0.0', license: 'MIT' },
					'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC', dev: true },
					'node_modules/c': { version: '3.0.0', license: 'MIT', dev: true }
				}
			},
			['c']
		),
		(name) => `text of ${name}`
	);
	expect(text).toContain('a 1.0.0 — MIT');
	expect(text).toContain('text of a');
	expect(text).toContain('b 2.0.0 — ISC');
	expect(text).not.toContain('text of b');
	expect(text).toContain('text of c');
});
