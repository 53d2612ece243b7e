import type { Topology } from 'topojson-specification';
import type { Commune } from '../../domain/atlas';
import type { InseeCodesFile } from '../../formats/own/code-book';
import type { Wish } from '../../formats/own/find-columns';
import type { OwnLayer } from '../../formats/own/own-layer';

/** What the worker is told first. */
export interface Ground {
	/** Those of the atlas. */
	communes: Pick<Commune, 'code' | 'name'>[];
	inseeCodes: InseeCodesFile;
	/** `boundaries.json`; null where communes have no true outlines. */
	boundaries: Topology | null;
}

export type ToWorker =
	{ kind: 'ground'; ground: Ground } | { kind: 'read'; bytes: Uint8Array; label: string; wish: Wish };
export type FromWorker =
	| { kind: 'progress'; ratio: number }
	| { kind: 'done'; layer: OwnLayer }
	/** A part of ours did not come, or failed. */
	| { kind: 'failed' };
