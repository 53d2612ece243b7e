/** Serves `build/` as a static host does: `npm run preview`. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { BASE_LOCALE, prefixOf, splitLocale } from '../../lib/site/locales.js';

const BUILD = 'build';

/** The file that an address stands for: a page without its ending, a folder's page, or, with no slash at its end, that folder. */
function findPage(root: string, path: string): { page?: string; folder?: string } {
	const has = (file: string) => existsSync(join(root, BUILD, file));
	if (path.endsWith('/')) return has(`${path}index.html`) ? { page: `${path}index.html` } : {};
	if (has(`${path}.html`)) return { page: `${path}.html` };
	return has(`${path}/index.html`) ? { folder: `${path}/` } : {};
}

/** The page for what is not there: that of the language, or else of the site. */
const findLost = (root: string, path: string): string =>
	[splitLocale(path).locale, BASE_LOCALE]
		.map((locale) => join(root, BUILD, prefixOf(locale), '404.html'))
		.find((file) => existsSync(file)) ?? '';

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/**
 * A plugin that answers as static hosts do: pages have no ending in their addresses, folders get their slash, and what is not there
 * gets the site's own page for that.
 */
const staticHost: Plugin = {
	name: 'static-host',
	configurePreviewServer({ middlewares, config: { root } }) {
		middlewares.use((request, response, next) => {
			const [path = '/', ...query] = (request.url ?? '/').split('?');
			const { page, folder } = findPage(root, decodePath(path));
			const address = [encodeURI(page ?? folder ?? ''), ...query].join('?');
			if (page !== undefined) request.url = address;
			if (folder === undefined) next();
			else response.writeHead(301, { location: address }).end();
		});
		return () => {
			middlewares.use((request, response, next) => {
				if (request.headers.accept?.includes('text/html') !== true) {
					next();
					return;
				}
				readFile(findLost(root, request.originalUrl ?? '/')).then(
					(page) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page),
					next
				);
			});
		};
	}
};

/** Origin that whole addresses in the built pages begin with, as its `robots.txt` says it. */
function findBuiltOrigin(root: string): string | undefined {
	const file = join(root, BUILD, 'robots.txt');
	const [, sitemap] = existsSync(file) ? (/^Sitemap: (.*)$/m.exec(readFileSync(file, 'utf8')) ?? []) : [];
	return sitemap === undefined ? undefined : new URL(sitemap).origin;
}

/** A plugin that says which addresses in the pages lead elsewhere, where the site is not served where it was built for: on another port. */
const tellOfOrigin: Plugin = {
	name: 'tell-of-origin',
	configurePreviewServer(server) {
		const printUrls = server.printUrls.bind(server);
		server.printUrls = () => {
			printUrls();
			const built = findBuiltOrigin(server.config.root);
			const served = server.resolvedUrls?.local.map((url) => new URL(url).origin) ?? [];
			if (built === undefined || served.includes(built)) return;
			server.config.logger.info(
				`  Links lead here. Whole addresses (canonical links, shared pictures, feeds, catalogue) say ${built}: ATLAS_ORIGIN at build time.`
			);
		};
	}
};

export default defineConfig({
	appType: 'mpa',
	build: { outDir: BUILD },
	plugins: [staticHost, tellOfOrigin],
	// Where the port is taken, the next free one. Any site may read the data, as build/_headers says to hosts.
	preview: { port: 4173, strictPort: false, host: '127.0.0.1', cors: { origin: '*' } }
});
