import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
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
		layers: layers.map(({ id, label, theme, hasOutlines, factCount, precisions, references }) => ({
			id,
			label,
			theme,
			hasOutlines,
			factCount,
			/** Facts that an official outline shows. */
			outlined: precisions.outline ?? 0,
			/** Official outlines that no document names. */
			referenced: references.reduce((sum, { count }) => sum + count, 0)
		})),
		communes: communes.filter(({ code }) => met.has(code)).map(({ code, name }) => ({ code, name }))
	};
};
