import { error } from '@sveltejs/kit';
import { readApi } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
	const api = readApi(fetch);
	const [{ layers, themes }, facts, documents, sources, territories, communes] = await Promise.all([
		api.layers(),
		api.facts(),
		api.documents(),
		api.sources(),
		api.territories(),
		api.communes()
	]);
	const layer = layers.find(({ id }) => id === params.id);
	if (!layer) error(404);
	const own = facts.filter((fact) => fact.layer === layer.id);
	const named = new Set(own.flatMap((fact) => fact.communes));
	return {
		layer,
		theme: themes.find(({ id }) => id === layer.theme),
		facts: own,
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		sources: sources.filter(({ id }) => layer.sources.includes(id)),
		territories: territories.map(({ id, label }) => ({ id, label })),
		communes: communes.filter(({ code }) => named.has(code)).map(({ code, name }) => ({ code, name }))
	};
};
