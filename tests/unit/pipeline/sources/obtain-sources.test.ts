import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { obtainSources } from '../../../../src/pipeline/sources/obtain-sources';
import type { DownloadProgress } from '../../../../src/pipeline/sources/download';
import { leftOutOf } from '../../../../src/pipeline/sources/left-out';
import type {
	ObtainedSource,
	PresentSource,
	SourceEntry
} from '../../../../src/pipeline/sources/source-entry';
import { entryOf, sha256Of } from './a-source';
import { cutAfter, good, openPortal, slow, stallAfter, status } from './portal';
import type { Portal } from './portal';
import { quickEffects } from './quick-effects';
import type { QuickEffects } from './quick-effects';
import { makeTemporaryFolder } from './temporary-folder';

const bytes = new TextEncoder().encode('terril '.repeat(1000));
const wrong = bytes.map((byte) => byte ^ 1);

let portal: Portal;
let entry: SourceEntry;
let parent: string;
let root: string;
let cacheDir: string;
beforeEach(async () => {
	portal = await openPortal();
	entry = entryOf(bytes, { url: portal.at('/file') });
	parent = await makeTemporaryFolder();
	root = join(parent, 'main');
	cacheDir = join(root, '.cache');
});
afterEach(() => portal.close());

const obtain = (effects: QuickEffects, entries = [entry], options: { attempts?: number } = {}) =>
	obtainSources(effects, entries, { root, cacheDir, attempts: 3, timeoutMs: 300, ...options });

async function obtainOne(effects = quickEffects()): Promise<ObtainedSource> {
	const source = (await obtain(effects)).get(entry.id);
	if (!source) throw new Error('the source is not in the map');
	return source;
}

async function put(path: string, content: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, content);
}

async function listCache(): Promise<string[]> {
	const names = await readdir(root, { recursive: true }).catch(() => []);
	return names.filter((name) => name !== '.cache');
}

function expectBytes(source: ObtainedSource, from: ObtainedSource['from']): void {
	expect(source.from).toBe(from);
	expect(sha256Of(source.bytes ?? new Uint8Array())).toBe(entry.sha256);
}

/** Entries that each have their own bytes and path on the portal. */
const manyEntries = (count: number, answerAt: (path: string, content: Uint8Array) => void): SourceEntry[] =>
	Array.from({ length: count }, (_, index) => {
		const content = new TextEncoder().encode(`terril ${index}`);
		answerAt(`/${index}`, content);
		return entryOf(content, { id: `terril-${index}`, url: portal.at(`/${index}`) });
	});

