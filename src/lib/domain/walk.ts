import type { Bbox, LngLat } from './atlas';
import type { InseeCode } from './codes';
import type { Existence, Status } from './words';

/** What one goes out for; the order is that of the filters. */
export const WALK_KINDS = ['park', 'ride', 'water', 'nature', 'mining', 'museum'] as const;
export type WalkKind = (typeof WALK_KINDS)[number];

/** How exactly the place of a walk is known, best first. */
export const WALK_PRECISIONS = ['trace', 'outline', 'link', 'commune', 'point', 'territory', 'none'] as const;
export type WalkPrecision = (typeof WALK_PRECISIONS)[number];

/** What a trace shows: a way that one can follow, or water, along which nothing says that there is a way. */
export const TRACE_KINDS = ['way', 'water'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** A number that a fact gives, never typed again: its fact and its place in the fact's figures. */
export interface WalkFigure {
	fact: string;
	figure: number;
	name: string;
	value: number;
	unit: string;
	perimeter?: string;
}

/** A commune of a walk. */
export interface WalkCommune {
	code: InseeCode;
	/** Kilometres of the trace in it; null where there is no trace. */
	km: number | null;
}

/** A hole of the source, where the trace stops and goes on. */
export interface WalkGap {
	km: number;
	at: LngLat;
}

/** A length that somebody else publishes for the whole of what a trace shows. */
export interface PublishedLength {
	km: number;
	/** What it is the length of. */
	of: string;
	/** Public address that gives it. */
	source: string;
}

export const TRACE_FORMATS = ['gpx', 'kml', 'geojson'] as const;

/** A real trace, from an open source. */
export interface WalkTrace {
	kind: TraceKind;
	source: string;
	/** Length of the whole trace, on the sphere. */
	km: number;
	/** Of which in communes of the atlas. */
	atlasKm: number;
	gaps: WalkGap[];
	/** Parallel branches, spurs and arms that the source has and the trace leaves out. */
	asideKm: number;
	published: PublishedLength | null;
	bbox: Bbox;
	/** Paths below the site of the files that hold it. */
	files: Record<(typeof TRACE_FORMATS)[number], string>;
}

/** An official outline near a trace. */
export interface NearOutline {
	/** Id of its reference or of its fact. */
	id: string;
	name: string;
	/** Name of the set it belongs to, null for the outline of a fact. */
	set: string | null;
	layer: string;
	/** Null for the outline of a fact. */
	source: string | null;
	communes: InseeCode[];
	/** Metres from the trace, 0 where it crosses it. */
	metres: number;
}

/** A flood plan of the communes or territories of a walk: what a text says, not an alert. */
export interface WalkFloodPlan {
	fact: string;
	/** Communes of the walk that the plan names; empty where the text gives no list. */
	communes: InseeCode[];
}

/** Official outlines that show a walk that is a set of places. */
export interface WalkOutlines {
	source: string;
	label: string;
	names: { id: string; name: string; communes: InseeCode[] }[];
}

/** Something to go out to, from what the documents and open sources say. */
export interface Walk {
	id: string;
	kind: WalkKind;
	name: string;
	/** Our own words on it: those of its first fact, or of the table where no fact tells of it. */
	summary: string;
	/** Status of its first fact at the date of its document; `unstated` where no fact tells of it. */
	status: Status;
	/** Date of the document that says so. */
	statusDate: string | null;
	/** Whether there is something to go to at that date; an outing with a recorded line or outlines of its own is there. */
	exists: Existence;
	/** Facts that show it, the one that tells of it first. */
	facts: string[];
	/** Facts that belong with it and place something else. */
	see: string[];
	precision: WalkPrecision;
	/** In order along the trace, or as the fact lists them. */
	communes: WalkCommune[];
	/** Whether the communes stand in the order of the way. */
	isOrdered: boolean;
	territories: string[];
	/** Places outside the atlas that its facts name. */
	outside: string[];
	/** As a fact gives it. */
	length: WalkFigure | null;
	area: WalkFigure | null;
	/** Other numbers of its facts that tell what it is. */
	counts: WalkFigure[];
	trace: WalkTrace | null;
	outlines: WalkOutlines[];
	/** What lies near its trace; empty where it has none. */
	near: NearOutline[];
	/** Facts for going out that name one of its communes. */
	inCommunes: string[];
	floodPlans: WalkFloodPlan[];
	/** Ids of other walks that share a commune, those that share most first. */
	neighbours: string[];
	/** Bodies that its facts name and public pages that they cite: where more may be known. */
	bodies: string[];
	pages: string[];
	/** Positions to measure nearness from: along the trace, or centres of its communes. */
	points: LngLat[];
}

/** A walk as the pages of one language tell it. */
export interface NamedWalk extends Walk {
	/** Which of its words are in French, whatever the language of the page. */
	isFrench: { name: boolean; summary: boolean };
}
