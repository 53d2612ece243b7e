import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Walk } from '$lib/domain/walk';
import type { Fact, Layer, Source, SourceDocument, Territory, Theme, Commune } from '$lib/domain/atlas';

type Fetch = typeof globalThis.fetch;

async function read<T>(fetch: Fetch, file: string): Promise<T> {
	const response = await fetch(`${base}/${file}`);
	if (!response.ok) error(500, `${file}: HTTP ${response.status}`);
	return (await response.json()) as T;
}

/** The published files, read while pages are prerendered. */
export const readApi = (fetch: Fetch) => ({
	facts: async () => (await read<{ facts: Fact[] }>(fetch, 'api/v1/facts.json')).facts,
	layers: () => read<{ themes: Theme[]; layers: Layer[] }>(fetch, 'api/v1/layers.json'),
	documents: async () =>
		(await read<{ documents: SourceDocument[] }>(fetch, 'api/v1/documents.json')).documents,
	sources: async () => (await read<{ sources: Source[] }>(fetch, 'api/v1/sources.json')).sources,
	territories: async () =>
		(await read<{ territories: Territory[] }>(fetch, 'api/v1/territories.json')).territories,
	communes: () => read<Commune[]>(fetch, 'atlas/communes.json'),
	walks: async () => (await read<{ walks: Walk[] }>(fetch, 'api/v1/walks.json')).walks
});
