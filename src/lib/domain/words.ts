/** What a document says of a thing at the document's date, most advanced first. */
export const STATUSES = [
	'done',
	'underway',
	'decided',
	'planned',
	'candidate',
	'proposed',
	'unstated'
] as const;
export type Status = (typeof STATUSES)[number];

const TO_COME: ReadonlySet<Status> = new Set<Status>(['planned', 'candidate', 'proposed']);

/**
 * Things that the document only plans, studies or applies for: drawn in broken strokes, since planned is not done. What is
 * voted, approved or funded counts as firm: an approved plan is in force.
 */
export const isToCome = (status: Status): boolean => TO_COME.has(status);

/** How exactly a place is known, nearest first: the order in which everything under a click is listed. */
export const PRECISIONS = ['outline', 'point', 'link', 'commune', 'territory', 'none'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Where the place of a fact comes from: the text, a public source beside it, the whole territory, nowhere. */
export const BASES = ['stated', 'inferred', 'territory', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** Why a line of a document is cited by no fact. */
export const LEDGER_REASONS = [
	'contents',
	'heading',
	'layout',
	'legal',
	'general',
	'context',
	'signature',
	'contact',
	'hole',
	'outside'
] as const;
export type LedgerReason = (typeof LEDGER_REASONS)[number];

export const DOCUMENT_KINDS = ['contract', 'agreement', 'letter', 'press-release'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * Why something is said to cover a commune: its name stands in the text, a public source beside the text places it there, an
 * official outline meets the commune, or it holds for the whole of a territory.
 */
export const COVERAGE_BASES = ['stated', 'inferred', 'outline', 'inherited'] as const;
export type CoverageBasis = (typeof COVERAGE_BASES)[number];

/**
 * How what is said concerns a territory: it alone, it together with others, the whole that it is a part of, one or more of its
 * parts only, or a place in it.
 */
export const TERRITORY_SCOPES = ['own', 'shared', 'whole', 'part', 'placed'] as const;
export type TerritoryScope = (typeof TERRITORY_SCOPES)[number];

/** What a figure is about, seen from a territory: as for facts, or another perimeter that stands beside it for comparison. */
export const FIGURE_SCOPES = ['own', 'shared', 'whole', 'part', 'other'] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

/** What one goes out for; the order is that of the filters. */
export const WALK_KINDS = ['park', 'ride', 'water', 'nature', 'mining', 'museum'] as const;
export type WalkKind = (typeof WALK_KINDS)[number];

/** How exactly the place of a walk is known, best first. */
export const WALK_PRECISIONS = ['trace', 'outline', 'link', 'commune', 'point', 'territory', 'none'] as const;
export type WalkPrecision = (typeof WALK_PRECISIONS)[number];

/** What a trace shows: a way that one can follow, or water, along which nothing says that there is a way. */
export const TRACE_KINDS = ['way', 'water'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Formats that a recorded trace is published in, as the ends of its files' names. */
export const TRACE_FORMATS = ['gpx', 'kml', 'geojson'] as const;
