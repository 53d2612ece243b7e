import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHTML } from 'entities';
import { filesIn, findNeeded } from './find-needed.js';

/** @typedef {import('../../../lib/offline/inventory').Inventory} Inventory */
/** @typedef {{ path: string, bytes: Buffer }} BuiltFile a file or a page, by its path without the base */

/** Files that open without network after one visit, beside the scripts of its pages. */
const SHELL_FILES = [
	// Styles of every page: pages that are kept have no script, but they have these.
	/^\/_app\/immutable\/assets\/.*\.(?:css|woff2)$/,
	/^\/atlas\/(?:facts|boundaries|context|communes|register-places|walks)\.json$/,
	/^\/atlas\/layers\.css$/,
	/^\/atlas\/outlines\//,
	/^\/(?:favicon\.svg|offline\.json)$/
];
const SHELL_PAGES = ['/', '/hors-ligne', '/sorties'];
/** Scripts of pages that ship no other. */
const STANDALONE = /^\/_app\/[^/]+\.js$/;
/** Files with their hash in their name. */
const IMMUTABLE = /^\/_app\/immutable\//;
/** Files that a reader may keep, beside pages. */
const OFFERED = /^\/api\/v1\/walks\//;

/**
 * Title of a page without the name of the site.
 * @param {string} html
 */
export function titleOf(html) {
	const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
	return decodeHTML(title)
		.replace(/ · [^·]*$/, '')
		.trim();
}

/**
 * Path that a rendered page is asked for under.
 * @param {string} file with forward slashes, as `couches/npnru.html`
 */
export const pagePath = (file) => `/${file.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '')}`;

/**
 * Every file below a folder.
 * @param {string} folder
 * @returns {BuiltFile[]} in the order of their paths
 */
export function readFolder(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const file = join(entry.parentPath, entry.name);
			return { path: file.slice(folder.length).replaceAll('\\', '/'), bytes: readFileSync(file) };
		})
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Files that the first visit keeps, in the order given.
 * @param {readonly BuiltFile[]} files files and pages together
 * @param {Record<string, import('./find-needed.js').Chunk>} manifest Vite's
 */
export function findShell(files, manifest) {
	const pages = files.filter(({ path }) => SHELL_PAGES.includes(path));
	const starts = [
		...pages.flatMap(({ bytes }) => filesIn(bytes.toString('utf8'))),
		...files.filter(({ path }) => STANDALONE.test(path)).map(({ path }) => path.slice(1)),
		// The frame of every page and the page of errors, by SvelteKit's own numbers.
		...Object.keys(manifest)
			.filter((key) => /\/nodes\/[01]\.js$/.test(key))
			.flatMap((key) => manifest[key]?.file ?? [])
	];
	const needed = findNeeded(manifest, starts);
	return files.filter(
		({ path }) =>
			SHELL_PAGES.includes(path) ||
			SHELL_FILES.some((pattern) => pattern.test(path)) ||
			needed.has(path.slice(1))
	);
}

/**
 * The inventory of a build: bytes of pages and of files that may be kept, titles of pages, and how much is kept at the first
 * visit.
 * @param {readonly BuiltFile[]} files of the client: static files, scripts, styles
 * @param {readonly BuiltFile[]} pages rendered, by the path they are asked for under
 * @param {readonly BuiltFile[]} shell
 * @param {string} version
 * @param {(path: string) => string} [addressOf] where a file is, from the base: files that languages share are above it
 * @returns {Inventory}
 */
export function takeStock(files, pages, shell, version, addressOf = (path) => path) {
	const offered = [...files.filter(({ path }) => OFFERED.test(path)), ...pages];
	return {
		version,
		shell: { files: shell.length, bytes: shell.reduce((sum, { bytes }) => sum + bytes.length, 0) },
		files: Object.fromEntries(offered.map(({ path, bytes }) => [addressOf(path), bytes.length])),
		pages: Object.fromEntries(pages.map(({ path, bytes }) => [path, titleOf(bytes.toString('utf8'))]))
	};
}

/**
 * The list that the service worker installs, by addresses relative to its own, so that the base does not matter.
 * `hash` tells what has come to harm.
 * @param {readonly BuiltFile[]} shell
 * @param {(path: string) => string} [addressOf] as for `takeStock`
 * @returns {import('../../../lib/offline/shell-entry').ShellEntry[]}
 */
export const shellEntries = (shell, addressOf = (path) => path) =>
	shell.map(({ path, bytes }) => {
		const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
		return { url: `.${addressOf(path)}`, revision: IMMUTABLE.test(path) ? null : hash, hash };
	});
