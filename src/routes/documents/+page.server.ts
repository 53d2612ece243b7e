import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	return { documents: await api.documents(), territories: await api.territories() };
};
