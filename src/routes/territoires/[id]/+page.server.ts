import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { readApi } from '$lib/pages/published/api.server';
import { readTerritoryIds } from '$lib/pages/published/territory-ids.server';
import { territoryArea } from '$lib/formats/structured-data/administrative-area';
import { breadcrumbs } from '$lib/formats/structured-data/breadcrumbs';
import { SITE } from '$lib/ui/head/site';
import { countPrecisions, shownLayersOf } from '$lib/answers/territories/shown-layers';
import { walksOfTerritory } from '$lib/pages/walks/walk-links';
import type { EntryGenerator, PageServerLoad } from './$types';

export const csr = false;

export const entries: EntryGenerator = async () => (await readTerritoryIds()).map((id) => ({ id }));

export const load: PageServerLoad = async ({ fetch, params: { id } }) => {
	const api = readApi(fetch);
	const [territories, { layers, themes }, documents, walks] = await Promise.all([
		api.territories(),
		api.layers(),
		api.documents(),
		api.walks()
	]);
	const territory = territories.find((other) => other.id === id);
	if (!territory) error(404);
	const [file, map, facts] = await Promise.all([api.territory(id), api.territoryMap(id), api.facts()]);
	const counted = new Set(file.figures.map(({ fact }) => fact));
	return {
		schema: [
			territoryArea(
				territory,
				territories.filter((part) => territory.parts.includes(part.id)),
				SITE
			),
			breadcrumbs(
				[
					{ name: m.nav_territories(), path: '/territoires' },
					{ name: territory.label, path: `/territoires/${id}` }
				],
				SITE
			)
		],
		file,
		map,
		walks: walksOfTerritory(walks, id),
		/** Facts that the figures belong to: some are placed elsewhere and only compare with this territory. */
		figureFacts: facts.filter((fact) => counted.has(fact.id)),
		territories,
		layers,
		themes,
		documents: documents.map(({ id: document, short, title, date }) => ({
			id: document,
			short,
			title,
			date
		})),
		shown: shownLayersOf(
			territory,
			file.facts,
			layers.map((layer) => layer.id)
		).flatMap(({ id: shown, facts }) => {
			const layer = layers.find((other) => other.id === shown);
			// Drawn by its facts alone, without the official outlines that no document names.
			const own = layer && { ...layer, references: [], precisions: countPrecisions(facts) };
			return own ? [{ layer: own, facts }] : [];
		})
	};
};
