import { join } from 'node:path';
import { ProblemsError, type Problem } from '../../lib/domain/problem';
import type { Effects } from '../effects';
import type { RawFeature } from './check-features';
import { obtainSources } from './obtain-sources';
import { parseGeoSource } from './parse-source';
import { startProgress } from './progress-bar';
import type { ObtainedSource, SourceEntry } from './source-entry';

/** Sources by id: how each was had, and the features of those that were. */
export interface ReadSources {
	obtained: Map<string, ObtainedSource>;
	features: Map<string, RawFeature[]>;
}

/**
 * Gets and parses sources.
 * @param known entries that these are some of: those that `ATLAS_WITHOUT` may name.
 * @throws ProblemsError when one is there but is not what its entry says: everything that is wrong in all of them.
 */
export async function readEntries(
	effects: Effects,
	entries: readonly SourceEntry[],
	root: string,
	known = entries
): Promise<ReadSources> {
	const progress = startProgress(effects);
	try {
		const options = {
			root,
			cacheDir: join(root, '.cache', 'sources'),
			known,
			onProgress: progress.onProgress
		};
		const obtained = await obtainSources({ ...effects, log: progress.log }, entries, options);
		const features = new Map<string, RawFeature[]>();
		const problems: Problem[] = [];
		for (const source of obtained.values()) {
			if (source.bytes === undefined) {
				progress.log(`${source.entry.id}: none (${source.reason})`);
				continue;
			}
			try {
				features.set(source.entry.id, (await parseGeoSource(source)).features);
			} catch (error) {
				if (!(error instanceof ProblemsError)) throw error;
				problems.push(...error.problems);
			}
		}
		if (problems.length > 0) throw new ProblemsError(problems);
		return { obtained, features };
	} finally {
		progress.stop();
	}
}
