import { readApi } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	return { documents: await api.documents(), territories: await api.territories() };
};