describe('obtainSources over the network', () => {
	it('downloads a file once, keeps it in the cache, and then asks nobody', async () => {
		portal.play('/file', good(bytes));
		expectBytes(await obtainOne(), 'network');
		expect(await listCache()).toEqual([`.cache/${entry.sha256}`]);
		expectBytes(await obtainOne(), 'cache');
		expect(portal.requests).toEqual(['/file']);
	});

	it('reports progress while a slow file comes', async () => {
		portal.play('/file', slow(bytes, 10));
		const seen: DownloadProgress[] = [];
		const onProgress = (progress: DownloadProgress): void => void seen.push(progress);
		await obtainSources(quickEffects(), [entry], { root, cacheDir, onProgress });
		expect(seen.length).toBeGreaterThan(1);
		expect(seen.at(-1)).toEqual({ id: 'terrils', receivedBytes: 7000, totalBytes: 7000 });
	});

	it('does not ask again for a file that is not there', async () => {
		portal.play('/file', status(404), good(bytes));
		expect(await obtainOne()).toEqual({ entry, bytes: undefined, from: 'none', reason: 'HTTP 404' });
		expect(portal.requests).toHaveLength(1);
	});

	it.each([
		['a status 500', () => status(500), 'HTTP 500'],
		['a status 429', () => status(429), 'HTTP 429'],
		['a cut in the middle', () => cutAfter(bytes, 3000), 'cut after 3000 of 7000 bytes'],
		['wrong bytes', () => good(wrong), 'wrong sha256'],
		['a body that stalls', () => stallAfter(bytes, 3000), 'timed out (300 ms) after 3000 of 7000 bytes']
	])('is mended by a retry after %s', async (_, toAnswer, reason) => {
		portal.play('/file', toAnswer(), good(bytes));
		const effects = quickEffects();
		expectBytes(await obtainOne(effects), 'network');
		expect(portal.requests).toHaveLength(2);
		expect(effects.lines).toEqual([expect.stringContaining(`terrils: ${reason}`)]);
		expect(effects.lines[0]).toMatch(/; attempt 2 of 3 in 0\.5 s$/);
	});

	it.each([
		['errors', () => status(500), 'HTTP 500'],
		['cuts', () => cutAfter(bytes, 3000), 'cut after 3000 of 7000 bytes'],
		[
			'wrong bytes',
			() => good(wrong),
			`wrong sha256: expected sha256 ${sha256Of(bytes)} (7000 bytes), found sha256`
		],
		['stalled bodies', () => stallAfter(bytes, 3000), 'timed out (300 ms) after 3000 of 7000 bytes']
	])('gives up after the last attempt of nothing but %s, and caches nothing', async (_, toAnswer, reason) => {
		portal.play('/file', toAnswer());
		const source = await obtainOne();
		expect(source).toMatchObject({ from: 'none', reason: expect.stringContaining(reason) as string });
		expect(portal.requests).toHaveLength(3);
		expect(await listCache()).toEqual([]);
	});

	it('still asks a host that lacks other files', async () => {
		portal.play('/file', good(bytes));
		const lost = manyEntries(4, (path) => {
			portal.play(path, status(404));
		});
		const sources = await obtain(quickEffects(), [...lost, entry]);
		expect(sources.get(entry.id)?.from).toBe('network');
	});

	it('waits twice as long after each failed attempt', async () => {
		portal.play('/file', status(500));
		const effects = quickEffects();
		await obtain(effects, [entry], { attempts: 4 });
		expect(effects.waitsMs).toEqual([500, 1000, 2000]);
	});

	it('waits as long as the server asks, but no longer than half a minute', async () => {
		portal.play(
			'/file',
			status(429, { 'retry-after': '7' }),
			status(503, { 'retry-after': '3600' }),
			good(bytes)
		);
		const effects = quickEffects();
		expectBytes(await obtainOne(effects), 'network');
		expect(effects.waitsMs).toEqual([7000, 30_000]);
	});

	it('downloads four files at once and no more, and keeps the order of the entries', async () => {
		const entries = manyEntries(9, (path, content) => {
			portal.play(path, slow(content, 10));
		});
		const sources = await obtain(quickEffects(), entries);
		expect([...sources.keys()]).toEqual(entries.map(({ id }) => id));
		expect([...sources.values()].map(({ from }) => from)).toEqual(Array(9).fill('network'));
		expect(portal.mostOpen).toBe(4);
	});
});

describe('obtainSources without a network', () => {
	it('gives up a host that refuses connections, and says so once', async () => {
		const entries = manyEntries(12, () => undefined);
		await portal.close();
		const effects = quickEffects();
		const sources = await obtain(effects, entries);
		const reasons = [...sources.values()].map((source) =>
			source.from === 'none' ? source.reason : source.from
		);
		expect(reasons).toEqual(Array(12).fill('no network (ECONNREFUSED)'));
		expect(effects.lines.filter((line) => line.includes('not asked again'))).toEqual([
			`127.0.0.1:${portal.port}: no network (ECONNREFUSED); it is not asked again`
		]);
		// Only the first four, which started together, may have waited.
		expect(effects.waitsMs.length).toBeLessThanOrEqual(4 * 2);
		expect(await listCache()).toEqual([]);
	});

	it('still asks the hosts that answer', async () => {
		const absent = await openPortal();
		await absent.close();
		portal.play('/file', good(bytes));
		const lost = manyEntries(4, () => undefined).map((one) => ({ ...one, url: absent.at('/lost') }));
		const sources = await obtain(quickEffects(), [...lost, entry]);
		expect([...sources.values()].map(({ from }) => from)).toEqual([
			...Array<string>(4).fill('none'),
			'network'
		]);
	});

	it('finds the file when the host is back before the last attempt', async () => {
		await portal.close();
		const effects = quickEffects();
		const sleep = async (): Promise<void> => {
			portal = await openPortal(portal.port);
			portal.play('/file', good(bytes));
		};
		expectBytes(await obtainOne({ ...effects, sleep }), 'network');
	});

	it('asks again on the next run', async () => {
		await portal.close();
		expect((await obtainOne()).from).toBe('none');
		portal = await openPortal(portal.port);
		portal.play('/file', good(bytes));
		expectBytes(await obtainOne(), 'network');
	});
});

