/** The weight of the built site, and that nothing is in it which nothing asks for: run `npm run build` first. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, prefixOf } from '../../src/lib/site/locales.js';
import { dataFileOf } from '../../src/pipeline/site/light/with-light-pages.js';

const BUILD = join(import.meta.dirname, '../../build');
const MB = 1_000_000;

const files = new Map(
	readdirSync(BUILD, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((file) => [file.slice(BUILD.length).replaceAll('\\', '/'), statSync(file).size])
);
const read = (path: string) => readFileSync(join(BUILD, path), 'utf8');
const weightOf = (isCounted: (path: string) => boolean) =>
	[...files].reduce((sum, [path, size]) => sum + (isCounted(path) ? size : 0), 0);

const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
const scriptless = pages.filter((path) => !read(path).includes('__sveltekit_'));

describe('the built site', () => {
	it('weighs 310 MB at most, in less than five thousand files: three tables or files for each commune, and a page for each outing in each language', () => {
		console.info(`built site: ${(weightOf(() => true) / MB).toFixed(1)} MB in ${files.size} files`);
		expect(weightOf(() => true)).toBeLessThan(310 * MB);
		expect(files.size).toBeLessThan(5000);
	});

	it.each([
		['pages', 165, (path: string) => path.endsWith('.html')],
		['data that others read', 106, (path: string) => path.startsWith('/api/')],
		['pictures of shared links', 15.5, (path: string) => path.startsWith('/cards/')],
		['scripts', 7.5, (path: string) => path.endsWith('.js')],
		['data of pages with script', 8.5, (path: string) => path.endsWith('/__data.json')]
	])('has %s of %d MB at most', (_, most, isCounted) => {
		expect(weightOf(isCounted)).toBeGreaterThan(MB);
		expect(weightOf(isCounted)).toBeLessThan(most * MB);
	});
});

describe('pages without script', () => {
	it('are most pages, those of communes among them', () => {
		expect(scriptless.length).toBeGreaterThan(1100);
		expect(scriptless).toContain('/communes/59606-valenciennes.html');
	});

	it('have no data that only a script would ask for; the others keep theirs', () => {
		expect(scriptless.map(dataFileOf).filter((path) => files.has(path))).toEqual([]);
		for (const locale of LOCALES)
			for (const page of ['communes', 'comparer', 'couches/qpv', 'croisements/matrice'])
				expect([...files.keys()]).toContain(`${prefixOf(locale)}/${page}/__data.json`);
	});

	it('have no marks that only a script would read', () => {
		expect(scriptless.filter((path) => /<!--(?:\[|\]|-->)/.test(read(path)))).toEqual([]);
	});

	it('are opened as whole pages: the scripts of the others know none of their routes', () => {
		for (const locale of LOCALES) {
			const folder = `${prefixOf(locale)}/_app/immutable/entry`;
			const app = [...files.keys()].find((path) => path.startsWith(`${folder}/app.`)) ?? '';
			const routes = [...read(app).matchAll(/["'`](\/[\w/[\]-]*)["'`]:\[/g)].map(([, id]) => id);
			expect(routes).toEqual(expect.arrayContaining(['/', '/communes', '/couches/[id]']));
			for (const id of ['/communes/[slug]', '/territoires', '/documents/[id]', '/a-propos'])
				expect(routes).not.toContain(id);
		}
	});
});

it('the drawings that stand in pages are not there a second time, and nothing asks for them', () => {
	const DRAWING = /\/atlas\/(?:communes|territories|walks)\//;
	expect([...files.keys()].filter((path) => DRAWING.test(path))).toEqual([]);
	const texts = [...files.keys()].filter((path) => /\.(?:html|js|xml|atom)$/.test(path));
	expect(texts.filter((path) => DRAWING.test(read(path)))).toEqual([]);
});

it('the service worker is 24 kB beside its list of files', () => {
	for (const locale of LOCALES) {
		const worker = read(`${prefixOf(locale)}/service-worker.js`);
		const [list = ''] = /\[\{"url":"\..*?\}\]/.exec(worker) ?? [];
		expect(list.length).toBeGreaterThan(10_000);
		expect(worker.length - list.length).toBeLessThan(24_000);
	}
});
