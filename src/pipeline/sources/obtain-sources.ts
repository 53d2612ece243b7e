import type { Effects } from '../effects';
import type { DownloadProgress } from './download';
import { DownloadFault } from './download-fault';
import { openHosts } from './hosts';
import { NO_SOURCES, openCache, readMirror, toMirrorFolder } from './locate-sources';
import { mapAtMost } from './map-at-most';
import { retryDownload } from './retry-download';
import { readLeftOut, toLeftOut } from './left-out';
import { filesOf, toPresent } from './source-entry';
import type { AbsentSource, FileEntry, ObtainedSource, PresentSource, SourceEntry } from './source-entry';

export interface ObtainOptions {
	/** Root of the project, from which ATLAS_SOURCES and the mirror beside the project are resolved. */
	root: string;
	cacheDir: string;
	/** Entries that `ATLAS_WITHOUT` may name; those asked for unless told. */
	known?: readonly SourceEntry[];
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

/** A file that was found outside the mirror, or why it was not. */
type FoundFile = { bytes: Uint8Array; from: 'cache' | 'network' } | { bytes: undefined; reason: string };

/** How a file that is not in the mirror is obtained. */
function openOutside(effects: Effects, options: ObtainOptions): (file: FileEntry) => Promise<FoundFile> {
	const { root, cacheDir, attempts = 4, timeoutMs = 60_000, onProgress } = options;
	const cache = openCache(effects, cacheDir);
	const hosts = openHosts(effects);
	const nowhere = `neither in ${toMirrorFolder(effects.env, root)} nor in the cache, and it has no url`;
	return async (file) => {
		const cached = await cache.read(file);
		if (cached) return { bytes: cached, from: 'cache' };
		if (file.url === null) return { bytes: undefined, reason: nowhere };
		const result = await retryDownload(effects, file, file.url, hosts, { attempts, timeoutMs, onProgress });
		if (result instanceof DownloadFault) return { bytes: undefined, reason: result.message };
		await cache.keep(file, result);
		return { bytes: result, from: 'network' };
	};
}

/** A source whose files are all had outside the mirror; the first that is not is the reason of its absence. */
async function obtainFiles(
	entry: SourceEntry,
	obtainFile: (file: FileEntry) => Promise<FoundFile>
): Promise<ObtainedSource> {
	const found: Uint8Array[] = [];
	let from: PresentSource['from'] = 'cache';
	for (const file of filesOf(entry)) {
		const result = await obtainFile(file);
		if (!result.bytes) return toAbsent(entry, entry.parts ? `${file.file}: ${result.reason}` : result.reason);
		found.push(result.bytes);
		if (result.from === 'network') from = result.from;
	}
	return toPresent(entry, found, from);
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
 * A source that `ATLAS_WITHOUT` names is looked for nowhere.
 * @returns by id, in the order of the entries; a source that cannot be had, or is left out, is there with its reason.
 * @throws ProblemsError naming every file of the mirror that is truncated or has another sha256 than its entry, and every id of
 * `ATLAS_WITHOUT` that no entry has.
 */
export async function obtainSources(
	effects: Effects,
	entries: readonly SourceEntry[],
	options: ObtainOptions
): Promise<Map<string, ObtainedSource>> {
	const leftOut = readLeftOut(effects.env, options.known ?? entries);
	const wanted = entries.filter(({ id }) => !leftOut.has(id));
	const isNone = effects.env.ATLAS_SOURCES === NO_SOURCES;
	const mirrored = isNone
		? new Map<string, PresentSource>()
		: await readMirror(effects, wanted, options.root);
	if (!isNone) logGap(effects, wanted.length - mirrored.size, wanted.length, options.root);
	const obtainFile = openOutside(effects, options);
	const sources = await mapAtMost(MAX_DOWNLOADS, entries, async (entry) => {
		if (leftOut.has(entry.id)) return toLeftOut(entry);
		if (isNone) return toAbsent(entry, `ATLAS_SOURCES is ${NO_SOURCES}`);
		return mirrored.get(entry.id) ?? (await obtainFiles(entry, obtainFile));
	});
	return new Map(sources.map((source) => [source.entry.id, source]));
}
