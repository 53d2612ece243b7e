import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { communePaths, findBytes, type Inventory } from '../../src/lib/offline/inventory';
import type { ShellEntry } from '../../src/lib/offline/shell-entry';
import { readFolder } from '../../src/pipeline/site/offline/take-stock';

const BUILD = join(import.meta.dirname, '../../build');
const read = (file: string) => readFileSync(join(BUILD, file));

/** File that a host answers an address of the site with. */
function fileOf(path: string): string {
	if (path === '/') return 'index.html';
	return /\.[a-z0-9]+$/.test(path) ? path : `${path}.html`;
}

let shell: ShellEntry[];
let inventory: Inventory;

beforeAll(() => {
	const [, list = '[]'] = /(\[\{"url":"\..*?\}\])/.exec(read('service-worker.js').toString()) ?? [];
	shell = JSON.parse(list) as ShellEntry[];
	inventory = JSON.parse(read('offline.json').toString()) as Inventory;
});

describe('what the first visit keeps', () => {
	it('is the map with its data, and the page that tells what is kept', () => {
		const paths = shell.map(({ url }) => url.slice(1));
		for (const path of ['/', '/hors-ligne', '/sorties', '/offline.json', '/_app/offline.js', '/atlas/layers.css'])
			expect(paths).toContain(path);
		for (const name of ['facts', 'boundaries', 'context', 'communes'])
			expect(paths).toContain(`/atlas/${name}.json`);
	});

	it('takes 5.8 MB at most on the device, 1.55 MB as sent: a million of it is MapLibre', () => {
		const files = shell.map(({ url }) => read(fileOf(url.slice(1))));
		const raw = files.reduce((sum, { length }) => sum + length, 0);
		const sent = files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
		console.info(`first visit: ${shell.length} files, ${raw} bytes on the device, ${sent} as sent`);
		expect(raw).toBeLessThan(5_800_000);
		expect(sent).toBeLessThan(1_550_000);
		// What readers are told, but for the inventory itself.
		expect(inventory.shell.bytes).toBe(raw - read('offline.json').length);
	});

	it('has no picture of a shared link, no download and no page of a commune', () => {
		for (const { url } of shell) expect(url).not.toMatch(/^\.\/(?:cards|api|communes|sorties|flux)\//);
	});
});

describe('the inventory', () => {
	it('knows each page that the build holds with its size', () => {
		for (const path of ['/', '/communes/59606-valenciennes', '/territoires/caph', '/comparer', '/croisements'])
			expect(inventory.files[path], path).toBe(read(fileOf(path)).length);
	});

	it('gives the size of what is offered', () => {
		const paths = communePaths(inventory, ['59606', '59178']);
		expect(paths.some((path) => path.includes('valenciennes'))).toBe(true);
		expect(findBytes(inventory, paths)).toBeGreaterThan(10_000);
	});
});

it('every page keeps the map, by SvelteKit’s script or by the one of pages without any', () => {
	// Addresses of before lead on at once.
	const pages = readFolder(BUILD).filter(({ path }) => path.endsWith('.html') && !path.endsWith('/404.html') && !/^\/?(?:(?:nl|en)\/)?balades(?:\/|\.html)/.test(path));
	const silent = pages.filter(({ bytes }) => !/_app\/offline\.js|__sveltekit_/.test(bytes.toString('utf8')));
	expect(silent.map(({ path }) => path)).toEqual([]);
	expect(pages.length).toBeGreaterThan(380);
});
