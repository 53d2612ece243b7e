import type { CrossingData } from '$lib/pages/crossing/crossing-model.svelte';
import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }): Promise<CrossingData> => {
	const api = readApi(fetch);
	const [{ themes, layers }, territories, communes, coverage, boundaries] = await Promise.all([
		api.layers(),
		api.territories(),
		api.communes(),
		api.coverage(),
		api.boundaries()
	]);
	const crossed = new Set(coverage.codes);
	return {
		boundaries,
		themes,
		layers: layers.map(({ id, label, theme, look, precisions, references }) => ({
			id,
			label,
			theme,
			look,
			precisions,
			references
		})),
		territories: territories
			.filter(({ id }) => id in coverage.territories)
			.map(({ id, label, short, kind, parts }) => ({ id, label, short, kind, parts })),
		communes: communes
			.filter(({ code }) => crossed.has(code))
			.map(({ code, name, epci, territories: own, population, areaKm2 }) => ({
				code,
				name,
				epci,
				territories: own,
				population,
				areaKm2
			})),
		coverage
	};
};
