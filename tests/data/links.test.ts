/** Every link of the built site leads somewhere: page, file, passage, and a state that the page can read. Needs `vite build`. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { parseCompareState } from '../../src/lib/pages/compare/compare-state';
import { parseMapState } from '../../src/lib/pages/map/state/map-state';
import { ROOT, communes, facts, start } from './real-atlas';

const BUILD = join(ROOT, 'build');
const ORIGIN = 'https://atlas.example';

interface Page {
	/** Address that it is served at. */
	path: string;
	ids: Set<string>;
	links: string[];
}

const LINK_ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data'];

function readPage(path: string, html: string): Page {
	const ids = new Set<string>();
	const links: string[] = [];
	const parser = new Parser({
		onopentag(_name, attributes) {
			if (attributes.id !== undefined) ids.add(attributes.id);
			for (const name of LINK_ATTRIBUTES) if (attributes[name] !== undefined) links.push(attributes[name]);
			for (const candidate of attributes.srcset?.split(',') ?? []) links.push(candidate.trim().split(' ')[0] ?? '');
		}
	});
	parser.end(html);
	return { path, ids, links };
}

const addressOf = (file: string): string => '/' + file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');

async function readPages(): Promise<Map<string, Page>> {
	if (!existsSync(BUILD)) throw new Error('no build/: run `npm run build` before the tests of what is built');
	const files = (await readdir(BUILD, { recursive: true })).filter((file) => file.endsWith('.html'));
	const pages = await Promise.all(
		files.map(async (file) => readPage(addressOf(file), await readFile(join(BUILD, file), 'utf8')))
	);
	return new Map(pages.map((page) => [page.path, page]));
}

const pages = await readPages();
const files = new Set((await readdir(BUILD, { recursive: true })).map((file) => '/' + file));

const codes = new Set<string>(communes.map(({ code }) => code));
const territories = new Set(start.territories.map(({ id }) => id));
const factIds = new Set(facts.map(({ id }) => id));

/** What is wrong with the query of a link, for the pages whose state is in the address. */
function faultOfQuery(path: string, parameters: URLSearchParams): string | undefined {
	if (path === '/') {
		const { layers } = start;
		const { state, faults } = parseMapState(parameters, {
			layers,
			territories: start.territories,
			communes: codes
		});
		const [fault] = faults;
		if (fault) return `${fault.parameter}=${fault.value} cannot be read`;
		const { selection } = state;
		return selection?.kind === 'fact' && !factIds.has(selection.id) ? `no fact ${selection.id}` : undefined;
	}
	if (path === '/comparer') {
		const [fault] = parseCompareState(parameters, { communes: codes, territories }).faults;
		return fault && `${fault.kind} ${fault.value}`;
	}
	return undefined;
}

/** What is wrong with a link of a page; undefined for one that leads somewhere, or out of the site. */
function faultOf(link: string, page: Page): string | undefined {
	const url = new URL(link, ORIGIN + page.path);
	if (url.origin !== ORIGIN || !url.protocol.startsWith('http')) return undefined;
	const path = decodeURIComponent(url.pathname);
	const target = pages.get(path) ?? pages.get(path.replace(/\/$/, ''));
	if (!target) return files.has(path) ? undefined : 'no such page or file';
	const fragment = decodeURIComponent(url.hash.slice(1));
	if (fragment !== '' && !target.ids.has(fragment)) return `no #${fragment} there`;
	return faultOfQuery(path, url.searchParams);
}

describe('the built site', () => {
	it('has the pages of the four territories, of the layers and of the documents', () => {
		const wanted = [
			'/',
			'/404',
			'/comparer',
			...start.territories.map(({ id }) => `/territoires/${id}`),
			...start.layers.map(({ id }) => `/couches/${id}`),
			...start.documents.map(({ id }) => `/documents/${id}`)
		];
		expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
	});

	it('has no link that leads nowhere: pages, files, passages, and states of the map', () => {
		// The same link often stands on a page many times.
		const broken = [...pages.values()].flatMap((page) =>
			[...new Set(page.links)].flatMap((link) => {
				const fault = faultOf(link, page);
				return fault ? [`${page.path} → ${link}: ${fault}`] : [];
			})
		);
		expect(broken).toEqual([]);
	});

	it('has links at all, on every page', () => {
		for (const page of pages.values()) {
			if (page.path !== '/404') expect(page.links.length, page.path).toBeGreaterThan(8);
		}
	});

	it('uses no name of an anchor twice on a page', async () => {
		const repeated: string[] = [];
		for (const path of pages.keys()) {
			const file = path.endsWith('/') ? `${path}index.html` : `${path}.html`;
			const seen = new Set<string>();
			const parser = new Parser({
				onopentag(_name, { id }) {
					if (id !== undefined && seen.has(id)) repeated.push(`${path} #${id}`);
					if (id !== undefined) seen.add(id);
				}
			});
			parser.end(await readFile(join(BUILD, file), 'utf8'));
		}
		expect(repeated).toEqual([]);
	});
});
