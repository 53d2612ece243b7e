import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ fetch }) => readApi(fetch).layers();
