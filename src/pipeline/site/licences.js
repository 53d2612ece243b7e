/** Licences of everything that the site is made with, from package-lock.json: what readers get with the pages, and what only builds or tests them. */

/** @typedef {{ name: string, version: string, licence: string, isShipped: boolean }} Package */
/** @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean, link?: boolean }} LockEntry */

/** Packages of the service worker: SvelteKit bundles it apart, without Vite’s list of what is in it. */
const IN_THE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];

/**
 * What packages whose `license` is missing or misspelt say in their LICENSE or README.
 * @type {Readonly<Record<string, string>>}
 */
const READ_IN_FILES = {
	'@inlang/plugin-message-format': 'MIT',
	'@mapbox/jsonlint-lines-primitives': 'MIT',
	arc: 'BSD-2-Clause',
	'splaytree-ts': 'BSD-3-Clause',
	'sqlite-wasm-kysely': 'MIT',
	duck: 'BSD-2-Clause',
	'png-js': 'MIT'
};

/** Licences of what may be given on with the pages. */
export const MAY_SHIP = [
	'0BSD',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'BSL-1.0',
	'EDL-1.0',
	'ISC',
	'MIT',
	'OFL-1.1',
	'Unlicense'
];
/** Licences of what may build and test them: their conditions are about giving packages on, which nobody does. */
export const MAY_BUILD = [...MAY_SHIP, 'BlueOak-1.0.0', 'LGPL-3.0-or-later', 'MPL-2.0', 'Zlib'];

/**
 * Whether a licence is in a list: one of what it offers (`OR`), all of what it asks together (`AND`).
 * @param {string} licence SPDX expression without exceptions
 * @param {readonly string[]} allowed
 */
export const isAllowed = (licence, allowed) =>
	licence
		.replace(/[()]/g, '')
		.split(' OR ')
		.some((choice) => choice.split(' AND ').every((part) => allowed.includes(part)));

/**
 * Packages of a lock file by name, each version once.
 * @param {{ packages: Record<string, LockEntry> }} lock
 * @param {readonly string[]} bundled packages parts of which are in the scripts of the pages, as Vite lists them
 * @returns {Package[]}
 */
export function readPackages({ packages }, bundled) {
	const given = new Set([...IN_THE_WORKER, ...bundled]);
	/** @type {Map<string, Package>} */
	const found = new Map();
	for (const [path, entry] of Object.entries(packages)) {
		const name = path.split('node_modules/').at(-1) ?? '';
		if (path === '' || name === '' || entry.link) continue;
		const { version = '', license = '' } = entry;
		const key = `${name} ${version}`;
		const isShipped =
			!(entry.dev || entry.devOptional) || given.has(name) || found.get(key)?.isShipped === true;
		found.set(key, { name, version, licence: READ_IN_FILES[name] ?? license, isShipped });
	}
	return [...found.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** @param {Package} each */
const print = ({ name, version, licence }) => `${name} ${version} — ${licence}`;
const RULE = '-'.repeat(80);

/**
 * `licences.txt`.
 * @param {readonly Package[]} packages
 * @param {(name: string) => string} textOf text of a package's licence; empty where it has no such file
 */
export function printLicences(packages, textOf) {
	const shipped = packages.filter(({ isShipped }) => isShipped);
	return [
		'Atlas des territoires: MIT (LICENSE), facts Licence Ouverte 2.0 (LICENSE-DATA)',
		`\nGiven with the pages, or read to make them: ${shipped.length} packages\n`,
		...shipped.map(print),
		`\nOnly to build and test them: ${packages.length - shipped.length} packages\n`,
		...packages.filter(({ isShipped }) => !isShipped).map(print),
		'\nTexts of the licences of what is given with the pages',
		...shipped.map(
			(each) => `\n${RULE}\n${print(each)}\n${RULE}\n${textOf(each.name).trim() || '(no file of its own)'}`
		)
	]
		.join('\n')
		.concat('\n');
}
