import { error } from '@sveltejs/kit';
import { communeViewOf } from '$lib/commune-page/commune-view';
import { communeSlug } from '$lib/domain/slug';
import { readApi } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const csr = false;

/** What SvelteKit takes as origin when it is told none: no address to print. */
const NO_ORIGIN = 'http://sveltekit-prerender';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const api = readApi(fetch);
	const code = params.slug.slice(0, 5);
	const [file, map, { layers, themes }, documents, sources, territories] = await Promise.all([
		api.commune(code),
		api.communeMap(code),
		api.layers(),
		api.documents(),
		api.sources(),
		api.territories()
	]);
	if (communeSlug(file) !== params.slug) error(404);
	const address = url.origin === NO_ORIGIN ? url.pathname : url.origin + url.pathname;
	return {
		commune: communeViewOf({ file, themes, layers, territories, documents, sources, address }),
		map,
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date }))
	};
};
