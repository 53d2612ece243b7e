import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printLicences, readPackages } from './licences.js';

/** Where Vite lists the packages that are in the scripts of the pages, below the folder of those. */
export const BUNDLED_FILE = '.vite/license.json';

/**
 * The text of the licence of a package; empty where it has no file of it.
 * @param {string} name
 */
function licenceText(name) {
	const folder = join('node_modules', name);
	const file = existsSync(folder)
		? readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each))
		: undefined;
	return file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
}

/**
 * An adapter that also writes `licences.txt`: what the site is made with, and on which terms.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withLicences(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			/** @param {string} file */
			const parse = (file) => JSON.parse(readFileSync(file, 'utf8'));
			/** @type {{ name: string }[]} */
			const bundled = parse(join(builder.getClientDirectory(), BUNDLED_FILE));
			const packages = readPackages(
				parse('package-lock.json'),
				bundled.map(({ name }) => name)
			);
			writeFileSync('build/licences.txt', printLicences(packages, licenceText));
		}
	};
}
