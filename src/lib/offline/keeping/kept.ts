import { cacheNames } from '../cache-names';
import type { Inventory } from '../inventory';
import { findKeptSet, KeepError, keepSet, type KeepEffects, type KeepSet, type KeptSet } from '../kept-set';
import { base } from './site-base';

const names = cacheNames(base);

const effects = (): KeepEffects => ({
	caches,
	fetch: (...args) => fetch(...args),
	site: location.origin + base
});

let asked: Promise<Inventory> | undefined;

/** What the atlas holds, with its sizes; asked for once. Rejects when it cannot be had. */
export function readInventory(): Promise<Inventory> {
	asked ??= fetch(`${base}/offline.json`).then((response) => {
		if (!response.ok) throw new Error(`offline.json: HTTP ${response.status}`);
		return response.json() as Promise<Inventory>;
	});
	asked.catch(() => (asked = undefined));
	return asked;
}

/** Whether this browser can keep anything at all. */
export async function canKeep(): Promise<boolean> {
	try {
		if (!('serviceWorker' in navigator)) return false;
		await caches.keys();
		return true;
	} catch {
		return false;
	}
}

/** The set of an id, if it is kept. */
export const findKept = (id: string): Promise<KeptSet | undefined> =>
	findKeptSet(effects(), names.keptOf(id));

/** A file of a kept set; undefined when it is not there. */
export const readKeptFile = async (id: string, path: string): Promise<Response | undefined> =>
	(await caches.open(names.keptOf(id))).match(effects().site + path);

/** Every set that is kept. */
export async function listKept(): Promise<KeptSet[]> {
	const found: KeptSet[] = [];
	for (const name of await caches.keys()) {
		if (names.findKeptId(name) === undefined) continue;
		const kept = await findKeptSet(effects(), name);
		if (kept) found.push(kept);
	}
	return found;
}

/** Paths of the pages that were visited, without the base, last visited first. */
export async function listVisited(inventory: Inventory): Promise<string[]> {
	if (!(await caches.has(names.visited))) return [];
	const keys = await (await caches.open(names.visited)).keys();
	return keys
		.map(({ url }) => new URL(url).pathname.slice(base.length))
		.filter((path) => path in inventory.pages)
		.reverse();
}

/**
 * Keeps a set.
 * @throws KeepError; the reason of `signal` when that is aborted.
 */
export async function keep(
	set: KeepSet,
	bytes: number | undefined,
	version: string,
	signal: AbortSignal,
	onprogress: (ratio: number) => void
): Promise<KeptSet> {
	const { usage, quota } = (await navigator.storage?.estimate()) ?? {};
	if (bytes !== undefined && usage !== undefined && quota !== undefined && usage + bytes > quota)
		throw new KeepError('space');
	// Asks the browser not to clear it by itself; what it answers changes nothing of what is done.
	void navigator.storage?.persist?.().catch(() => false);
	const kept = await keepSet(
		effects(),
		names.keptOf(set.id),
		{ ...set, keptAt: new Date().toISOString(), version },
		signal,
		onprogress
	);
	// What was visited before is older than what was kept now.
	const visited = await caches.open(names.visited);
	for (const path of set.paths) await visited.delete(effects().site + path);
	return kept;
}

export const forget = async (id: string): Promise<void> => void (await caches.delete(names.keptOf(id)));

/** Bytes that the atlas and its origin take, and that the browser allows; undefined where it does not say. */
export async function readRoom(): Promise<{ usage: number; quota: number } | undefined> {
	const { usage, quota } = (await navigator.storage?.estimate()) ?? {};
	return usage === undefined || quota === undefined ? undefined : { usage, quota };
}
