import { ProblemsError } from '../../lib/domain/problem';
import type { Effects } from '../effects';
import type { AbsentSource, ObtainedSource, SourceEntry } from './source-entry';

/** The name of the environment's list of sources that the atlas is to do without: ids with commas between them. */
export const WITHOUT = 'ATLAS_WITHOUT';

/**
 * The ids of the sources that somebody asked to leave out.
 * @throws ProblemsError naming every id that no entry has: a slip of the pen must not publish what was to be left out.
 */
export function readLeftOut(env: Effects['env'], entries: readonly SourceEntry[]): ReadonlySet<string> {
	const ids = (env[WITHOUT] ?? '')
		.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '');
	const known = new Set(entries.map(({ id }) => id));
	const unknown = ids.filter((id) => !known.has(id));
	if (unknown.length > 0)
		throw new ProblemsError(
			unknown.map((id) => ({
				file: WITHOUT,
				line: 0,
				field: id,
				expected: 'no source of data/sources.yaml has this id'
			}))
		);
	return new Set(ids);
}

/** A source that nobody looked for, since it is to be left out. */
export const toLeftOut = (entry: SourceEntry): AbsentSource => ({
	entry,
	bytes: undefined,
	from: 'none',
	reason: `left out: ${WITHOUT}`,
	isLeftOut: true
});

/** The ids of what was left out, in the order of the entries. */
export const leftOutOf = (sources: Iterable<ObtainedSource>): string[] =>
	[...sources].flatMap((source) => (source.bytes === undefined && source.isLeftOut ? [source.entry.id] : []));
