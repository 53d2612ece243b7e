import { error } from '@sveltejs/kit';
import { readApi } from '$lib/pages/published/api.server';
import { readWalks } from '$lib/pages/published/walks.server';
import { hadOldAddress } from '$lib/pages/walks/old-address';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Nothing on this page needs a script. */
export const csr = false;

/** Nothing links to it but addresses that others kept. */
export const entries: EntryGenerator = async () => {
	const walks = await readWalks();
	return walks.filter(hadOldAddress).map(({ id }) => ({ id }));
};

export const load: PageServerLoad = async ({ fetch, params }) => {
	const walk = (await readApi(fetch).walks()).find(({ id }) => id === params.id);
	if (!walk || !hadOldAddress(walk)) error(404);
	return { walk: { id: walk.id, name: walk.name } };
};
