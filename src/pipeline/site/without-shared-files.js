import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Routes written once for all languages, with the French pages. */
const SHARED_ROUTES = ['flux', 'sitemap.xml', 'robots.txt'];

/**
 * An adapter for a language that is not the first: of what it writes, only pages and scripts are kept. Static files, feeds and
 * the sitemap are those at the root of the site.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withoutSharedFiles(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const { kit } = builder.config;
			const folder = `build${kit.paths.base}`;
			const own = new Set([
				kit.appDir,
				'offline.json',
				'service-worker.js',
				...readdirSync(kit.files.routes)
			]);
			for (const name of SHARED_ROUTES) own.delete(name);
			for (const name of readdirSync(folder))
				if (!own.has(name) && !name.endsWith('.html')) rmSync(join(folder, name), { recursive: true });
		}
	};
}
