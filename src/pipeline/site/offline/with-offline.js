import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootOf } from '../../../lib/site/locales.js';
import { findShell, pagePath, readFolder, shellEntries, takeStock } from './take-stock.js';

/** Where the service worker expects its list. */
const PLACE = 'self.__WB_MANIFEST';

/**
 * An adapter that first tells the service worker what to keep: its list can only be made once every page is rendered.
 * Writes `offline.json` beside it (src/lib/offline/inventory.ts).
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOffline(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			const client = builder.getClientDirectory();
			const { files: folders, paths } = builder.config.kit;
			const { up } = rootOf(paths.base);
			/** @param {string} path */
			const addressOf = (path) => (existsSync(join(folders.assets, path)) && path !== '/' ? up + path : path);
			const rendered = join(client, '../prerendered/pages');
			const pages = readFolder(rendered).map(({ path, bytes }) => ({ path: pagePath(path.slice(1)), bytes }));
			const files = readFolder(client);
			const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
			const shell = findShell([...files, ...pages], manifest);
			const stock = takeStock(files, pages, shell, builder.config.kit.version.name, addressOf);
			const inventory = { path: '/offline.json', bytes: Buffer.from(JSON.stringify(stock)) };
			writeFileSync(join(client, inventory.path), inventory.bytes);

			const workerFile = join(client, 'service-worker.js');
			const worker = readFileSync(workerFile, 'utf8');
			const [before, after, ...more] = worker.split(PLACE);
			if (after === undefined || more.length > 0) throw new Error(`${workerFile}: not one ${PLACE}`);
			const entries = shellEntries([...shell, inventory], addressOf);
			writeFileSync(workerFile, before + JSON.stringify(entries) + after);
			builder.log.minor(
				`Kept at the first visit: ${stock.shell.files} files, ${Math.round(stock.shell.bytes / 1000)} kB`
			);
			await adapter.adapt(builder);
		}
	};
}
