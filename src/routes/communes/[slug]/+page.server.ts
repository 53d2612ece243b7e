import { error } from '@sveltejs/kit';
import type { CommuneInput } from '$lib/pages/communes/page/commune-input';
import { communeViewOf } from '$lib/pages/communes/page/commune-view';
import { printSheetOf } from '$lib/pages/communes/page/print-sheet';
import { communePath, communeSlug } from '$lib/domain/text/slug';
import { m } from '$lib/paraglide/messages';
import { glossFacts } from '$lib/words/gloss-facts';
import { readApi } from '$lib/pages/published/api.server';
import { DEFAULT_ORIGIN } from '$lib/site/read-origin.js';
import { communeArea } from '$lib/formats/structured-data/administrative-area';
import { breadcrumbs } from '$lib/formats/structured-data/breadcrumbs';
import { SITE } from '$lib/ui/head/site';
import { walksOfCommune } from '$lib/pages/walks/walk-links';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
	const api = readApi(fetch);
	const code = params.slug.slice(0, 5);
	const [file, map, { layers, themes }, documents, sources, territories, walks, glossary, actors] =
		await Promise.all([
			api.commune(code),
			api.communeMap(code),
			api.layers(),
			api.documents(),
			api.sources(),
			api.territories(),
			api.walks(),
			api.glossary(),
			api.actors()
		]);
	if (communeSlug(file) !== params.slug) error(404);
	// Where the reader's machine serves the site is no address to print.
	const address = url.origin === DEFAULT_ORIGIN ? url.pathname : url.origin + url.pathname;
	const epci = territories.find(({ id }) => id === file.epci);
	if (!epci) error(500, `${code}: no territory ${file.epci}`);
	const input: CommuneInput = { file, themes, layers, territories, documents, sources, actors, address };
	const view = communeViewOf(input);
	return {
		epci: { id: epci.id, name: epci.label },
		schema: [
			communeArea(file, epci, SITE),
			breadcrumbs(
				[
					{ name: m.communes_nav(), path: '/communes' },
					{ name: file.name, path: communePath(file) }
				],
				SITE
			)
		],
		commune: view,
		sheet: printSheetOf(view, input),
		acronyms: glossFacts(file.facts, glossary),
		map,
		walks: walksOfCommune(walks, file.code),
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date }))
	};
};
