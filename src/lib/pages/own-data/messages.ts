import type { Topology } from 'topojson-specification';
import type { InseeCodesFile } from '../../formats/own/code-book';
import type { OwnLayer } from '../../formats/own/own-layer';

/** What the worker is told first. */
export interface Ground {
	/** Codes of the atlas. */
	communes: string[];
	inseeCodes: InseeCodesFile;
	/** `boundaries.json`; null where communes have no true outlines. */
	boundaries: Topology | null;
}

export type ToWorker =
	{ kind: 'ground'; ground: Ground } | { kind: 'read'; bytes: Uint8Array; label: string };
export type FromWorker = { kind: 'progress'; ratio: number } | { kind: 'done'; layer: OwnLayer };
