import { join, relative, resolve } from 'node:path';
import { ProblemsError } from '../../lib/domain/problem';
import type { Problem } from '../../lib/domain/problem';
import type { Effects } from '../effects';
import { filesOf, toPresent, type FileEntry, type PresentSource, type SourceEntry } from './source-entry';
import { findBytesFault } from './verify-source';

/** Value of ATLAS_SOURCES that asks for a build without any source: no mirror, no cache, no network. */
export const NO_SOURCES = 'none';

/**
 * The folder that holds the sources, whether it exists or not.
 * @returns $ATLAS_SOURCES from the root where it is set, else the mirror beside the project.
 */
export const toMirrorFolder = (env: Effects['env'], root: string): string =>
	resolve(root, env.ATLAS_SOURCES || '../shared/sources');

function findProblem(entry: FileEntry, bytes: Uint8Array, file: string): Problem | undefined {
	const fault = findBytesFault(entry, bytes);
	if (!fault) return undefined;
	const what = fault.truncated ? 'truncated' : 'wrong sha256';
	const expected = `${what}: expected ${fault.expected}, found ${fault.found}`;
	return { file, line: 0, field: entry.id, expected };
}

/** The bytes of the files of a source in a folder, and the problem of each that is not what its entry says. */
async function readFiles(effects: Effects, entry: SourceEntry, folder: string, root: string) {
	const found: Uint8Array[] = [];
	const problems: Problem[] = [];
	for (const file of filesOf(entry)) {
		const path = join(folder, file.file);
		const bytes = await effects.readBytes(path);
		if (!bytes) continue;
		const problem = findProblem(file, bytes, relative(root, path));
		if (problem) problems.push(problem);
		else found.push(bytes);
	}
	return { found, problems };
}

/**
 * The sources that lie in the mirror, by id; one of several files only where all of them do.
 * @throws ProblemsError naming every file of the mirror that is truncated or has another sha256 than its entry.
 */
export async function readMirror(
	effects: Effects,
	entries: readonly SourceEntry[],
	root: string
): Promise<Map<string, PresentSource>> {
	const folder = toMirrorFolder(effects.env, root);
	const sources = new Map<string, PresentSource>();
	const problems: Problem[] = [];
	for (const entry of entries) {
		const files = await readFiles(effects, entry, folder, root);
		problems.push(...files.problems);
		if (files.found.length === filesOf(entry).length)
			sources.set(entry.id, toPresent(entry, files.found, 'mirror'));
	}
	if (problems.length > 0) throw new ProblemsError(problems);
	return sources;
}

/** The cache: files named by their sha256, each checked again whenever it is read. */
export interface Cache {
	/** @returns the bytes of a source, or undefined; a file that fails its sha256 is removed and logged. */
	read(entry: FileEntry): Promise<Uint8Array | undefined>;
	/** Keeps bytes that passed their sha256. */
	keep(entry: FileEntry, bytes: Uint8Array): Promise<void>;
}

/** Opens the cache in a folder, which need not exist. */
export function openCache(effects: Effects, folder: string): Cache {
	const toPath = (entry: FileEntry): string => join(folder, entry.sha256);
	return {
		async read(entry) {
			const bytes = await effects.readBytes(toPath(entry));
			const fault = bytes && findBytesFault(entry, bytes);
			if (!fault) return bytes;
			effects.log(
				`${entry.id}: the cached file is corrupt, removed: expected ${fault.expected}, found ${fault.found}`
			);
			await effects.remove(toPath(entry));
			return undefined;
		},
		keep: (entry, bytes) => effects.writeBytes(toPath(entry), bytes)
	};
}
