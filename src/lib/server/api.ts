import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Walk } from '$lib/domain/walk';
import type { Resource, ResourceKindEntry } from '$lib/contract/index-schema';
import type {
	BoundaryKind,
	Commune,
	CommuneFile,
	CommuneRecord,
	Fact,
	Layer,
	OutlineOverlap,
	Source,
	SourceDocument,
	Territory,
	Theme
} from '$lib/domain/atlas';
import type { TerritoryFile } from '$lib/domain/territory-file';
import type { CoverageFile } from '$lib/overlap/coverage-file';
import type { Topology } from 'topojson-specification';

type Fetch = typeof globalThis.fetch;

async function ask(fetch: Fetch, file: string): Promise<Response> {
	const response = await fetch(`${base}/${file}`);
	if (!response.ok) error(response.status === 404 ? 404 : 500, `${file}: HTTP ${response.status}`);
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
	index: () =>
		read<{ version: string; kinds: ResourceKindEntry[]; resources: Resource[] }>(fetch, 'api/v1/index.json'),
	sources: async () => (await read<{ sources: Source[] }>(fetch, 'api/v1/sources.json')).sources,
	boundaries: async () => (await read<{ boundaries: BoundaryKind }>(fetch, 'api/v1/sources.json')).boundaries,
	territories: async () =>
		(await read<{ territories: Territory[] }>(fetch, 'api/v1/territories.json')).territories,
	territory: (id: string) => read<TerritoryFile>(fetch, `api/v1/territories/${id}.json`),
	/** The drawn map of a territory, as SVG. */
	territoryMap: async (id: string) => (await ask(fetch, `atlas/territories/${id}.svg`)).text(),
	/** Boundaries of communes and territories, as TopoJSON. */
	topology: () => read<Topology>(fetch, 'atlas/boundaries.json'),
	communes: () => read<Commune[]>(fetch, 'atlas/communes.json'),
	/** What covers each commune, in short. */
	communeRecords: async () =>
		(await read<{ communes: CommuneRecord[] }>(fetch, 'api/v1/communes.json')).communes,
	/** Official outlines that overlap, and the share below which an overlap is a sliver. */
	outlineOverlaps: () =>
		read<{ boundaries: BoundaryKind; sliverRatio: number; overlaps: OutlineOverlap[] }>(
			fetch,
			'api/v1/outline-overlaps.json'
		),
	/** What covers one commune, in full. */
	commune: (code: string) => read<CommuneFile & { version: string }>(fetch, `api/v1/communes/${code}.json`),
	/** The small map of a commune, as SVG. */
	communeMap: async (code: string) => (await ask(fetch, `atlas/communes/${code}.svg`)).text(),
	/** What holds for communes, as the crossings need it. */
	coverage: () => read<CoverageFile>(fetch, 'atlas/coverage.json'),
	walks: async () => (await read<{ walks: Walk[] }>(fetch, 'api/v1/walks.json')).walks
});
