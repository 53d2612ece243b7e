/** A set of pages that a reader may keep. */
export interface KeepSet {
	/** Tells one set from another: letters, figures and hyphens. */
	id: string;
	/** What is kept, in a few words. */
	label: string;
	/** Pages and files, as paths without the base: `/sorties/un-escaut`, `/api/v1/walks/un-escaut.gpx`. */
	paths: readonly string[];
}

/** A set of pages that a reader keeps. */
export interface KeptSet extends KeepSet {
	/** Bytes on the device. */
	bytes: number;
	/** ISO date and time. */
	keptAt: string;
	/** Version of the atlas that it was kept from. */
	version: string;
}

/** What kept a set from being kept. */
export type KeepFault = 'space' | 'network' | 'missing' | 'impossible';

export class KeepError extends Error {
	override readonly name = 'KeepError';
	constructor(readonly fault: KeepFault) {
		super(fault);
	}
}

/** Where a set is described, in its own cache: no page has this address. */
const DESCRIPTION = '/.kept';

/** What keeping needs of a browser. */
export interface KeepEffects {
	caches: CacheStorage;
	fetch: typeof globalThis.fetch;
	/** Address that paths without the base are put behind, without a slash at its end. */
	site: string;
}

/** How many files are fetched at a time: a phone has other things to do. */
const AT_ONCE = 4;

/** A response as it may answer any later request: nothing of its redirections or its compression. */
async function takeOut(response: Response): Promise<{ copy: Response; bytes: number }> {
	const body = await response.blob();
	const type = response.headers.get('content-type');
	return {
		copy: new Response(body, { headers: type === null ? {} : { 'content-type': type } }),
		bytes: body.size
	};
}

const isSpaceFault = (error: unknown): boolean =>
	error instanceof Error && error.name === 'QuotaExceededError';

async function fetchFile(
	fetch: typeof globalThis.fetch,
	url: string,
	signal: AbortSignal
): Promise<Response> {
	const response = await fetch(url, { signal, cache: 'no-cache' }).catch((error: unknown) => {
		if (signal.aborted) throw error;
		throw new KeepError('network');
	});
	if (!response.ok) throw new KeepError('missing');
	return response;
}

/**
 * Fetches the files of a set and puts them into its cache. What was kept under its id before stays until all have come.
 * @param onprogress is told the share that has come, from 0 to 1.
 * @returns the set as it was kept, with its bytes counted.
 * @throws KeepError; the reason of `signal` when that is aborted.
 */
export async function keepSet(
	{ caches, fetch, site }: KeepEffects,
	cacheName: string,
	set: Omit<KeptSet, 'bytes'>,
	signal: AbortSignal,
	onprogress: (ratio: number) => void
): Promise<KeptSet> {
	const files = new Map<string, Response>();
	const queue = [...set.paths];
	let bytes = 0;
	const work = async () => {
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			const url = site + path;
			const { copy, bytes: own } = await takeOut(await fetchFile(fetch, url, signal));
			files.set(url, copy);
			bytes += own;
			onprogress(files.size / set.paths.length);
		}
	};
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, work));
	} catch (error) {
		queue.length = 0;
		throw error;
	}
	signal.throwIfAborted();
	const kept = { ...set, bytes };
	try {
		const cache = await caches.open(cacheName);
		for (const [url, copy] of files) await cache.put(url, copy);
		await cache.put(site + DESCRIPTION, new Response(JSON.stringify(kept)));
	} catch (error) {
		// Half a set would be taken for a whole one.
		await caches.delete(cacheName);
		throw isSpaceFault(error) ? new KeepError('space') : error;
	}
	return kept;
}

/** Outings had another address before November 2026: a set that was kept then is renewed from the new one. */
const toAddressOfToday = (path: string): string => path.replace(/^\/balades(?=\/|$)/, '/sorties');

/** The set that a cache keeps; undefined when it holds none that can be read. */
export async function findKeptSet(
	{ caches, site }: Pick<KeepEffects, 'caches' | 'site'>,
	cacheName: string
): Promise<KeptSet | undefined> {
	if (!(await caches.has(cacheName))) return undefined;
	const cache = await caches.open(cacheName);
	const description = await cache.match(site + DESCRIPTION);
	if (!description) return undefined;
	const set = (await description.json()) as KeptSet;
	return { ...set, paths: set.paths.map(toAddressOfToday) };
}
