import { byStation } from '$lib/answers/walks/walk-card';
import { readApi } from '$lib/pages/published/api.server';
import { toWalkCard } from '$lib/pages/walks/walk-card';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const [walks, territories, communes] = await Promise.all([api.walks(), api.territories(), api.communes()]);
	const roots = territories.filter(({ id }) => !territories.some(({ parts }) => parts.includes(id)));
	return {
		cards: byStation(walks.map((walk) => toWalkCard(walk, { communes, territories: roots }))),
		/** Stages of one long way, in the order of the way. */
		stages: walks.filter(({ id }) => id.startsWith('eurovelo-5-')).map(({ id }) => id),
		territories: roots.map(({ id, label }) => ({ id, label })),
		centres: communes.map(({ centre }) => centre)
	};
};
