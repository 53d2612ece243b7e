/** What search can find, from what the atlas publishes. */
import type { Commune, Fact, Layer, SourceDocument, Territory } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';

/** In the order that settles equal scores. */
export const ENTRY_KINDS = ['commune', 'territory', 'layer', 'document', 'fact'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface SearchEntry {
	kind: EntryKind;
	/** Unique within its kind. */
	id: string;
	label: string;
	/** One line to print under the label. */
	detail: string;
	/** Other names and codes; for a fact, the terms it cites and the communes it lies in. */
	also: string[];
	/** Factor of the score, 1 for a fact. */
	weight: number;
}

/** The parts of the atlas that search reads. */
export interface SearchableAtlas {
	communes: readonly Pick<Commune, 'code' | 'name' | 'epci' | 'population' | 'postcodes' | 'spellings'>[];
	territories: readonly Pick<Territory, 'id' | 'label' | 'short' | 'kind' | 'siren'>[];
	layers: readonly Pick<Layer, 'id' | 'label' | 'description'>[];
	facts: readonly Pick<Fact, 'id' | 'layer' | 'name' | 'communes' | 'citations'>[];
	documents: readonly Pick<SourceDocument, 'id' | 'title' | 'short' | 'date'>[];
}

const WEIGHTS = { communeLeast: 2, territory: 4, layer: 2.5, document: 1.5, fact: 1 };

const joinParts = (...parts: (string | null | undefined)[]): string =>
	parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/** From 2 for no inhabitants by a half for each power of ten: 2.5 for 10, 4.7 for Lille. */
const weighPopulation = (population: number): number =>
	WEIGHTS.communeLeast + Math.log10(1 + Math.max(0, population)) / 2;

function toCommuneEntries({ communes, territories }: SearchableAtlas): SearchEntry[] {
	const labels = new Map<string, string>(territories.map(({ id, label }) => [id, label]));
	return communes.map(({ code, name, epci, population, postcodes, spellings }) => ({
		kind: 'commune',
		id: code,
		label: name,
		detail: joinParts(code, labels.get(epci)),
		also: [...new Set([code, ...postcodes, ...spellings])],
		weight: weighPopulation(population)
	}));
}

function toFactEntries({ facts, layers, communes }: SearchableAtlas): SearchEntry[] {
	const layerLabels = new Map(layers.map(({ id, label }) => [id, label]));
	const names = new Map<InseeCode, string>(communes.map(({ code, name }) => [code, name]));
	return facts.map(({ id, layer, name, communes: codes, citations }) => ({
		kind: 'fact',
		id,
		label: name,
		detail: layerLabels.get(layer) ?? layer,
		also: [
			...new Set([
				...citations.flatMap(({ terms }) => terms),
				...codes.flatMap((code) => names.get(code) ?? [])
			])
		],
		weight: WEIGHTS.fact
	}));
}

const toTerritoryEntries = ({ territories }: SearchableAtlas): SearchEntry[] =>
	territories.map(({ id, label, short, siren }) => ({
		kind: 'territory',
		id,
		label,
		detail: short === label ? '' : short,
		also: [short, ...siren],
		weight: WEIGHTS.territory
	}));

const toLayerEntries = ({ layers }: SearchableAtlas): SearchEntry[] =>
	layers.map(({ id, label, description }) => ({
		kind: 'layer',
		id,
		label,
		detail: description,
		also: [id, description],
		weight: WEIGHTS.layer
	}));

const toDocumentEntries = ({ documents }: SearchableAtlas): SearchEntry[] =>
	documents.map(({ id, title, short, date }) => ({
		kind: 'document',
		id,
		label: title,
		detail: joinParts(short === title ? null : short, date),
		also: [short],
		weight: WEIGHTS.document
	}));

/** One entry for each commune, territory, layer, document and fact, in that order and in the order given. */
export const buildEntries = (atlas: SearchableAtlas): SearchEntry[] => [
	...toCommuneEntries(atlas),
	...toTerritoryEntries(atlas),
	...toLayerEntries(atlas),
	...toDocumentEntries(atlas),
	...toFactEntries(atlas)
];
