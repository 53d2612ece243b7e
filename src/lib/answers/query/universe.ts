import type { Commune, Fact, Period } from '../../domain/atlas';
import type { Status } from '../../domain/words';
import { wideBasisOf, type FactBasis } from '../communes/reach';
import { Bitset } from './bitset';

/** How a commune comes under a layer. */
export type Origin = FactBasis | 'reference' | 'own';

/** One fact of a layer, or the official outlines that no document names, by the communes it holds for. */
export interface CoverageEntry {
	/** Undefined for official outlines that no document names, and for what a reader brought. */
	fact?: Pick<Fact, 'id' | 'name' | 'statusDate'>;
	/** How it concerns its communes, or those of its territories. */
	origin: Origin;
	/** Null where nobody tells it. */
	status: Status | null;
	period: Period | null;
	/** Indices of the communes that are named, inferred or brought, ascending. */
	communes: readonly number[];
	/** Ids of the territories that it is said of, without a list of communes. */
	territories: readonly string[];
}

/** Communes in the order of their codes, and what is known to hold for each. */
export interface Universe {
	/** Ascending. */
	codes: readonly string[];
	indexOf: ReadonlyMap<string, number>;
	/** By id. */
	territories: ReadonlyMap<string, Bitset>;
	/** By id; a layer without an entry covers nothing. */
	layers: ReadonlyMap<string, readonly CoverageEntry[]>;
}

export type CommuneOfUniverse = Pick<Commune, 'code' | 'territories'>;
export type FactOfUniverse = Pick<
	Fact,
	| 'id'
	| 'name'
	| 'layer'
	| 'status'
	| 'statusDate'
	| 'period'
	| 'basis'
	| 'scope'
	| 'communes'
	| 'territories'
>;

type Indices = ReadonlyMap<string, number>;

const toIndices = (codes: Iterable<string>, indexOf: Indices): number[] =>
	[...new Set(codes)].flatMap((code) => indexOf.get(code) ?? []).sort((a, b) => a - b);

function entryOf(fact: FactOfUniverse, indexOf: Indices): CoverageEntry | undefined {
	const communes = toIndices(fact.communes, indexOf);
	const wide = wideBasisOf(fact);
	const entry: CoverageEntry = {
		fact: { id: fact.id, name: fact.name, statusDate: fact.statusDate },
		origin: wide ?? (fact.basis === 'inferred' ? 'inferred' : 'stated'),
		status: fact.status,
		period: fact.period,
		communes,
		territories: wide ? fact.territories : []
	};
	return communes.length + entry.territories.length > 0 ? entry : undefined;
}

const plainEntry = (
	origin: 'reference' | 'inferred' | 'own',
	communes: readonly number[]
): CoverageEntry => ({
	origin,
	status: null,
	period: null,
	communes,
	territories: []
});

/** Communes and territories, before anything is known of them. */
export function emptyUniverse(communes: readonly CommuneOfUniverse[]): Universe {
	const codes = communes.map(({ code }) => code as string).sort();
	const indexOf = new Map(codes.map((code, index) => [code, index]));
	const members = new Map<string, number[]>();
	for (const { code, territories } of communes)
		for (const id of territories) {
			const indices = members.get(id) ?? [];
			indices.push(indexOf.get(code) ?? 0);
			members.set(id, indices);
		}
	return {
		codes,
		indexOf,
		territories: new Map([...members].map(([id, indices]) => [id, Bitset.of(codes.length, indices)])),
		layers: new Map()
	};
}

/**
 * The universe with a layer that the reader brought, in the place of one of the same id.
 * @param codes INSEE codes; those that the universe does not have are left out.
 */
export const withOwnLayer = (universe: Universe, id: string, codes: Iterable<string>): Universe => ({
	...universe,
	layers: new Map([...universe.layers, [id, [plainEntry('own', toIndices(codes, universe.indexOf))]]])
});

/**
 * Everything that the documents and the official registers hold for communes.
 * @param references layer id → codes of those that official registers of the layer list or meet.
 * @param deduced the same of what the atlas deduces from public addresses.
 */
export function buildUniverse(
	communes: readonly CommuneOfUniverse[],
	facts: readonly FactOfUniverse[],
	references: ReadonlyMap<string, readonly string[]> = new Map(),
	deduced: ReadonlyMap<string, readonly string[]> = new Map()
): Universe {
	const universe = emptyUniverse(communes);
	const layers = new Map<string, CoverageEntry[]>();
	const add = (layer: string, entry: CoverageEntry) => {
		const entries = layers.get(layer) ?? [];
		entries.push(entry);
		layers.set(layer, entries);
	};
	for (const fact of facts) {
		const entry = entryOf(fact, universe.indexOf);
		if (entry) add(fact.layer, entry);
	}
	for (const [origin, official] of [
		['reference', references],
		['inferred', deduced]
	] as const)
		for (const [layer, codes] of official) {
			const indices = toIndices(codes, universe.indexOf);
			if (indices.length > 0) add(layer, plainEntry(origin, indices));
		}
	return { ...universe, layers };
}
