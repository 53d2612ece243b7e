/** What search can find, from what the atlas publishes. */
import type { Commune, Fact, Layer, SourceDocument, Territory } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';
import type { RegisterPlace } from '../../domain/register-place';

/** In the order that settles equal scores. */
export const ENTRY_KINDS = ['commune', 'territory', 'layer', 'document', 'fact', 'register'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface SearchEntry {
	kind: EntryKind;
	/** Unique within its kind. */
	id: string;
	label: string;
	/** One line to print under the label. */
	detail: string;
	/** Other names and codes; for a fact, the terms it cites and the communes it lies in; for an entry of a register, its code, then its communes. */
	also: string[];
	/** Factor of the score, 1 for a fact. */
	weight: number;
}

/** The parts of the atlas that search reads. */
export interface SearchableAtlas {
	communes: readonly Pick<Commune, 'code' | 'name' | 'epci' | 'population' | 'postcodes' | 'spellings'>[];
	territories: readonly Pick<Territory, 'id' | 'label' | 'short' | 'kind' | 'siren'>[];
	layers: readonly (Pick<Layer, 'id' | 'label' | 'description'> & Partial<Pick<Layer, 'references'>>)[];
	facts: readonly Pick<Fact, 'id' | 'layer' | 'name' | 'communes' | 'citations'>[];
	documents: readonly Pick<SourceDocument, 'id' | 'title' | 'short' | 'date'>[];
	/** Named entries of official registers. */
	places?: readonly RegisterPlace[];
}

const WEIGHTS = {
	communeLeast: 2,
	territory: 4,
	layer: 2.5,
	document: 1.5,
	fact: 1,
	register: 0.8,
	olderRegister: 0.5
};
/** Communes of an entry that are told and searched by; a list of more would find it everywhere. */
const MOST_COMMUNES = 4;

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

/** What an entry is called, its code and where it lies; those that are not drawn unless asked for come later. */
function toRegisterEntries({ places = [], layers, communes }: SearchableAtlas): SearchEntry[] {
	const sets = new Map(layers.flatMap(({ references = [] }) => references.map((set) => [set.register, set])));
	const names = new Map<InseeCode, string>(communes.map(({ code, name }) => [code, name]));
	return places.map(({ id, register, code, name, communes: codes }) => {
		const set = sets.get(register);
		const own = codes.length > MOST_COMMUNES ? [] : codes.flatMap((each) => names.get(each) ?? []);
		return {
			kind: 'register',
			id,
			label: name,
			detail: joinParts(set?.title ?? register, code, own.join(', ')),
			also: [...new Set([code, ...own])],
			weight: set?.isShown === false ? WEIGHTS.olderRegister : WEIGHTS.register
		};
	});
}

/** One entry for each commune, territory, layer, document, fact and entry of a register, in that order and in the order given. */
export const buildEntries = (atlas: SearchableAtlas): SearchEntry[] => [
	...toCommuneEntries(atlas),
	...toTerritoryEntries(atlas),
	...toLayerEntries(atlas),
	...toDocumentEntries(atlas),
	...toFactEntries(atlas),
	...toRegisterEntries(atlas)
];
