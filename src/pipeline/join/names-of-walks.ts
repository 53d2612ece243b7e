import type { WalkNames } from '../../lib/domain/names';
import type { Locale } from '../../lib/site/locales.js';
import type { WalksFile } from '../read/schemas';
import type { RegisterWay } from './register-ways';

/** Our own words on each walk in one language, by id; walks of which only facts tell are left out. */
export function namesOfWalks(
	{ walks }: WalksFile,
	locale: Locale,
	ways: readonly RegisterWay[] = []
): Record<string, WalkNames> {
	const told = walks.map(({ id, name, summary, trace }): [string, WalkNames] => [
		id,
		{
			...(name ? { name: name[locale] } : {}),
			...(summary ? { summary: summary[locale] } : {}),
			...(trace?.published ? { publishedOf: trace.published.of[locale] } : {})
		}
	]);
	const registered = ways.map(({ id, rule }): [string, WalkNames] => [id, { summary: rule.summary[locale] }]);
	return Object.fromEntries([...registered, ...told].filter(([, names]) => Object.keys(names).length > 0));
}
