/** A territory's page as data: `territories/<id>.json` of the public contract. */
import type { BoundaryKind, Citation, CommuneRecord, Fact, Figure, SourceDocument, Territory } from './atlas';
import type { FigureScope, TerritoryScope } from './words';

/** A fact that concerns a territory, and how. */
export interface TerritoryCoverage {
	/** Id of the fact. */
	id: string;
	layer: string;
	scope: TerritoryScope;
}

/** A figure with what it is about and the passage that gives it. */
export interface TerritoryFigure extends Figure {
	/** Id of the fact that it belongs to. */
	fact: string;
	layer: string;
	scope: FigureScope;
	citation: Citation;
}

/** What there is of a layer in a territory. */
export interface TerritoryLayer {
	layer: string;
	/** Facts that hold for the territory, for a whole it is part of, or for some of its parts. */
	wideCount: number;
	/** Facts placed in its communes. */
	placedCount: number;
	/** Official outlines of the layer's things in its communes that no document names. */
	referenceCount: number;
	/** Its communes that the layer covers otherwise than by a whole territory. */
	communeCount: number;
}

/** A document that speaks of a territory. */
export interface TerritoryReading extends Pick<SourceDocument, 'id' | 'short' | 'title' | 'date'> {
	wideCount: number;
	placedCount: number;
}

/** A commune in a territory's table. */
export interface TerritoryCommune extends Pick<
	CommuneRecord,
	'code' | 'name' | 'epci' | 'population' | 'areaKm2'
> {
	/** Ids of the layers that cover it otherwise than by a whole territory. */
	layers: string[];
	/** Facts that name it, infer it or meet it by an official outline. */
	factCount: number;
}

export interface TerritoryFile extends Omit<Territory, 'communes'> {
	/** Ids of the territories that it is a part of. */
	wholes: string[];
	boundaries: BoundaryKind;
	/** In the order of the layers; in a layer, what holds for it alone first and what is placed last. */
	coverage: TerritoryCoverage[];
	/** In the order of `coverage`. */
	facts: Fact[];
	/** In the order of the layers. */
	figures: TerritoryFigure[];
	/** Layers of which there is something, in order. */
	layers: TerritoryLayer[];
	documents: TerritoryReading[];
	/** Ids of the layers for which there is nothing. */
	silent: string[];
	communes: TerritoryCommune[];
}
