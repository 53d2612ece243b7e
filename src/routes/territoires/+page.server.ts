import { decodeBoundaries } from '$lib/geo/decode-topology';
import { readApi } from '$lib/pages/published/api.server';
import { drawLocator } from '$lib/drawing/territories/locator';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const territories = await api.territories();
	const [files, boundaries] = await Promise.all([
		Promise.all(territories.map(({ id }) => api.territory(id))),
		api.topology()
	]);
	return { files, locator: drawLocator(decodeBoundaries(boundaries).territories) };
};
