import { BASE_LOCALE } from '../../lib/site/locales.js';
import { ProblemsError } from '../../lib/domain/problem';
import { buildDcat } from '../../lib/formats/catalogue/dcat-catalogue';
import type { Resource } from '../../lib/formats/contract/index-schema';
import { dataDatesOf, parseChangelog } from '../../lib/formats/feeds/parse-changelog';
import type { Atlas } from '../join/build-atlas';
import { usedSources } from './print-layers';
import { walkSourcesOf } from './print-walks';

/**
 * `data.json`: the catalogue that portals harvest.
 * @param resources what the index of the contract lists.
 * @param origin scheme and host of the site.
 * @param changelog `CHANGELOG.md`, for the dates of the data.
 * @throws ProblemsError with everything that is wrong in it.
 */
export function printCatalogue(
	atlas: Atlas,
	resources: readonly Resource[],
	origin: string,
	changelog: string
): string {
	const ids = atlas.territories.map(({ id }) => id);
	const { changes, problems } = parseChangelog(changelog, ids);
	if (problems.length > 0) throw new ProblemsError(problems);
	const catalogue = buildDcat({
		origin,
		resources,
		themes: atlas.themes.map(({ label, ...theme }) => ({ ...theme, label: label[BASE_LOCALE] })),
		layers: atlas.layers,
		facts: atlas.facts,
		territories: atlas.territories,
		documents: atlas.documents,
		sourcesOf: (layer) => usedSources(atlas, layer),
		walkSources: walkSourcesOf(atlas),
		dates: dataDatesOf(changes)
	});
	return JSON.stringify(catalogue, null, '\t') + '\n';
}
