import { toOutlinedLayer, type OutlinesData } from '$lib/pages/crossing/outlines/outlines-data';
import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }): Promise<OutlinesData> => {
	const api = readApi(fetch);
	const [{ themes, layers }, { boundaries, sliverRatio, overlaps }, communes] = await Promise.all([
		api.layers(),
		api.outlineOverlaps(),
		api.communes()
	]);
	const met = new Set<string>(overlaps.flatMap((overlap) => overlap.communes));
	return {
		boundaries,
		sliverRatio,
		overlaps,
		themes,
		layers: layers.map(toOutlinedLayer),
		communes: communes.filter(({ code }) => met.has(code)).map(({ code, name }) => ({ code, name }))
	};
};
