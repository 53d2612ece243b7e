import { beforeEach, describe, expect, it } from 'vitest';
import { findKeptSet, KeepError, keepSet, type KeepEffects } from '../../../src/lib/offline/kept-set';

const SITE = 'https://a.fr/base';
const NAME = 'atlas-kept:x-/base/';
const set = { id: 'x', label: 'X', paths: ['/a', '/b'], keptAt: '2026-11-21T10:00:00.000Z', version: '1' };

/** Caches in memory; `room` is how many more files they take. */
function memoryCaches(room = 100) {
	const stores = new Map<string, Map<string, Response>>();
	const open = (name: string) => {
		const store = stores.get(name) ?? new Map<string, Response>();
		stores.set(name, store);
		return Promise.resolve({
			match: (url: string) => Promise.resolve(store.get(url)?.clone()),
			put: (url: string, response: Response) => {
				if (room === 0) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
				room -= 1;
				store.set(url, response);
				return Promise.resolve();
			}
		});
	};
	const caches = {
		open,
		has: (name: string) => Promise.resolve(stores.has(name)),
		delete: (name: string) => Promise.resolve(stores.delete(name))
	} as unknown as CacheStorage;
	return { caches, stores };
}

const page = (body: string) => new Response(body, { headers: { 'content-type': 'text/html' } });

describe('keepSet', () => {
	let progress: number[];
	const keep = (effects: Omit<KeepEffects, 'site'>, signal = new AbortController().signal) =>
		keepSet({ ...effects, site: SITE }, NAME, set, signal, (ratio) => progress.push(ratio));
	beforeEach(() => (progress = []));

	it('stores every file under its address, counts its bytes and tells how far it is', async () => {
		const { caches, stores } = memoryCaches();
		const kept = await keep({ caches, fetch: (url) => Promise.resolve(page(url as string)) });
		expect(kept.bytes).toBe(`${SITE}/a${SITE}/b`.length);
		expect(progress).toEqual([0.5, 1]);
		expect(await stores.get(NAME)?.get(`${SITE}/a`)?.text()).toBe(`${SITE}/a`);
		expect(await findKeptSet({ caches, site: SITE }, NAME)).toEqual(kept);
	});

	it('gives no set that was never kept, and opens no cache to look', async () => {
		const { caches, stores } = memoryCaches();
		expect(await findKeptSet({ caches, site: SITE }, NAME)).toBeUndefined();
		expect(stores.size).toBe(0);
	});

	it('keeps what was there when a file is gone or the network is silent', async () => {
		const { caches } = memoryCaches();
		const before = await keep({ caches, fetch: () => Promise.resolve(page('old')) });
		const gone = keep({
			caches,
			fetch: (url) => Promise.resolve(url === `${SITE}/b` ? new Response('', { status: 404 }) : page('new'))
		});
		await expect(gone).rejects.toEqual(new KeepError('missing'));
		const silent = keep({ caches, fetch: () => Promise.reject(new TypeError('network')) });
		await expect(silent).rejects.toEqual(new KeepError('network'));
		expect(await findKeptSet({ caches, site: SITE }, NAME)).toEqual(before);
	});

	it('leaves no half of a set where room runs out', async () => {
		const { caches, stores } = memoryCaches(1);
		const full = keep({ caches, fetch: () => Promise.resolve(page('x')) });
		await expect(full).rejects.toEqual(new KeepError('space'));
		expect(stores.size).toBe(0);
	});

	it('stops when it is told to, and stores nothing', async () => {
		const { caches, stores } = memoryCaches();
		const stop = new AbortController();
		const stopped = keep(
			{
				caches,
				fetch: (_, init) => {
					stop.abort();
					return Promise.reject(init?.signal?.reason as Error);
				}
			},
			stop.signal
		);
		await expect(stopped).rejects.toHaveProperty('name', 'AbortError');
		expect(stores.size).toBe(0);
	});
});