describe('obtainSources from the mirror and the cache', () => {
	const mirrorPath = (): string => join(parent, 'shared/sources', entry.file);

	it('takes the mirror first, and asks neither cache nor network', async () => {
		portal.play('/file', good(bytes));
		await put(mirrorPath(), bytes);
		expectBytes(await obtainOne(), 'mirror');
		expect(portal.requests).toEqual([]);
		expect(await listCache()).toEqual([]);
	});

	it.each([
		['truncated', () => bytes.subarray(0, 100), 'truncated: expected sha256'],
		['wrong', () => wrong, 'wrong sha256: expected sha256']
	])('stops at a %s file of the mirror though the network has a good one', async (_, toContent, text) => {
		portal.play('/file', good(bytes));
		await put(mirrorPath(), toContent());
		await expect(obtainOne()).rejects.toThrow(
			`../shared/sources/bassin-minier/terrils.geojson terrils: ${text}`
		);
		expect(portal.requests).toEqual([]);
	});

	it('heals a corrupt file of the cache from the network', async () => {
		portal.play('/file', good(bytes));
		await put(join(cacheDir, entry.sha256), wrong);
		const effects = quickEffects();
		expectBytes(await obtainOne(effects), 'network');
		expect(effects.lines).toEqual([expect.stringContaining('terrils: the cached file is corrupt, removed')]);
		expectBytes(await obtainOne(), 'cache');
	});

	it('goes on to cache and network where the folder of ATLAS_SOURCES lacks a file, and says so', async () => {
		portal.play('/file', good(bytes));
		await put(mirrorPath(), bytes);
		const effects = quickEffects({ ATLAS_SOURCES: join(parent, 'nowhere') });
		expectBytes(await obtainOne(effects), 'network');
		expect(effects.lines).toEqual([
			`ATLAS_SOURCES: 1 of 1 files not in ${join(parent, 'nowhere')}; asking the cache and the network`
		]);
	});

	it('takes the folder of ATLAS_SOURCES in silence where it holds everything', async () => {
		await put(join(parent, 'elsewhere', entry.file), bytes);
		const effects = quickEffects({ ATLAS_SOURCES: join(parent, 'elsewhere') });
		expectBytes(await obtainOne(effects), 'mirror');
		expect(effects.lines).toEqual([]);
	});

	it('looks nowhere at all with ATLAS_SOURCES=none', async () => {
		portal.play('/file', good(bytes));
		await put(mirrorPath(), bytes);
		await put(join(cacheDir, entry.sha256), bytes);
		const source = await obtainOne(quickEffects({ ATLAS_SOURCES: 'none' }));
		expect(source).toEqual({ entry, bytes: undefined, from: 'none', reason: 'ATLAS_SOURCES is none' });
		expect(portal.requests).toEqual([]);
	});

	it('says where it looked for a file that has no address', async () => {
		entry = { ...entry, url: null };
		const mirror = join(parent, 'shared/sources');
		expect(await obtainOne()).toMatchObject({
			from: 'none',
			reason: `neither in ${mirror} nor in the cache, and it has no url`
		});
	});
});

