import { error } from '@sveltejs/kit';
import type { Walk } from '$lib/domain/walk';
import type { Resource, ResourceKindEntry } from '$lib/formats/contract/index-schema';
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
import type { Actor } from '$lib/domain/actor';
import { glossIn, type GlossaryTerm } from '$lib/domain/glossary';
import type { AtlasNames } from '$lib/domain/names';
import type { PublishedEntry } from '$lib/domain/schemas/register';
import type { TerritoryFile } from '$lib/domain/territory-file';
import {
	translateLayer,
	translateSet,
	translateSource,
	translateTheme,
	translateWalk
} from '$lib/domain/translate-names';
import type { CoverageFile } from '$lib/answers/query/coverage-file';
import { filesRoot } from '$lib/site/shared-files';
import { BASE_LOCALE } from '$lib/site/locales.js';
import { LOCALE } from '$lib/site/locale';
import type { Topology } from 'topojson-specification';

type Fetch = typeof globalThis.fetch;

async function ask(fetch: Fetch, file: string): Promise<Response> {
	const response = await fetch(`${filesRoot()}/${file}`);
	if (!response.ok) error(response.status === 404 ? 404 : 500, `${file}: HTTP ${response.status}`);
	return response;
}

const read = async <T>(fetch: Fetch, file: string): Promise<T> =>
	(await (await ask(fetch, file)).json()) as T;

/** Names in the language of the pages; undefined for French, which the files are in. */
const readNames = async (fetch: Fetch): Promise<AtlasNames | undefined> =>
	LOCALE === BASE_LOCALE ? undefined : read<AtlasNames>(fetch, `atlas/names.${LOCALE}.json`);

/** The published files, read while pages are prerendered; names of layers, themes and sources are in the language of the pages. */
export const readApi = (fetch: Fetch) => ({
	facts: async () => (await read<{ facts: Fact[] }>(fetch, 'api/v1/facts.json')).facts,
	layers: async () => {
		const { themes, layers } = await read<{ themes: Theme[]; layers: Layer[] }>(fetch, 'api/v1/layers.json');
		const names = await readNames(fetch);
		return {
			themes: names ? themes.map((theme) => translateTheme(theme, names)) : themes,
			layers: names ? layers.map((layer) => translateLayer(layer, names)) : layers
		};
	},
	documents: async () =>
		(await read<{ documents: SourceDocument[] }>(fetch, 'api/v1/documents.json')).documents,
	index: () =>
		read<{ version: string; kinds: ResourceKindEntry[]; resources: Resource[] }>(fetch, 'api/v1/index.json'),
	sources: async () => {
		const { sources } = await read<{ sources: Source[] }>(fetch, 'api/v1/sources.json');
		const names = await readNames(fetch);
		return names ? sources.map((source) => translateSource(source, names)) : sources;
	},
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
	commune: async (code: string) => {
		const file = await read<CommuneFile & { version: string }>(fetch, `api/v1/communes/${code}.json`);
		const names = await readNames(fetch);
		return names
			? { ...file, references: file.references.map((reference) => translateSet(reference, names)) }
			: file;
	},
	/** The small map of a commune, as SVG. */
	communeMap: async (code: string) => (await ask(fetch, `atlas/communes/${code}.svg`)).text(),
	/** Every official register with its entries; what entries are called is in the language of the pages. */
	registers: async () => {
		const { entries } = await read<{ entries: PublishedEntry[] }>(fetch, 'api/v1/registers.json');
		const names = await readNames(fetch);
		return names ? entries.map((entry) => translateSet(entry, names)) : entries;
	},
	/** Acronyms and short names, in the language of the pages. */
	glossary: async () =>
		(await read<GlossaryTerm[]>(fetch, 'atlas/glossary.json')).map((term) => glossIn(term, LOCALE)),
	/** Who carries or pays, each under one name. */
	actors: () => read<Actor[]>(fetch, 'atlas/actors.json'),
	/** What holds for communes, as the crossings need it. */
	coverage: () => read<CoverageFile>(fetch, 'atlas/coverage.json'),
	/** Walks, with our own words on them in the language of the pages. */
	walks: async () => {
		const { walks } = await read<{ walks: Walk[] }>(fetch, 'api/v1/walks.json');
		const names = await readNames(fetch);
		return walks.map((walk) => translateWalk(walk, names));
	}
});
