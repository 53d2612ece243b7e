import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => ({ terms: await readApi(fetch).glossary() });