describe('obtainSources of a source of several files', () => {
	const dbf = new TextEncoder().encode('table '.repeat(100));
	const withPart = (): SourceEntry => ({
		...entry,
		file: 'qpv/qpv.shp',
		parts: [{ file: 'qpv/qpv.dbf', url: portal.at('/dbf'), sha256: sha256Of(dbf), bytes: dbf.byteLength }]
	});
	const sha256sOf = ({ bytes: first, parts = [] }: Pick<PresentSource, 'bytes' | 'parts'>) =>
		[first, ...parts].map(sha256Of);

	it('gives them in the order of the entry, from the mirror only where it has them all', async () => {
		const mirror = join(parent, 'shared/sources');
		await put(join(mirror, 'qpv/qpv.shp'), bytes);
		portal.play('/file', good(bytes));
		portal.play('/dbf', good(dbf));
		const before = (await obtain(quickEffects(), [withPart()])).get(entry.id);
		expect(before?.from).toBe('network');
		expect(before?.bytes && sha256sOf(before)).toEqual([entry.sha256, sha256Of(dbf)]);
		await put(join(mirror, 'qpv/qpv.dbf'), dbf);
		const after = (await obtain(quickEffects(), [withPart()])).get(entry.id);
		expect(after?.from).toBe('mirror');
		expect(after?.bytes && sha256sOf(after)).toEqual([entry.sha256, sha256Of(dbf)]);
	});

	it('is none where one of them cannot be had, and names it', async () => {
		portal.play('/file', good(bytes));
		const source = (await obtain(quickEffects(), [withPart()])).get(entry.id);
		expect(source).toMatchObject({ from: 'none', reason: 'qpv/qpv.dbf: HTTP 404' });
	});

	it('names every bad one of the mirror', async () => {
		const mirror = join(parent, 'shared/sources');
		await put(join(mirror, 'qpv/qpv.shp'), bytes.subarray(1));
		await put(join(mirror, 'qpv/qpv.dbf'), dbf.subarray(1));
		await expect(obtain(quickEffects(), [withPart()])).rejects.toThrow(
			/qpv\.shp terrils: truncated.*\n.*qpv\.dbf terrils: truncated/
		);
	});
});

describe('obtainSources with ATLAS_WITHOUT', () => {
	const other = (): SourceEntry => ({ ...entry, id: 'cites', file: 'cites.geojson' });
	const without = (ids: string, env: Record<string, string> = {}) =>
		obtain(quickEffects({ ATLAS_WITHOUT: ids, ...env }), [entry, other()]);

	it('looks nowhere for what is left out, not even in the mirror, and says which it is', async () => {
		await put(join(parent, 'shared/sources', entry.file), bytes.subarray(1));
		await put(join(parent, 'shared/sources', 'cites.geojson'), bytes);
		const sources = await without(' terrils ,');
		expect([...sources.values()].map(({ from }) => from)).toEqual(['none', 'mirror']);
		expect(sources.get('terrils')).toMatchObject({ reason: 'left out: ATLAS_WITHOUT', isLeftOut: true });
		expect(leftOutOf(sources.values())).toEqual(['terrils']);
		expect(portal.requests).toEqual([]);
	});

	it('tells apart what is left out and what is not to be had', async () => {
		const sources = await without('cites', { ATLAS_SOURCES: 'none' });
		expect(leftOutOf(sources.values())).toEqual(['cites']);
		expect(sources.get('terrils')).toMatchObject({ reason: 'ATLAS_SOURCES is none' });
	});

	it('leaves nothing out unless asked', async () => {
		await put(join(parent, 'shared/sources', entry.file), bytes);
		await put(join(parent, 'shared/sources', 'cites.geojson'), bytes);
		expect(leftOutOf((await without('')).values())).toEqual([]);
	});

	it('refuses an id that no source has, naming each: a slip must publish nothing', async () => {
		await expect(without('terril,cites,qpv')).rejects.toThrow(
			'ATLAS_WITHOUT terril: no source of data/sources.yaml has this id\n' +
				'ATLAS_WITHOUT qpv: no source of data/sources.yaml has this id'
		);
	});
});
