import { describe, expect, it } from 'vitest';
import {
	findShell,
	pagePath,
	shellEntries,
	takeStock,
	titleOf
} from '../../../../../src/pipeline/site/offline/take-stock';

const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const FILES = [
	file('/_app/immutable/entry/start.js', 's'),
	file('/_app/immutable/nodes/2.js', 'map'),
	file('/_app/immutable/nodes/3.js', 'couches'),
	file('/_app/immutable/workers/own.js', 'w'),
	file('/_app/immutable/assets/3.css', 'c'),
	file('/_app/offline.js', 'o'),
	file('/_app/version.json', '{}'),
	file('/atlas/start.json', '{}'),
	file('/atlas/facts.json', '[1,2,3]'),
	file('/atlas/communes/59606.json', '{}'),
	file('/api/v1/facts.json', '[]'),
	file('/api/v1/walks/a.gpx', '<gpx/>'),
	file('/cards/atlas.png', 'png'),
	file('/.vite/manifest.json', '{}'),
	file('/service-worker.js', '')
];
const PAGES = [
	file('/', '<title>La carte &amp; le reste · Atlas</title><script src="./_app/immutable/entry/start.js">'),
	file('/couches', '<title>Couches · Atlas</title><script src="./_app/immutable/nodes/3.js">')
];
const MANIFEST = {
	start: { file: '_app/immutable/entry/start.js', imports: ['nodes/2.js'] },
	'nodes/2.js': { file: '_app/immutable/nodes/2.js' },
	'nodes/3.js': { file: '_app/immutable/nodes/3.js' }
};
const SHELL = findShell([...FILES, ...PAGES], MANIFEST);

describe('findShell', () => {
	it('has the map with its scripts and data, styles of all pages and scripts that stand alone; no cards, no downloads', () => {
		expect(SHELL.map(({ path }) => path)).toEqual([
			'/_app/immutable/entry/start.js',
			'/_app/immutable/nodes/2.js',
			'/_app/immutable/assets/3.css',
			'/_app/offline.js',
			'/atlas/facts.json',
			'/'
		]);
	});

	it('has the frame of the site and the page of errors, though no page names them', () => {
		const manifest = { ...MANIFEST, 'x/nodes/1.js': { file: '_app/immutable/nodes/3.js' } };
		expect(findShell(FILES, manifest).map(({ path }) => path)).toContain('/_app/immutable/nodes/3.js');
	});
});

describe('takeStock', () => {
	const stock = takeStock(FILES, PAGES, SHELL, '7');

	it('lists pages and traces with their bytes, and nothing that nobody may keep', () => {
		expect(stock.files).toEqual({
			'/api/v1/walks/a.gpx': 6,
			'/': PAGES[0]?.bytes.length,
			'/couches': PAGES[1]?.bytes.length
		});
		expect(stock.version).toBe('7');
	});

	it('knows pages by their titles, without the name of the site', () => {
		expect(stock.pages).toEqual({ '/': 'La carte & le reste', '/couches': 'Couches' });
		expect(titleOf('<h1>none</h1>')).toBe('');
		expect(titleOf('<title>L&#8217;Escaut &lt;caf&eacute;&gt; · Atlas</title>')).toBe('L’Escaut <café>');
	});

	it('counts what the first visit keeps', () => {
		expect(stock.shell).toEqual({ files: 6, bytes: 1 + 3 + 1 + 1 + 7 + (PAGES[0]?.bytes.length ?? 0) });
	});
});

describe('shellEntries', () => {
	it('has a revision that follows the content, except where the name does already; a hash always', () => {
		const entries = shellEntries(SHELL);
		expect(entries.map(({ url }) => url)).toEqual(SHELL.map(({ path }) => `.${path}`));
		expect(entries[0]?.revision).toBeNull();
		expect(entries[0]?.hash).toMatch(/^[0-9a-f]{16}$/);
		const [before, after] = ['1', '2'].map((text) => shellEntries([file('/', text)])[0]);
		expect(before?.revision).toBe(before?.hash);
		expect(after?.revision).not.toBe(before?.revision);
	});
});

describe('pagePath', () => {
	it('is the address that a rendered page is asked for under', () => {
		expect(['index.html', 'couches.html', 'couches/npnru.html', 'a/index.html'].map(pagePath)).toEqual([
			'/',
			'/couches',
			'/couches/npnru',
			'/a'
		]);
	});
});
