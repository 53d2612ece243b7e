import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../offline/take-stock.js';

/** What every page with a script of SvelteKit holds. */
const SCRIPT = '__sveltekit_';

/** Comments by which Svelte’s script finds its way through a page: `<!--[-->`, `<!--[0-->`, `<!---->`, `<!--]-->`, `<!--1a2b3c-->`. */
const MARKS = /<!--(?:\[(?:!|-?\d+)?|\]|[a-z\d]*)-->/g;

/** Drawings that stand in the pages themselves, and that only the build reads. */
const DRAWINGS = ['atlas/communes', 'atlas/territories', 'atlas/walks'];

/**
 * The HTML of a page without script, without the marks that only a script would read.
 * @param {string} html
 */
export const withoutMarks = (html) => html.replace(MARKS, '');

/**
 * File that SvelteKit writes the data of a page to, for scripts that open it without asking for its HTML.
 * @param {string} page its file: `/index.html`, `/communes/59606-valenciennes.html`
 */
export const dataFileOf = (page) => `${page.replace(/(?:\/index)?\.html$/, '')}/__data.json`;

/**
 * An adapter that first takes out of the built site what nothing asks for: the data of pages without script, the marks
 * in their HTML, and drawings that stand in pages.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withLightPages(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			const client = builder.getClientDirectory();
			const prerendered = join(client, '../prerendered');
			for (const { path, bytes } of readFolder(join(prerendered, 'pages'))) {
				const html = bytes.toString('utf8');
				if (!path.endsWith('.html') || html.includes(SCRIPT)) continue;
				writeFileSync(join(prerendered, 'pages', path), withoutMarks(html));
				rmSync(join(prerendered, 'dependencies', dataFileOf(path)), { force: true });
			}
			for (const folder of DRAWINGS) rmSync(join(client, folder), { recursive: true, force: true });
			await adapter.adapt(builder);
		}
	};
}
