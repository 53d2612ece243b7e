import { readApi } from '$lib/pages/published/api.server';
import { toWalkCard } from '$lib/pages/walks/walk-card';
import { KIND_LAYER } from '$lib/drawing/walks/kind-layer';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const [walks, { layers }, facts, documents, sources, territories, communes] = await Promise.all([
		api.walks(),
		api.layers(),
		api.facts(),
		api.documents(),
		api.sources(),
		api.territories(),
		api.communes()
	]);
	const roots = territories.filter(({ id }) => !territories.some(({ parts }) => parts.includes(id)));
	const looks = new Set(Object.values(KIND_LAYER));
	return {
		cards: walks.map((walk) => toWalkCard(walk, { facts, documents, sources, communes, territories: roots })),
		looks: layers.filter(({ id }) => looks.has(id)).map(({ id, look }) => ({ id, look })),
		territories: roots.map(({ id, label, short }) => ({ id, label, short })),
		centres: communes.map(({ centre }) => centre)
	};
};
