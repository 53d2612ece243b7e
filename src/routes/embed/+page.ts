import { loadMap } from '$lib/pages/map/model/load-map';
import type { PageLoad } from './$types';

export const load: PageLoad = loadMap;
