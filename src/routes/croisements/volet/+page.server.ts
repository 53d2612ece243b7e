import { readViewData } from '$lib/pages/crossing/crossing-views';
import { INITIAL_SWIPE } from '$lib/pages/crossing/state/view-states';
import { toSwipeLayer, type SwipeData } from '$lib/pages/crossing/swipe/swipe-data';
import { openSwipeMap } from '$lib/pages/crossing/swipe/swipe-map';
import { readApi } from '$lib/pages/published/api.server';
import { openAtlasFiles } from '$lib/pages/published/files';
import { filesRoot } from '$lib/site/shared-files';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }): Promise<SwipeData> => {
	const api = readApi(fetch);
	const [{ themes, communes, coverage }, { layers }, facts, map] = await Promise.all([
		readViewData(fetch),
		api.layers(),
		api.facts(),
		openSwipeMap(openAtlasFiles(fetch, filesRoot()))
	]);
	const { a, b } = INITIAL_SWIPE;
	return {
		themes,
		communes: communes.map(({ code, name, population, areaKm2 }) => ({ code, name, population, areaKm2 })),
		coverage,
		layers: layers.map((layer) => toSwipeLayer(layer, facts)),
		ground: map.ground(),
		drawn: { [a.join()]: await map.draw(a), [b.join()]: await map.draw(b) }
	};
};
