import { absoluteUrl } from '$lib/site/origin';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Everything may be read by machines; the sitemap says what there is. */
export const GET: RequestHandler = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap.xml')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
