import { Bitset } from './bitset';
import type { CoverageEntry, Universe } from './universe';

/** An entry as it is written: what is empty or unknown is left out. */
type WrittenEntry = Pick<CoverageEntry, 'origin'> & Partial<CoverageEntry>;

/** A universe as the site's pages get it (`atlas/coverage.json`). Communes are indices in `codes`. */
export interface CoverageFile {
	/** INSEE codes, ascending. */
	codes: readonly string[];
	/** By id. */
	territories: Readonly<Record<string, readonly number[]>>;
	/** By id of layer. */
	layers: Readonly<Record<string, readonly WrittenEntry[]>>;
}

function writeEntry({ fact, origin, status, period, communes, territories }: CoverageEntry): WrittenEntry {
	return {
		...(fact ? { fact } : {}),
		origin,
		...(status === null ? {} : { status }),
		...(period ? { period } : {}),
		...(communes.length > 0 ? { communes } : {}),
		...(territories.length > 0 ? { territories } : {})
	};
}

/** A universe as it is published. */
export const toCoverageFile = ({ codes, territories, layers }: Universe): CoverageFile => ({
	codes,
	territories: Object.fromEntries([...territories].map(([id, set]) => [id, set.toIndices()])),
	layers: Object.fromEntries([...layers].map(([id, entries]) => [id, entries.map(writeEntry)]))
});

/** The universe that a file holds. */
export function readCoverageFile({ codes, territories, layers }: CoverageFile): Universe {
	const toSet = (indices: readonly number[]) => Bitset.of(codes.length, indices);
	const toEntry = (entry: WrittenEntry): CoverageEntry => ({
		status: null,
		period: null,
		communes: [],
		territories: [],
		...entry
	});
	return {
		codes,
		indexOf: new Map(codes.map((code, index) => [code, index])),
		territories: new Map(Object.entries(territories).map(([id, indices]) => [id, toSet(indices)])),
		layers: new Map(Object.entries(layers).map(([id, entries]) => [id, entries.map(toEntry)]))
	};
}
