import { describe, expect, it } from 'vitest';
import { pagePath, shellEntries, takeStock, titleOf } from '../../../src/offline-build/take-stock';

const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const FILES = [
	file('/_app/immutable/a.js', 'a'),
	file('/_app/version.json', '{}'),
	file('/atlas/start.json', '{"a":1}'),
	file('/atlas/communes/59606.json', '{}'),
	file('/api/v1/facts.json', '[]'),
	file('/.vite/manifest.json', '{}'),
	file('/service-worker.js', '')
];
const PAGES = [
	file('/', '<title>La carte &amp; le reste · Atlas</title>'),
	file('/couches', '<title>Couches · Atlas</title>')
];

describe('takeStock', () => {
	const stock = takeStock(FILES, PAGES, '7');

	it('lists files and pages with their bytes, and nothing of the build itself', () => {
		expect(stock.files).toEqual({
			'/atlas/start.json': 7,
			'/atlas/communes/59606.json': 2,
			'/api/v1/facts.json': 2,
			'/': 47,
			'/couches': 31
		});
		expect(stock.version).toBe('7');
	});

	it('knows pages by their titles, without the name of the site', () => {
		expect(stock.pages).toEqual({ '/': 'La carte & le reste', '/couches': 'Couches' });
		expect(titleOf('<h1>none</h1>')).toBe('');
	});

	it('counts what the first visit keeps: the map, its data and the scripts', () => {
		expect(stock.shell).toEqual({ files: 3, bytes: 1 + 7 + 47 });
	});
});

describe('shellEntries', () => {
	it('has a revision that follows the content, except where the name does already', () => {
		const urls = shellEntries([...FILES, ...PAGES]);
		expect(urls.map(({ url }) => url)).toEqual(['./_app/immutable/a.js', './atlas/start.json', './']);
		expect(urls[0]?.revision).toBeNull();
		const [before, after] = ['1', '2'].map((text) => shellEntries([file('/', text)])[0]?.revision);
		expect(before).toMatch(/^[0-9a-f]{16}$/);
		expect(after).not.toBe(before);
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
