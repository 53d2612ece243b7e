/**
 * What the atlas publishes, as TypeScript types: the public contract (`static/api/v1`) and what pages and map read.
 * Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; positions are `[lng, lat]` in WGS84.
 */
import type { InseeCode } from './codes';
import type {
	Basis,
	CoverageBasis,
	DocumentKind,
	Existence,
	LedgerReason,
	Precision,
	Scope,
	Status
} from './words';

export type LngLat = [lng: number, lat: number];
export type Bbox = [west: number, south: number, east: number, north: number];

export interface Period {
	from?: string;
	to?: string;
}

export interface Figure {
	name: string;
	value: number;
	unit: string;
	date?: string;
	/** What the figure is about, where that is not the place of its fact. */
	perimeter?: string;
	/** Index in the fact's citations of the passage that gives it. */
	cite: number;
}

/** So many communes of so many. */
export interface Counted {
	communes: number;
	of: number;
}

export interface Citation {
	document: string;
	file: string;
	section: string;
	/** First and last line, from 1. */
	lines: [first: number, last: number];
	/** As spelt in the document. */
	terms: string[];
}

export interface Conflict {
	about: string;
	values: { value: string; cite: number }[];
}

export interface Fact {
	id: string;
	layer: string;
	name: string;
	summary: Partial<Record<'fr' | 'nl' | 'en', string>>;
	status: Status;
	/** Date at which its document says so, if it bears one. */
	statusDate: string | null;
	/**
	 * Where the term of an open status had passed when its document was last read: id of a later fact that it is linked to and that
	 * tells more, or `unknown`. Null for every other fact.
	 */
	outcome: string | null;
	/** Whether the thing itself is there at that date. */
	exists: Existence;
	period: Period | null;
	basis: Basis;
	scope: Scope;
	/** Where some communes are concerned and the text counts them. */
	counted: Counted | null;
	precision: Precision;
	/** Communes named, inferred or met by the outline; empty for a territory or no place. */
	communes: InseeCode[];
	/** Territories it speaks of: those stated, or those of its communes. */
	territories: string[];
	/** Ends of a link, in order. */
	ends: InseeCode[];
	/** Official outline that shows it. */
	place: string | null;
	/** Places outside the atlas that it names. */
	outside: string[];
	/** Public address that an inferred place comes from. */
	source: string | null;
	note: string | null;
	figures: Figure[];
	actors: string[];
	see: string[];
	conflicts: Conflict[];
	citations: Citation[];
}

export type PatternKind = 'hatch' | 'cross' | 'dots' | 'grid' | 'solid';

/** How a layer is drawn: a colour for paper and one for night, a pattern that tells it from its neighbours. */
export interface LayerLook {
	light: string;
	dark: string;
	pattern: PatternKind;
	/** Degrees, anticlockwise from east, of the pattern's lines. */
	angle: number;
}

/** A set of official outlines shown with a layer although no document names them. */
export interface LayerReference {
	/** Name of one feature of the set. */
	label: string;
	source: string;
	count: number;
	shape: 'area' | 'line';
}

export interface Layer {
	id: string;
	theme: string;
	label: string;
	description: string;
	look: LayerLook;
	/** On when the map is opened without a query. */
	initial: boolean;
	references: LayerReference[];
	/** Ids of the sources of all its official outlines. */
	sources: string[];
	factCount: number;
	/** Facts drawn on the map, territory outlines included. */
	drawnCount: number;
	/** Facts with no place. */
	unplacedCount: number;
	/** Facts by precision. */
	precisions: Partial<Record<Precision, number>>;
	/** Whether there is a file of outlines for the map. */
	hasOutlines: boolean;
}

export interface Theme {
	id: string;
	label: string;
}

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
	/** Communes of the atlas that share a border with it; those whose discs touch, where no outline could be had. */
	neighbours: InseeCode[];
}

export interface Territory {
	id: string;
	label: string;
	short: string;
	kind: 'epci' | 'pole';
	siren: string[];
	/** Ids of the territories it is made of. */
	parts: string[];
	communes: InseeCode[];
	population: number;
	areaKm2: number;
	bbox: Bbox;
	/** Where its name is written. */
	labelAt: LngLat;
}

export interface LedgerRange {
	lines: [first: number, last: number];
	reason: LedgerReason;
}

export interface SourceDocument {
	id: string;
	kind: DocumentKind;
	title: string;
	short: string;
	publishers: string[];
	date: string | null;
	/** When its facts were last read against it. */
	read: string;
	territories: string[];
	file: string;
	sha256: string;
	lines: number;
	factCount: number;
	/** Ranges read that no fact cites. */
	ledger: LedgerRange[];
}

