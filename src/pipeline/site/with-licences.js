import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printLicences, readPackages } from './licences.js';

/** @param {string} name of a package */
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
			const packages = readPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')));
			writeFileSync('build/licences.txt', printLicences(packages, licenceText));
		}
	};
}
