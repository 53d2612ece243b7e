import { dataDatesOf } from '$lib/formats/feeds/parse-changelog';
import { readApi } from '$lib/pages/published/api.server';
import { readChanges } from '$lib/pages/published/changelog';
import { LOCALES, prefixOf } from '$lib/site/locales.js';
import { absoluteUrl } from '$lib/site/origin';
import { sitePages } from '$lib/site/pages';
import { printSitemap } from '$lib/formats/feeds/print-sitemap';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Ids of the routes that are pages: `/src/routes/couches/[id]/+page.svelte` → `/couches/[id]`. */
const ROUTES = Object.keys(import.meta.glob('/src/routes/**/+page.svelte')).map(
	(file) => file.slice('/src/routes'.length, -'/+page.svelte'.length) || '/'
);

export const GET: RequestHandler = async ({ fetch }) => {
	const api = readApi(fetch);
	const [{ layers }, documents, communes, territories, walks] = await Promise.all([
		api.layers(),
		api.documents(),
		api.communes(),
		api.territories(),
		api.walks()
	]);
	const pages = sitePages(ROUTES, { layers, documents, communes, territories, walks });
	const urls = LOCALES.flatMap((locale) => pages.map((path) => absoluteUrl(prefixOf(locale) + path)));
	const body = printSitemap(urls, dataDatesOf(readChanges(territories)).modified);
	return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