export type SourceState = 'used' | 'none';

export interface Source {
	id: string;
	label: string;
	/** One line to print under a map. */
	attribution: string;
	licence: string;
	licenceUrl: string;
	origin: string;
	vintage: string;
	url: string;
	sha256: string;
	state: SourceState;
}

/** Outlines of communes, or discs of their true area where no source of outlines could be had. */
export type BoundaryKind = 'outline' | 'disc';

/** An official outline that no document names. */
export interface Reference {
	id: string;
	layer: string;
	name: string;
	/** Name of the set it belongs to. */
	set: string;
	source: string;
	/** Whether it is one of the things its layer is about, and not only what surrounds them. */
	isMember: boolean;
	communes: InseeCode[];
	bbox: Bbox;
}

/** What an official outline and a commune have in common, computed on the sphere. */
export interface SharedArea {
	areaKm2: number;
	/** Share (0–1) of the commune that the outline covers. */
	communeRatio: number;
	/** Share (0–1) of the outline that lies in the commune. */
	outlineRatio: number;
}

/** Why a fact or an official outline is said to cover a commune. */
export interface Coverage {
	kind: 'fact' | 'reference';
	id: string;
	layer: string;
	basis: CoverageBasis;
	/** Where it has an official outline that is an area, and the outlines of communes are known. */
	share?: SharedArea;
}

/** A commune with what covers it, as `communes.json` lists it. */
export interface CommuneRecord extends Pick<
	Commune,
	'code' | 'name' | 'epci' | 'territories' | 'population' | 'areaKm2'
> {
	/** Ids of the layers that cover it otherwise than by a whole territory. */
	layers: string[];
	/** Ids of the facts that name it, infer it or meet it by an official outline. */
	facts: string[];
	/** Ids of the official outlines that meet it and that no document names. */
	references: string[];
	/** Ids of the facts that hold for the whole of a territory of its. */
	inherited: string[];
	/** Ids of the facts about some communes of a territory of its that are not listed, or about a site of it that is not situated. */
	unlisted: string[];
}

/** A layer that some communes around have and one has not, or the reverse. */
export interface LayerDifference {
	layer: string;
	/** Neighbours that have it, or that have it not. */
	communes: InseeCode[];
}

/** A document that speaks of a commune or of a territory of its. */
export interface DocumentReading extends Pick<SourceDocument, 'id' | 'short' | 'title' | 'date'> {
	/** Facts from it that name the commune, infer it or meet it by an outline. */
	factCount: number;
	/** Facts from it that hold for a whole territory of its. */
	inheritedCount: number;
	/** Facts from it about communes or a site of its territories that it does not name. */
	unlistedCount: number;
}

/** A commune's page as data: `communes/<insee>.json`. */
export interface CommuneFile extends Omit<CommuneRecord, 'facts' | 'references' | 'inherited' | 'unlisted'> {
	centre: LngLat;
	postcodes: string[];
	/** What its outline is in this build: shares are computed from official outlines only. */
	boundaries: BoundaryKind;
	/** In the order of the layers; what is inherited comes last. */
	coverage: Coverage[];
	facts: Fact[];
	references: Omit<Reference, 'bbox' | 'communes'>[];
	inherited: Fact[];
	unlisted: Fact[];
	documents: DocumentReading[];
	/** Ids of the layers for which the documents say nothing of this commune or of its territories. */
	silent: string[];
	neighbours: Pick<Commune, 'code' | 'name'>[];
	/** Layers that neighbours have and it has not, most neighbours first. */
	missing: LayerDifference[];
	/** Layers that it has and some neighbours have not. */
	own: LayerDifference[];
}

/** A fact or a reference shown by an official outline. */
export interface OutlinedThing {
	kind: 'fact' | 'reference';
	id: string;
	layer: string;
	name: string;
}

/** Two official outlines of different layers that overlap by more than a sliver. */
export interface OutlineOverlap {
	a: OutlinedThing;
	b: OutlinedThing;
	/** Two areas: what they have in common, and its share (0–1) of each. */
	area?: { areaKm2: number; shareRatio: [ofA: number, ofB: number] };
	/** A line (then the first of the two) and an area: how much of the line lies in the area, along all its parts. */
	length?: { lengthKm: number; shareRatio: number };
	/** Both are shown by the same outline: the overlap is how they are shown, not a finding. */
	isSameOutline: boolean;
	communes: InseeCode[];
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
