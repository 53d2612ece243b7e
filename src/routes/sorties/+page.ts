import { filesRoot } from '$lib/site/shared-files';
import type { PageLoad } from './$types';

/** The drawn map goes into the prerendered page only; the browser keeps it as it stands there. */
async function readMap(fetch: typeof globalThis.fetch): Promise<string> {
	if (import.meta.env.SSR) {
		const { readFile } = await import('node:fs/promises');
		return readFile('static/atlas/walks.svg', 'utf8');
	}
	// After a move inside the site there is no prerendered map: ask for it, and go on without it.
	// Hydration keeps what an {@html} finds, whatever its value, as long as that is not empty.
	if (document.querySelector('.walk-map .svg-map')) return ' ';
	const response = await fetch(`${filesRoot()}/atlas/walks.svg`);
	return response.ok ? response.text() : '';
}

export const load: PageLoad = async ({ data, fetch }) => ({ ...data, map: await readMap(fetch) });
