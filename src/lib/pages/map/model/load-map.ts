import { filesRoot } from '../../../site/shared-files';
import { openAtlasFiles } from '../../published/files';
import type { AtlasStart } from '../../../domain/atlas';
import { LOCALE } from '../../../site/locale';

interface MapData {
	start: AtlasStart;
	overview: string;
}

/** The drawn map goes into the prerendered page only; the browser keeps it as it stands there. */
async function readOverview(fetch: typeof globalThis.fetch): Promise<string> {
	if (import.meta.env.SSR) {
		const { readFile } = await import('node:fs/promises');
		return readFile('static/atlas/overview.svg', 'utf8');
	}
	// After a move inside the site there is no prerendered map: ask for it, and go on without it.
	// Hydration keeps what an {@html} finds, whatever its value, as long as that is not empty.
	if (document.querySelector('.svg-map')) return ' ';
	const response = await fetch(`${filesRoot()}/atlas/overview.svg`);
	return response.ok ? response.text() : '';
}

/** What a page with the map starts from. */
export const loadMap = async ({ fetch }: { fetch: typeof globalThis.fetch }): Promise<MapData> => ({
	start: await openAtlasFiles(fetch, filesRoot()).start(LOCALE),
	overview: await readOverview(fetch)
});
