import type { Effects } from '../effects';
import type { DownloadProgress } from './download';
import { DownloadFault } from './download-fault';
import { openHosts } from './hosts';
import { NO_SOURCES, openCache, readMirror, toMirrorFolder } from './locate-sources';
import { mapAtMost } from './map-at-most';
import { retryDownload } from './retry-download';
import type { AbsentSource, ObtainedSource, SourceEntry } from './source-entry';

export interface ObtainOptions {
	/** Root of the project, from which ATLAS_SOURCES and the mirror beside the project are resolved. */
	root: string;
	cacheDir: string;
	/** Requests for one source before it is given up; 4 unless told. */
	attempts?: number;
	/** Milliseconds for one attempt, the body included; 60 000 unless told. */
	timeoutMs?: number;
	onProgress?: (progress: DownloadProgress) => void;
}

const MAX_DOWNLOADS = 4;

const toAbsent = (entry: SourceEntry, reason: string): AbsentSource => ({
	entry,
	bytes: undefined,
	from: 'none',
	reason
});

/** How a source that is not in the mirror is obtained. */
function openOutside(
	effects: Effects,
	options: ObtainOptions
): (entry: SourceEntry) => Promise<ObtainedSource> {
	const { root, cacheDir, attempts = 4, timeoutMs = 60_000, onProgress } = options;
	const cache = openCache(effects, cacheDir);
	const hosts = openHosts(effects);
	const nowhere = `neither in ${toMirrorFolder(effects.env, root)} nor in the cache, and it has no url`;
	return async (entry) => {
		const cached = await cache.read(entry);
		if (cached) return { entry, bytes: cached, from: 'cache' };
		if (entry.url === null) return toAbsent(entry, nowhere);
		const result = await retryDownload(effects, entry, entry.url, hosts, { attempts, timeoutMs, onProgress });
		if (result instanceof DownloadFault) return toAbsent(entry, result.message);
		await cache.keep(entry, result);
		return { entry, bytes: result, from: 'network' };
	};
}

/** Says that a folder asked for by name lacks files; nothing is expected of the mirror beside the project. */
function logGap(effects: Effects, missing: number, all: number, root: string): void {
	if (!effects.env.ATLAS_SOURCES || missing === 0) return;
	const folder = toMirrorFolder(effects.env, root);
	effects.log(`ATLAS_SOURCES: ${missing} of ${all} files not in ${folder}; asking the cache and the network`);
}

/**
 * Every source, from the first place that has it: the mirror, the cache, the network.
 *
 * The mirror is the folder $ATLAS_SOURCES where it is set, else `../shared/sources`. `ATLAS_SOURCES=none` looks
 * nowhere at all, so that the project can be built without any source.
 * @returns by id, in the order of the entries; a source that cannot be had is there with its reason.
 * @throws ProblemsError naming every file of the mirror that is truncated or has another sha256 than its entry.
 */
export async function obtainSources(
	effects: Effects,
	entries: readonly SourceEntry[],
	options: ObtainOptions
): Promise<Map<string, ObtainedSource>> {
	if (effects.env.ATLAS_SOURCES === NO_SOURCES) {
		return new Map(entries.map((entry) => [entry.id, toAbsent(entry, `ATLAS_SOURCES is ${NO_SOURCES}`)]));
	}
	const mirrored = await readMirror(effects, entries, options.root);
	logGap(effects, entries.length - mirrored.size, entries.length, options.root);
	const obtainOutside = openOutside(effects, options);
	const sources = await mapAtMost(
		MAX_DOWNLOADS,
		entries,
		async (entry) => mirrored.get(entry.id) ?? (await obtainOutside(entry))
	);
	return new Map(sources.map((source) => [source.entry.id, source]));
}
