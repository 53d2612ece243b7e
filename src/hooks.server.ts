import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit';
import { prefixOf } from '$lib/site/locales.js';
import { LOCALE } from '$lib/site/locale';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', LOCALE) });

/** Files of the site lie at its root in every language; a build of SvelteKit reads its own below its prefix. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
	const url = new URL(request.url);
	const prefix = prefixOf(LOCALE);
	if (url.origin !== event.url.origin || url.pathname.startsWith(`${prefix}/`)) return fetch(request);
	url.pathname = prefix + url.pathname;
	return fetch(new Request(url, request));
};

/** Pages of other languages are of other builds: the prerenderer knows which of what is nowhere is a fault, and says so. */
export const handleError: HandleServerError = ({ error, status }) => {
	if (status !== 404) console.error(error);
};
