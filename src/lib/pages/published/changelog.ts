import text from '../../../../CHANGELOG.md?raw';
import { parseChangelog, type DataChange } from '$lib/formats/feeds/parse-changelog';
import type { Territory } from '$lib/domain/atlas';
import { ProblemsError } from '$lib/domain/problem';

/**
 * Released changes of the data, newest first.
 * @throws ProblemsError with everything that is wrong in `CHANGELOG.md`.
 */
export function readChanges(territories: readonly Pick<Territory, 'id'>[]): DataChange[] {
	const { changes, problems } = parseChangelog(
		text,
		territories.map(({ id }) => id)
	);
	if (problems.length > 0) throw new ProblemsError(problems);
	return changes;
}
