import { loadMap } from '$lib/map-page/load-map';
import type { PageLoad } from './$types';

export const load: PageLoad = loadMap;
