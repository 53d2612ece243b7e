import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const [records, communes, territories, boundaries, documents] = await Promise.all([
		api.communeRecords(),
		api.communes(),
		api.territories(),
		api.boundaries(),
		api.documents()
	]);
	const byCode = new Map(communes.map((commune) => [commune.code, commune]));
	return {
		boundaries,
		documentCount: documents.length,
		territories: territories.map(({ id, label }) => ({ id, label })),
		communes: records.map(({ code, name, epci, territories: own, population, facts, layers }) => ({
			code,
			name,
			epci,
			territories: own,
			population,
			factCount: facts.length,
			layerCount: layers.length,
			postcodes: byCode.get(code)?.postcodes ?? [],
			spellings: byCode.get(code)?.spellings ?? []
		}))
	};
};
