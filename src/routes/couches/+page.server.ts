import { readApi } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = ({ fetch }) => readApi(fetch).layers();
