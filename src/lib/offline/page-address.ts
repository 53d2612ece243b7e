import { rootOf } from '../site/locales.js';

/** Path that the site lies under, from that of its service worker: `/en/service-worker.js` → `/en`. */
export const baseOfWorker = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** Path of a page without the slash at its end, which the root alone keeps. */
export const withoutSlash = (path: string, base: string): string =>
	path === `${base}/` ? path : path.replace(/\/+$/, '');

/** A path from the base of a language: what languages share is above it. `/api/v1/x.json` → `/../api/v1/x.json` below `/en`. */
export const pathFromBase = (path: string, base: string): string =>
	path.startsWith(`${base}/`)
		? path.slice(base.length)
		: rootOf(base).up + path.slice(rootOf(base).root.length);

/** Address under which a page is stored: pages are prerendered, so its query and its hash change nothing of it. */
export const pageKey = (url: URL, base: string): string => url.origin + withoutSlash(url.pathname, base);

/**
 * Page of this site that a reader could not open, from the query of the page that says so.
 * @returns a path, to be used as a link; undefined for none, and for whatever might lead out of the site.
 */
export function findMissedPage(query: URLSearchParams, origin: string, base: string): string | undefined {
	const asked = query.get(MISSED_PAGE);
	if (asked === null || !asked.startsWith('/') || !URL.canParse(asked, origin)) return undefined;
	const url = new URL(asked, origin);
	const path = url.pathname + url.search;
	// `/.//other.example` is a path of this site as an address, and another site as a link.
	const isInside = path.startsWith(`${base}/`) && !path.startsWith(`${base}//`);
	return url.origin === origin && isInside ? path : undefined;
}

/** Parameter that names the page that could not be opened. */
export const MISSED_PAGE = 'page';
