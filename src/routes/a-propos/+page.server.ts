import { countAtlas } from '$lib/pages/about/count-atlas';
import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

/** A text: nothing in it needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const [facts, { layers }, documents, territories] = await Promise.all([
		api.facts(),
		api.layers(),
		api.documents(),
		api.territories()
	]);
	return {
		count: countAtlas({ facts, layers, documents, territories }),
		documents: documents.map(({ id, title, date, lines, factCount }) => ({
			...{ id, title, date, lines, factCount }
		})),
		/** The layer that samples of each way of drawing are shown with. */
		sample: layers.find(({ initial }) => initial) ?? layers[0]
	};
};
