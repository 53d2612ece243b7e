import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OPTIONS_FILE = /^\+page(?:\.server)?\.[jt]s$/;
const IS_SCRIPTLESS = /^export const csr = false;$/m;

/**
 * Routes whose pages are sent without any script of SvelteKit: those that say `csr = false`.
 * @param {string} folder of the routes
 * @returns {string[]} ids, as `/communes/[slug]`
 */
export function findScriptlessRoutes(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => OPTIONS_FILE.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => IS_SCRIPTLESS.test(readFileSync(file, 'utf8')))
		.map((file) => `/${dirname(file).slice(folder.length).replaceAll('\\', '/').replace(/^\//, '')}`)
		.sort();
}

/** SvelteKit's own list of routes, which it writes for the browser. */
const ROUTES_MODULE = /\/generated\/client-optimized\/app\.js$/;

/**
 * The browser's list of routes without some of them: it then opens those pages as it opens any address, and asks
 * for no `__data.json` of theirs.
 * @param {string} code of SvelteKit's module
 * @param {readonly string[]} routes ids
 * @throws {Error} when a route is not in the list exactly once: SvelteKit writes it in another way
 */
export function dropRoutes(code, routes) {
	const starts = routes.map((id) => `${JSON.stringify(id)}: [`);
	const lines = code.split('\n');
	for (const start of starts) {
		const found = lines.filter((line) => line.trimStart().startsWith(start)).length;
		if (found !== 1) throw new Error(`${start}…] is ${found} times in SvelteKit’s routes`);
	}
	return lines.filter((line) => !starts.some((start) => line.trimStart().startsWith(start))).join('\n');
}

/**
 * A plugin of Vite by which pages with script open those without as whole pages.
 * @param {string} folder of the routes
 * @returns {import('vite').Plugin}
 */
export const openScriptlessAsWholePages = (folder) => ({
	name: 'scriptless-routes',
	apply: 'build',
	transform: {
		filter: { id: ROUTES_MODULE },
		handler: (code) => ({ code: dropRoutes(code, findScriptlessRoutes(folder)), map: null })
	}
});
