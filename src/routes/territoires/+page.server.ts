import { decodeBoundaries } from '$lib/atlas/decode-topology';
import { readApi } from '$lib/server/api';
import { drawLocator } from '$lib/territory/locator';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const territories = await api.territories();
	const [files, boundaries] = await Promise.all([
		Promise.all(territories.map(({ id }) => api.territory(id))),
		api.topology()
	]);
	const locator = drawLocator(decodeBoundaries(boundaries).territories);
	return { files, locator: { ...locator, paths: [...locator.paths] } };
};
