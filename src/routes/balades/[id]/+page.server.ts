import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { readApi } from '$lib/pages/published/api.server';
import { filesRoot } from '$lib/site/shared-files';
import { breadcrumbs } from '$lib/formats/structured-data/breadcrumbs';
import { findWalkPlace } from '$lib/formats/structured-data/walk-place';
import { langOf } from '$lib/words/plain-words';
import { SITE } from '$lib/ui/head/site';
import { walksByFact } from '$lib/pages/walks/walk-links';
import type { PageServerLoad } from './$types';

/** Nothing on this page needs a script. */
export const csr = false;

async function readSize(fetch: typeof globalThis.fetch, path: string): Promise<number> {
	const response = await fetch(`${filesRoot()}/${path}`);
	return response.ok ? (await response.arrayBuffer()).byteLength : 0;
}

export const load: PageServerLoad = async ({ fetch, params }) => {
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
	const walk = walks.find(({ id }) => id === params.id);
	if (!walk) error(404);
	const pick = (ids: readonly string[]) => ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
	const used = [
		walk.trace?.source,
		...walk.outlines.map(({ source }) => source),
		...walk.near.map(({ source }) => source)
	];
	const drawing = await fetch(`${filesRoot()}/atlas/walks/${walk.id}.svg`);
	const files = Object.entries(walk.trace?.files ?? {}).map(async ([format, path]) => ({
		format,
		path,
		bytes: await readSize(fetch, path)
	}));
	const steps = [
		{ name: m.walk_nav(), path: '/balades' },
		{ name: walk.name, path: `/balades/${walk.id}` }
	];
	const summary = langOf(walk.isFrench.summary) ? undefined : walk.summary;
	const place = findWalkPlace({ ...walk, summary }, communes, SITE);
	return {
		schema: [...(place ? [place] : []), breadcrumbs(steps, SITE)],
		/** Walks that have a page, by the fact that tells of them. */
		pages: walksByFact(walks.filter(({ id }) => id !== walk.id)),
		walk,
		map: drawing.ok ? await drawing.text() : '',
		files: await Promise.all(files),
		facts: pick(walk.facts),
		see: pick(walk.see),
		around: pick(walk.inCommunes),
		floods: walk.floodPlans.flatMap(({ fact, communes: named }) =>
			pick([fact]).map((plan) => ({ plan, communes: named }))
		),
		neighbours: walks
			.filter(({ id }) => walk.neighbours.includes(id))
			.map(({ id, name, kind, isFrench }) => ({ id, name, kind, isFrench })),
		/** Layers whose downloads hold the official outlines that show it. */
		outlined: layers
			.filter(({ references }) =>
				references.some(({ source }) => walk.outlines.some((outlines) => outlines.source === source))
			)
			.map(({ id, label }) => ({ id, label })),
		layers: layers.map(({ id, label }) => ({ id, label })),
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		/** Nothing could be traced in this build. */
		isBare: sources.every(({ state }) => state === 'none'),
		sources: sources.filter(({ id, state }) => used.includes(id) && state === 'used'),
		territories: territories
			.filter(
				({ id }) => walk.territories.includes(id) && !territories.some(({ parts }) => parts.includes(id))
			)
			.map(({ id, label }) => ({ id, label })),
		communes: communes.map(({ code, name }) => ({ code, name }))
	};
};
