/** What a page needs of script before it answers, by Vite's own list of what imports what, for every page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BASE_LOCALE, prefixOf, type Locale } from '../../../src/lib/site/locales.js';
import { filesIn } from '../../../src/pipeline/site/offline/find-needed';
import { ROOT } from '../real-atlas';
import { BUILD, htmlOf, pages, sampled, type BuiltPage } from './read-built';

const KIB = 1024;
/** Most bytes, gzipped, of the scripts that a page imports; of those that build more from what is asked of them. */
const USUAL = 60 * KIB;
const MORE: Readonly<Record<string, number>> = { '/comparer': 64 * KIB, '/croisements': 74 * KIB, '/croisements/volet': 64 * KIB };
/** A table that is sorted and filtered, the registers beside it and a calendar. */
const LAYER_PAGE = 70 * KIB;
const mostOf = ({ bare }: BuiltPage): number =>
	MORE[bare] ?? (bare.startsWith('/couches/') ? LAYER_PAGE : USUAL);
/** The map asks for far more, and says so: it is weighed as it opens (tests/e2e/map-first.spec.ts). */
const isMap = ({ bare }: BuiltPage) => bare === '/' || bare === '/embed';

interface Chunk {
	file: string;
	imports?: string[];
}
const manifests = new Map<Locale, Record<string, Chunk>>();
function manifestOf(locale: Locale): Record<string, Chunk> {
	const output = join(ROOT, '.svelte-kit', locale === BASE_LOCALE ? '' : `locales/${locale}`, 'output/client');
	const read = () =>
		JSON.parse(readFileSync(join(output, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
	const manifest = manifests.get(locale) ?? read();
	manifests.set(locale, manifest);
	return manifest;
}

/** Scripts that a page names, and those that they import at once. */
function scriptsOf(page: BuiltPage): Set<string> {
	const manifest = manifestOf(page.locale);
	const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
	const scripts = new Set(filesIn(htmlOf(page)).filter((file) => file.endsWith('.js')));
	for (const file of scripts)
		for (const key of byFile.get(file)?.imports ?? []) if (manifest[key]) scripts.add(manifest[key].file);
	return scripts;
}

const weights = new Map<string, number>();
function weigh(file: string): number {
	const bytes = weights.get(file) ?? gzipSync(readFileSync(join(BUILD, file))).length;
	weights.set(file, bytes);
	return bytes;
}
const weightOf = (page: BuiltPage): number =>
	[...scriptsOf(page)].reduce((sum, file) => sum + weigh(`${prefixOf(page.locale)}/${file}`), 0);

describe('scripts', () => {
	// Addresses of before lead on at once, without a script.
	const weighed = sampled.filter(
		(page) => page.isFound && !isMap(page) && !/^\/balades(?:\/|$)/.test(page.bare)
	);

	it('weigh no more than they may on any page', () => {
		const heavy = weighed.filter((page) => weightOf(page) >= mostOf(page));
		expect(heavy.map((page) => [page.path, weightOf(page)])).toEqual([]);
		expect(weighed.filter((page) => weightOf(page) === 0)).toEqual([]);
	});

	it('are counted: that of the builder weighs more than that of a commune', () => {
		const find = (path: string) => weighed.filter((page) => page.path === path).map(weightOf)[0] ?? 0;
		expect(find('/communes/59606-valenciennes')).toBeLessThan(4 * KIB);
		expect(find('/croisements')).toBeGreaterThan(50 * KIB);
	});
});

describe('pages', () => {
	it.each([
		['/sorties', 80],
		['/croisements/volet', 116]
	])('%s weighs %i kB at most as it is sent', (path, most) => {
		const [page] = pages.filter((each) => each.path === path);
		expect(page && gzipSync(htmlOf(page)).length).toBeLessThan(most * KIB);
	});
});
