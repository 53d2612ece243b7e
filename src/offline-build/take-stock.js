import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../lib/offline/inventory').Inventory} Inventory */
/** @typedef {{ path: string, bytes: Buffer }} BuiltFile a file or a page, by its path without the base */

/** What opens without network after one visit: every script, since pages that were visited need theirs. */
const SHELL_FILES = [
	/^\/_app\/immutable\//,
	/^\/atlas\/(?:start|facts|boundaries|context|communes|walks)\.json$/,
	/^\/atlas\/(?:layers\.css|overview\.svg)$/,
	/^\/atlas\/outlines\//,
	/^\/(?:favicon\.svg|offline\.json)$/
];
const SHELL_PAGES = ['/', '/hors-ligne', '/balades'];
/** Files with their hash in their name. */
const IMMUTABLE = /^\/_app\/immutable\//;
const NOT_LISTED = /^\/(?:_app\/|\.|service-worker\.js$)/;

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Title of a page without the name of the site.
 * @param {string} html
 */
export function titleOf(html) {
	const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
	const plain = title.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[/** @type {'amp'} */ (name)]);
	return plain.replace(/ · [^·]*$/, '').trim();
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

/** @param {string} path */
const isShell = (path) => SHELL_PAGES.includes(path) || SHELL_FILES.some((pattern) => pattern.test(path));

/**
 * What a build holds: bytes of files and pages, titles of pages, and how much is kept at the first visit.
 * @param {readonly BuiltFile[]} files of the client: static files, scripts, styles
 * @param {readonly BuiltFile[]} pages rendered, by the path they are asked for under
 * @param {string} version
 * @returns {Inventory}
 */
export function takeStock(files, pages, version) {
	const all = [...files, ...pages];
	const shell = all.filter(({ path }) => isShell(path));
	return {
		version,
		shell: { files: shell.length, bytes: shell.reduce((sum, { bytes }) => sum + bytes.length, 0) },
		files: Object.fromEntries(
			all.filter(({ path }) => !NOT_LISTED.test(path)).map(({ path, bytes }) => [path, bytes.length])
		),
		pages: Object.fromEntries(pages.map(({ path, bytes }) => [path, titleOf(bytes.toString('utf8'))]))
	};
}

/**
 * Entries of the service worker's installation, by addresses relative to its own, so that the base does not matter.
 * @param {readonly BuiltFile[]} files files and pages together
 * @returns {{ url: string, revision: string | null }[]}
 */
export const shellEntries = (files) =>
	files
		.filter(({ path }) => isShell(path))
		.map(({ path, bytes }) => ({
			url: `.${path}`,
			revision: IMMUTABLE.test(path) ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16)
		}));
