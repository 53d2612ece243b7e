import { error } from '@sveltejs/kit';
import { changesOf, familyOf, printAtom } from '$lib/formats/feeds/print-atom';
import { m } from '$lib/paraglide/messages';
import { readApi } from '$lib/pages/published/api.server';
import { readChanges } from '$lib/pages/published/changelog';
import { readTerritoryIds } from '$lib/pages/published/territory-ids.server';
import { absoluteUrl } from '$lib/site/origin';
import { FACTS_LICENCE } from '$lib/formats/structured-data/site-identity';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Feed of the changes of every territory. */
const WHOLE = 'atlas';

/** Day that a feed gives as its last change where it tells none: that of the first commit. */
const FOUNDED = '2026-11-21';

export const entries: EntryGenerator = async () =>
	[WHOLE, ...(await readTerritoryIds())].map((feed) => ({ feed }));

export const GET: RequestHandler = async ({ fetch, params: { feed } }) => {
	const territories = await readApi(fetch).territories();
	const territory = territories.find(({ id }) => id === feed);
	if (!territory && feed !== WHOLE) error(404);
	const changes = readChanges(territories);
	const body = printAtom({
		id: feed,
		title: territory ? m.feed_territory_title({ name: territory.label }) : m.feed_title(),
		subtitle: m.feed_subtitle(),
		author: m.site_name(),
		rights: FACTS_LICENCE,
		feedUrl: absoluteUrl(`/flux/${feed}.atom`),
		pageUrl: absoluteUrl(territory ? `/territoires/${territory.id}` : '/'),
		changes: territory ? changesOf(changes, familyOf(territory, territories)) : changes,
		start: FOUNDED
	});
	return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
