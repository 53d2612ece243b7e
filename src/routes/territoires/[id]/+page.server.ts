import { error } from '@sveltejs/kit';
import { territoryArea } from '$lib/formats/structured-data/administrative-area';
import { breadcrumbs } from '$lib/formats/structured-data/breadcrumbs';
import { readApi } from '$lib/pages/published/api.server';
import { readTerritoryIds } from '$lib/pages/published/territory-ids.server';
import { territoryViewOf } from '$lib/pages/territories/territory-view';
import { walksOfTerritory } from '$lib/pages/walks/walk-links';
import { m } from '$lib/paraglide/messages';
import { SITE } from '$lib/ui/head/site';
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
	const parts = territories.filter((part) => territory.parts.includes(part.id));
	const steps = [
		{ name: m.nav_territories(), path: '/territoires' },
		{ name: territory.label, path: `/territoires/${id}` }
	];
	return {
		schema: [territoryArea(territory, parts, SITE), breadcrumbs(steps, SITE)],
		view: territoryViewOf({ file, map, facts, territories, themes, layers, documents }),
		walks: walksOfTerritory(walks, id)
	};
};
