import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { compareWithRegisters } from '$lib/pages/layers/document-register';
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
	const usual = new Set(layer.references.filter(({ isShown }) => isShown).map(({ register }) => register));
	const shown = registers.filter(({ register }) => usual.has(register));
	const named = new Set([
		...own.flatMap((fact) => fact.communes),
		...shown.flatMap((entry) => entry.communes.map(({ code }) => code))
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
		calendar: calendarOf(own),
		sides: compareWithRegisters(own, shown),
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		sources: used,
		territories: territories.map(({ id, label }) => ({ id, label })),
		communes: communes.filter(({ code }) => named.has(code)).map(({ code, name }) => ({ code, name }))
	};
};
