import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { registersViewOf } from '$lib/pages/layers/registers/register-view';
import { readApi } from '$lib/pages/published/api.server';
import { breadcrumbs } from '$lib/formats/structured-data/breadcrumbs';
import { layerDataset } from '$lib/formats/structured-data/dataset';
import { glossFacts } from '$lib/words/gloss-facts';
import { calendarOf } from '$lib/ui/charts/calendar';
import { SITE } from '$lib/ui/head/site';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
	const api = readApi(fetch);
	const [{ layers, themes }, facts, documents, sources, territories, communes, glossary, registers] =
		await Promise.all([
			api.layers(),
			api.facts(),
			api.documents(),
			api.sources(),
			api.territories(),
			api.communes(),
			api.glossary(),
			api.registers()
		]);
	const layer = layers.find(({ id }) => id === params.id);
	if (!layer) error(404);
	const own = facts.filter((fact) => fact.layer === layer.id);
	const entries = registers.filter((entry) => entry.layer === layer.id);
	const view = registersViewOf({ facts: own, registers: layer.references, entries, communes, territories });
	const named = new Set([
		...own.flatMap((fact) => fact.communes),
		...[view.sides.both, view.sides.onlyRegisters].flat()
	]);
	const used = sources.filter(({ id }) => layer.sources.includes(id));
	return {
		// Here rather than in the page, whose scripts have no use for it.
		schema: [
			layerDataset({ layer, facts: own, documents, sources: used, territories }, SITE),
			breadcrumbs(
				[
					{ name: m.nav_layers(), path: '/couches' },
					{ name: layer.label, path: `/couches/${layer.id}` }
				],
				SITE
			)
		],
		layer,
		acronyms: glossFacts(own, glossary, [layer.label, layer.description]),
		theme: themes.find(({ id }) => id === layer.theme),
		facts: own,
		view,
		calendar: calendarOf(own),
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		sources: used,
		territories: territories.map(({ id, label }) => ({ id, label })),
		communes: communes.filter(({ code }) => named.has(code)).map(({ code, name }) => ({ code, name }))
	};
};
