import { readApi } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	return { sources: await api.sources(), layers: (await api.layers()).layers };
};
