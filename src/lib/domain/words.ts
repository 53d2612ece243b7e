/**
 * What a document says of a thing at the document's date, most advanced first. `happened` is for past events, `ended` for
 * bodies and schemes that are no more; `done` for works finished and things opened.
 */
export const STATUSES = [
	'done',
	'happened',
	'ended',
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

const PAST: ReadonlySet<Status> = new Set<Status>(['done', 'happened', 'ended']);

/**
 * Things that are not there yet at the date of their document, drawn in broken strokes: those that the text says do not exist,
 * and where it does not say, those only planned. A pond where works are planned is there.
 */
export const isYetToBe = ({ status, exists }: { status: Status; exists: Existence }): boolean =>
	!PAST.has(status) && (exists === 'no' || (exists === 'unstated' && isToCome(status)));

/** How exactly a place is known, nearest first: the order in which everything under a click is listed. */
export const PRECISIONS = ['outline', 'point', 'link', 'commune', 'territory', 'none'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Where the place of a fact comes from: the text, a public source beside it, the whole territory, nowhere. */
export const BASES = ['stated', 'inferred', 'territory', 'none'] as const;
export type Basis = (typeof BASES)[number];

/**
 * What a fact reaches: communes that are named; the whole of its territories; some of their communes, which the text does not
 * list; one site in them, which the text does not situate; nothing in the atlas.
 */
export const SCOPES = ['named', 'whole', 'some', 'site', 'nowhere'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whether the thing itself is there at the document's date, whatever works are told of it. */
export const EXISTENCES = ['yes', 'no', 'unstated'] as const;
export type Existence = (typeof EXISTENCES)[number];

/**
 * Kinds of knowledge, never mixed, as they stand in addresses: what a document states, what an official register lists, what a
 * public address lets one deduce of the place of a fact.
 */
export const KNOWLEDGE = ['documents', 'registres', 'deduits'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

/** How an entry of a register is known: its publisher lists it, or the atlas deduces it from public addresses. */
export const REFERENCE_KNOWLEDGE = ['register', 'deduced'] as const;

/** What is drawn of the entries of a register: areas, lines, points, or whole communes where it only lists them. */
export const REFERENCE_SHAPES = ['area', 'line', 'point', 'list'] as const;

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

/** What kind of body an actor is. */
export const ACTOR_KINDS = [
	'state',
	'region',
	'department',
	'epci',
	'commune',
	'agency',
	'company',
	'association',
	'school',
	'other'
] as const;

export const DOCUMENT_KINDS = ['contract', 'agreement', 'letter', 'press-release'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * Why something is said to concern a commune: its name stands in the text, a public source beside the text places it there, an
 * official register lists it, an official outline meets the commune, it holds for the whole of a territory, or it concerns some
 * communes of a territory that are not listed, or a site of it that is not situated.
 */
export const COVERAGE_BASES = [
	'stated',
	'inferred',
	'listed',
	'outline',
	'inherited',
	'unlisted',
	'unsituated'
] as const;
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
export const WALK_KINDS = [
	'foot',
	'ride',
	'mtb',
	'horse',
	'water',
	'park',
	'nature',
	'mining',
	'museum'
] as const;
export type WalkKind = (typeof WALK_KINDS)[number];

/** How exactly the place of a walk is known, best first. */
export const WALK_PRECISIONS = ['trace', 'outline', 'link', 'commune', 'point', 'territory', 'none'] as const;
export type WalkPrecision = (typeof WALK_PRECISIONS)[number];

/**
 * What a trace shows: a way that one can follow, or water or an old railway of the mines, along which nothing says that there is a way.
 */
export const TRACE_KINDS = ['way', 'water', 'railway'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Files that a recorded trace is published in, with the ends of their names: `line` is the track without the places beside it. */
export const TRACE_FILES = { gpx: 'gpx', line: 'line.gpx', kml: 'kml', geojson: 'geojson' } as const;
