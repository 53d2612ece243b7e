/** `licences.txt` of the built site, against what is in it: run `npm run build` first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = readFileSync(join(import.meta.dirname, '../../build/licences.txt'), 'utf8');
const [given = ''] = text.split('Only to build and test them');

describe('licences.txt', () => {
	it.each([
		['Svelte and SvelteKit, which Vite finds in the scripts', ['svelte', '@sveltejs/kit', 'devalue', 'clsx']],
		['Workbox, which is in the service worker', ['workbox-core', 'workbox-precaching']],
		['the map', ['maplibre-gl', 'pmtiles']],
		['the fonts', ['@fontsource-variable/public-sans', '@fontsource-variable/source-serif-4']]
	])('names %s', (_, names) => {
		for (const name of names) {
			expect(given).toMatch(new RegExp(`^${name} \\d`, 'm'));
			expect(text.match(new RegExp(`^${name} \\d`, 'gm')), name).toHaveLength(2);
		}
	});

	it('does not name as given what only builds or tests', () => {
		for (const name of ['vite', 'sharp', 'playwright']) expect(given).not.toMatch(new RegExp(`^${name} \\d`, 'm'));
	});
});
