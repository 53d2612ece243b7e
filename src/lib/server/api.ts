import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Topology } from 'topojson-specification';
import type { TerritoryFile } from '$lib/domain/territory-file';
import type { Fact, Layer, Source, SourceDocument, Territory, Theme, Commune } from '$lib/domain/atlas';

type Fetch = typeof globalThis.fetch;

async function ask(fetch: Fetch, file: string): Promise<Response> {
	const response = await fetch(`${base}/${file}`);
	if (!response.ok) error(500, `${file}: HTTP ${response.status}`);
	return response;
}

const read = async <T>(fetch: Fetch, file: string): Promise<T> =>
	(await (await ask(fetch, file)).json()) as T;

/** The published files, read while pages are prerendered. */
export const readApi = (fetch: Fetch) => ({
	facts: async () => (await read<{ facts: Fact[] }>(fetch, 'api/v1/facts.json')).facts,
	layers: () => read<{ themes: Theme[]; layers: Layer[] }>(fetch, 'api/v1/layers.json'),
	documents: async () =>
		(await read<{ documents: SourceDocument[] }>(fetch, 'api/v1/documents.json')).documents,
	sources: async () => (await read<{ sources: Source[] }>(fetch, 'api/v1/sources.json')).sources,
	territories: async () =>
		(await read<{ territories: Territory[] }>(fetch, 'api/v1/territories.json')).territories,
	territory: (id: string) => read<TerritoryFile>(fetch, `api/v1/territories/${id}.json`),
	/** The drawn map of a territory, as SVG. */
	territoryMap: async (id: string) => (await ask(fetch, `atlas/territories/${id}.svg`)).text(),
	boundaries: () => read<Topology>(fetch, 'atlas/boundaries.json'),
	communes: () => read<Commune[]>(fetch, 'atlas/communes.json')
});
