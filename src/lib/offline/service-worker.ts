/// <reference lib="webworker" />
import { clientsClaim, setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { cacheNames } from './cache-names';
import { baseOfWorker, MISSED_PAGE, pageKey, withoutSlash } from './page-address';
import type { ShellEntry } from './shell-entry';
import { hashOf, isOfItsKind, isSound } from './sound-answer';
import { rootOf } from '../site/locales.js';
import type { PageMessage, VisitedMessage, WorkerMessage } from './worker-message';

const worker = self as unknown as ServiceWorkerGlobalScope;
/** Files of the first visit, written in its place by the build: src/pipeline/site/offline. */
const shell = (self as unknown as { __WB_MANIFEST: ShellEntry[] }).__WB_MANIFEST;
/** Not from `$service-worker`: its lists of every file of the site would come along, 13 kB that nobody reads. */
const base = baseOfWorker(location.pathname);
const names = cacheNames(base);
/** Where the files of all languages are. */
const { root } = rootOf(base);

/** Beyond these many, what was put in first goes first. */
const MOST_VISITED = 400;
const MOST_ASSETS = 400;
/** How long a page waits for a network that does not answer before it is shown as it was last visited. */
const PATIENCE_SECONDS = 4;
const IMMUTABLE = `${base}/_app/immutable/`;

async function trim(cache: Cache, most: number): Promise<void> {
	const keys = await cache.keys();
	for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

const isWhole = ({ status, type, redirected }: Response) => status === 200 && type === 'basic' && !redirected;
const isOfUse = (url: string, response: Response) =>
	isWhole(response) && isOfItsKind(new URL(url).pathname, response.headers.get('content-type'));
/** Stores nothing but whole answers of our own site, and gives nothing that came to harm: the network is asked instead. */
const wholeAnswers: WorkboxPlugin = {
	cacheWillUpdate: ({ request, response }) =>
		Promise.resolve(isOfUse(request.url, response) ? response : null),
	cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
		cachedResponse && (await isSound(new URL(request.url).pathname, cachedResponse)) ? cachedResponse : null
};
const keepAtMost = (most: number): WorkboxPlugin => ({
	cacheDidUpdate: async ({ cacheName }) => trim(await caches.open(cacheName), most)
});
const byPage: WorkboxPlugin = {
	cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pageKey(new URL(request.url), base))
};
/** What a reader chose to keep stands in for what neither the network nor an earlier visit gives. */
const orKept: WorkboxPlugin = {
	cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
		cachedResponse ?? (await findKept(request.url)) ?? null,
	handlerDidError: ({ request }) => findKept(request.url)
};
const tellOfSilence: WorkboxPlugin = {
	fetchDidFail: async () => {
		const message: WorkerMessage = { type: 'no-network' };
		for (const client of await worker.clients.matchAll({ type: 'window' })) client.postMessage(message);
	}
};

async function findKept(url: string): Promise<Response | undefined> {
	const key = pageKey(new URL(url), base);
	for (const name of await caches.keys()) {
		if (names.findKeptId(name) === undefined) continue;
		const found = await (await caches.open(name)).match(key);
		if (found && (await isSound(new URL(key).pathname, found))) return found;
	}
	return undefined;
}

// The map, its data and the page that tells what is kept: all of one version, fetched one after the other and last.
setCacheNameDetails({ prefix: names.prefix, precache: 'shell', suffix: names.suffix });
const hashes = new Map(shell.map(({ url, hash }) => [new URL(url, location.href).pathname, hash]));
const isPage = (path: string) => !/\.[a-z0-9]+$/.test(path);
/** As it was built; of a page only that it is there to its end, since hosts may add to pages. */
async function isAsBuilt(url: string, response: Response): Promise<boolean> {
	const path = new URL(url).pathname;
	return isPage(path) ? isSound(path, response) : (await hashOf(response)) === hashes.get(path);
}
addPlugins([
	{
		requestWillFetch: ({ request }) => Promise.resolve(new Request(request, { priority: 'low' })),
		cacheWillUpdate: async ({ request, response }) =>
			response.status === 200 && (await isAsBuilt(request.url, response)) ? response : null,
		cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
			cachedResponse && (await isAsBuilt(request.url, cachedResponse)) ? cachedResponse : null
	}
]);
// Any query opens the map: its state lives there.
precacheAndRoute(shell, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();
clientsClaim();

const visited = new NetworkFirst({
	cacheName: names.visited,
	networkTimeoutSeconds: PATIENCE_SECONDS,
	plugins: [byPage, wholeAnswers, keepAtMost(MOST_VISITED), orKept, tellOfSilence]
});

const assets = new CacheFirst({
	cacheName: names.assets,
	plugins: [wholeAnswers, keepAtMost(MOST_ASSETS)]
});

/** A page of the site, or the page that says that it was not kept. Pages hold relative links: no page under another's address. */
async function openPage(url: URL, request: Request, event: ExtendableEvent): Promise<Response> {
	const path = withoutSlash(url.pathname, base);
	const missed = `${base}/hors-ligne?${new URLSearchParams({ [MISSED_PAGE]: path + url.search }).toString()}`;
	try {
		if (path !== url.pathname) return await fetch(request);
		return await visited.handle({ request, event });
	} catch {
		return Response.redirect(path === url.pathname ? missed : path + url.search);
	}
}

registerRoute(
	({ url, request, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isPage(url.pathname),
	({ url, request, event }) => openPage(url, request, event)
);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(IMMUTABLE), assets);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${root}/atlas/`), visited);
// Downloads are large: they are kept when a reader says so, never on the way.
registerRoute(
	({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${root}/api/`),
	new NetworkOnly({ plugins: [orKept, tellOfSilence] })
);

/**
 * Saves what the version that goes holds and the coming one does not: its scripts and styles, for tabs that still run
 * it and for pages that were kept from it.
 */
async function saveOldAssets(): Promise<void> {
	const coming = new Set(shell.map(({ url }) => new URL(url, location.href).href));
	const saved = await caches.open(names.assets);
	for (const name of await caches.keys()) {
		if (!names.isOurs(name) || !name.startsWith(`${names.prefix}-shell-`)) continue;
		const before = await caches.open(name);
		for (const request of await before.keys()) {
			const { href, pathname } = new URL(request.url);
			if (!pathname.startsWith(IMMUTABLE) || coming.has(href)) continue;
			const response = await before.match(request);
			if (response) await saved.put(href, response);
		}
	}
	await trim(saved, MOST_ASSETS);
}

worker.addEventListener('install', (event) => {
	// Without room for them the new version is installed all the same.
	event.waitUntil(saveOldAssets().catch((error: unknown) => console.info('old assets', error)));
});

worker.addEventListener('message', (event) => {
	const message = event.data as PageMessage;
	if (message.type === 'take-over') event.waitUntil(worker.skipWaiting());
	else event.waitUntil(rememberPage(message, event));
});

/** Stores a page that was opened without its HTML having been asked for, and the scripts that it had asked for by then. */
async function rememberPage({ url, scripts }: VisitedMessage, event: ExtendableEvent): Promise<void> {
	const key = pageKey(new URL(url), base);
	const jobs = scripts
		.filter((script) => getCacheKeyForURL(script) === undefined)
		.map((script) => assets.handleAll({ request: new Request(script), event }));
	if (getCacheKeyForURL(key) === undefined && !(await (await caches.open(names.visited)).match(key)))
		jobs.push(visited.handleAll({ request: new Request(key), event }));
	// A visit that cannot be remembered is no fault of the page.
	await Promise.all(jobs.flat()).catch((error: unknown) => console.info('not remembered', key, error));
}
