/**
 * The types of what the atlas publishes: the public contract (`static/api/v1`) and what pages and map read. Those of the contract
 * are inferred from `schemas/`, which tells what each key means; dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
import type { InseeCode } from './codes';
import type { Fact } from './schemas/fact';
import type { Bbox, LngLat } from './schemas/fields';
import type { Layer, LayerLook, Theme } from './schemas/layer';
import type { BoundaryKind, Territory } from './schemas/place';
import type { Source, SourceDocument } from './schemas/reading';
import type { PublishedReference } from './schemas/reference';

export type { Citation, Fact, Figure, Period } from './schemas/fact';
export type { Bbox, LngLat } from './schemas/fields';
export type { Layer, LayerLook, LayerReference, Theme } from './schemas/layer';
export type {
	BoundaryKind,
	CommuneFile,
	CommuneRecord,
	Coverage,
	DocumentReading,
	LayerDifference,
	SharedArea,
	Territory
} from './schemas/place';
export type {
	LedgerRange,
	OutlinedThing,
	OutlineOverlap,
	Overlap,
	Source,
	SourceDocument
} from './schemas/reading';

export type PatternKind = LayerLook['pattern'];

/** A commune as the map and the search read it. */
export interface Commune {
	code: InseeCode;
	name: string;
	epci: string;
	territories: string[];
	population: number;
	areaKm2: number;
	centre: LngLat;
	postcodes: string[];
	/** Other spellings, those of the documents among them. */
	spellings: string[];
	/** Communes of the atlas that share a border with it; those whose approximate cells do, where no outline could be had. */
	neighbours: InseeCode[];
}

/** An entry of an official register, as the atlas knows it. */
export interface Reference extends PublishedReference {
	communes: InseeCode[];
	bbox: Bbox;
}

/** What the map page needs at once. */
export interface AtlasStart {
	boundaries: BoundaryKind;
	bbox: Bbox;
	themes: Theme[];
	layers: Layer[];
	territories: Territory[];
	documents: Pick<SourceDocument, 'id' | 'short' | 'title' | 'date'>[];
	sources: Source[];
	/** Facts of the layers that are on at first; the rest is in `facts.json`. */
	facts: Fact[];
	totals: { facts: number; communes: number; documents: number };
	/** Where the atlas is that of a whole region. */
	region?: RegionStart;
}

/** What the map needs to know of a region of which the documents are about a part only. */
export interface RegionStart {
	/** File of its boundaries below `atlas/`: a PMTiles archive with the layers `communes` and `epci`. */
	tiles: string;
	/** Ids of the territories that the documents are about. */
	read: string[];
}
