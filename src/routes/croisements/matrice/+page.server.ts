import { readViewData } from '$lib/server/crossing-views';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch }) => readViewData(fetch);
