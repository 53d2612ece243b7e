import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({
	territories: (await readApi(fetch).territories())
		.filter(({ kind }) => kind === 'epci')
		.map(({ id, label, communes }) => ({ id, label, communes }))
});
