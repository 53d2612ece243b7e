import { error } from '@sveltejs/kit';
import { breadcrumbs } from '$lib/formats/structured-data/breadcrumbs';
import { findWalkPlace } from '$lib/formats/structured-data/walk-place';
import { readApi } from '$lib/pages/published/api.server';
import { walkViewOf } from '$lib/pages/walks/walk-view';
import { m } from '$lib/paraglide/messages';
import { filesRoot } from '$lib/site/shared-files';
import { SITE } from '$lib/ui/head/site';
import { langOf } from '$lib/words/plain-words';
import type { PageServerLoad } from './$types';

/** Nothing on this page needs a script. */
export const csr = false;

type Fetch = typeof globalThis.fetch;

async function readSize(fetch: Fetch, path: string): Promise<number> {
	const response = await fetch(`${filesRoot()}/${path}`);
	return response.ok ? (await response.arrayBuffer()).byteLength : 0;
}

/** The drawn map of a walk as SVG, empty where there is none. */
async function readMap(fetch: Fetch, id: string): Promise<string> {
	const response = await fetch(`${filesRoot()}/atlas/walks/${id}.svg`);
	return response.ok ? response.text() : '';
}

export const load: PageServerLoad = async ({ fetch, params }) => {
	const api = readApi(fetch);
	const [walks, { layers }, facts, documents, sources, territories, communes] = await Promise.all([
		api.walks(),
		api.layers(),
		api.facts(),
		api.documents(),
		api.sources(),
		api.territories(),
		api.communes()
	]);
	const walk = walks.find(({ id }) => id === params.id);
	if (!walk) error(404);
	const traces = Object.entries(walk.trace?.files ?? {});
	const files = await Promise.all(
		traces.map(async ([format, path]) => ({ format, path, bytes: await readSize(fetch, path) }))
	);
	const published = { walks, layers, facts, documents, sources, territories, communes };
	const steps = [
		{ name: m.walk_nav(), path: '/sorties' },
		{ name: walk.name, path: `/sorties/${walk.id}` }
	];
	const summary = langOf(walk.isFrench.summary) ? undefined : walk.summary;
	const place = findWalkPlace({ ...walk, summary }, communes, SITE);
	return {
		schema: [...(place ? [place] : []), breadcrumbs(steps, SITE)],
		view: walkViewOf({ walk, ...published, map: await readMap(fetch, walk.id), files })
	};
};
