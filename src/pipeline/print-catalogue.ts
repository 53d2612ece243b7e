import { dataDatesOf } from '../lib/catalogue/data-dates';
import { buildDcat } from '../lib/catalogue/dcat-catalogue';
import type { Resource } from '../lib/contract/index-schema';
import { API_ROOT } from '../lib/contract/version';
import type { Atlas } from './build-atlas';
import { usedSources } from './print-files';
import { walkSourcesOf } from './print-walks';

/**
 * `data.json`: the catalogue that portals harvest.
 * @param api files of the contract, by path below `static/`.
 * @param origin scheme and host of the site.
 * @param changelog `CHANGELOG.md`, for the dates of the data.
 */
export function printCatalogue(
	atlas: Atlas,
	api: ReadonlyMap<string, string>,
	origin: string,
	changelog: string
): string {
	const { resources } = JSON.parse(api.get(`${API_ROOT}/index.json`) ?? '{}') as { resources: Resource[] };
	const catalogue = buildDcat({
		origin,
		resources,
		themes: atlas.start.themes,
		layers: atlas.layers,
		facts: atlas.facts,
		territories: atlas.territories,
		documents: atlas.documents,
		sourcesOf: (layer) => usedSources(atlas, layer),
		walkSources: walkSourcesOf(atlas),
		dates: dataDatesOf(changelog)
	});
	return JSON.stringify(catalogue, null, '\t') + '\n';
}
