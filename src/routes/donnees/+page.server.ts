import { readApi } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => ({ sources: await readApi(fetch).sources() });
