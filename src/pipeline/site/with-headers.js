import { readdirSync, writeFileSync } from 'node:fs';
import { printHeadersFile } from './headers.js';
import { printHtaccess } from './htaccess.js';

/**
 * An adapter that also writes `_headers` and `.htaccess`, for static hosts that read one of them.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withHeaders(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const entries = readdirSync(builder.config.kit.files.routes, { withFileTypes: true });
			// Routes with an ending, and feeds, are files: nobody frames them.
			const sections = entries
				.filter((entry) => entry.isDirectory() && !entry.name.includes('.') && entry.name !== 'flux')
				.map(({ name }) => name);
			writeFileSync('build/_headers', printHeadersFile(sections));
			writeFileSync('build/.htaccess', printHtaccess());
		}
	};
}
