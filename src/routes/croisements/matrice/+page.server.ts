import { readViewData } from '$lib/pages/crossing/crossing-views';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ fetch }) => readViewData(fetch);
