import type { Geometry } from 'geojson';
import type { InseeCode } from '../../lib/domain/codes';
import type { Problem } from '../../lib/domain/problem';
import { slugOf } from '../../lib/domain/text/slug';
import type { Locale } from '../../lib/domain/locales.js';
import type { RegisterDefinition } from '../read/register-schema';
import { OUTLINES, readOutlines } from '../read/register-table';
import type { RawFeature } from '../sources/check-features';
import { communesOf, type CommuneBook, type EntryCommune } from './register-communes';
import {
	addressesOf,
	detailsOf,
	factsOf,
	figuresOf,
	findCell,
	measure,
	nameOf,
	readElsewhere,
	type Elsewhere,
	type EntryDetail,
	type EntryFigure,
	type Measures
} from './register-fields';
import { cellOf, gatherRows, type RegisterRow } from './register-rows';
import { shapeOf, type Ground } from './register-shapes';

/** How an entry is drawn. */
export type EntryKind = RegisterDefinition['kind'];

/** One entry of a register, as the atlas knows it. */
export interface RegisterEntry extends Measures {
	/** Id of the register and code, unique over all registers. */
	id: string;
	register: string;
	layer: string;
	code: string;
	/** Undefined where its register gives none: it is then called what an entry is called. */
	name?: string;
	kind: EntryKind;
	/** In ascending order of code; those that it covers, or only lies in where its register situates. */
	communes: EntryCommune[];
	/** Communes and EPCI that its list names beyond the atlas. */
	outsideCount: number;
	figures: EntryFigure[];
	details: EntryDetail[];
	/** How sure it is, a word of the register. */
	certainty?: string;
	/** Whether its list of communes is known to be incomplete. */
	isPartial?: true;
	/** What has become of it, and when. */
	state?: Record<Locale, string>;
	date?: string;
	note?: Record<Locale, string>;
	/** Facts that speak of the same thing. */
	facts: string[];
	/** Its publisher's page. */
	url?: string;
	/** Where what is said of it can be read. */
	addresses: string[];
	/** Ids of the sources of what is said and drawn of it. */
	sources: string[];
	/** What is drawn of it, valid by the OGC rules; none where it is whole communes. */
	geometry?: Geometry;
}

/** What registers are joined with. */
export interface RegisterGround extends Ground {
	book: CommuneBook;
	/** By id of source, and by path of a table kept by hand; what could not be had, or is left out, is not there. */
	features: ReadonlyMap<string, readonly RawFeature[]>;
}

/** The features that a row names in other sources, by the sources that have some. */
function outlinesOf({ features: own }: RegisterRow, { features }: RegisterGround) {
	return own
		.flatMap(({ properties }) => readOutlines(cellOf(properties, OUTLINES)))
		.filter((reference) => reference !== undefined)
		.map(({ source, property, value }) => ({
			source,
			features: (features.get(source) ?? []).filter(
				({ properties }) => cellOf(properties, property) === value
			)
		}))
		.filter((outline) => outline.features.length > 0);
}

const geometriesOf = (features: readonly RawFeature[]): Geometry[] =>
	features.flatMap(({ geometry }) => (geometry ? [geometry] : []));

/** What is drawn of a row: the outlines that it names, else its own geometry; and the sources of the former. */
function drawnOf(row: RegisterRow, { kind }: RegisterDefinition, ground: RegisterGround) {
	const outlines = outlinesOf(row, ground);
	const named = geometriesOf(outlines.flatMap(({ features }) => features));
	if (named.length > 0)
		return { shape: shapeOf(named, ground), sources: outlines.map(({ source }) => source) };
	return {
		shape: kind === 'communes' ? undefined : shapeOf(geometriesOf(row.features), ground),
		sources: []
	};
}

function kindOf(geometry: Geometry | undefined): EntryKind {
	if (geometry?.type.endsWith('Polygon')) return 'outline';
	if (geometry?.type.endsWith('LineString')) return 'lines';
	return geometry ? 'points' : 'communes';
}

/** What the table of registers says of an entry. */
function saidOf({ code }: RegisterRow, { entries }: RegisterDefinition) {
	const { isPartial, state, date, note } = entries[code] ?? {};
	return {
		...(isPartial ? { isPartial } : {}),
		...(state ? { state } : {}),
		...(date === undefined ? {} : { date }),
		...(note ? { note } : {})
	};
}

function buildEntry(
	row: RegisterRow,
	definition: RegisterDefinition,
	ground: RegisterGround,
	elsewhere: Elsewhere
): RegisterEntry | undefined {
	const { id, layer, source, certainty, covers, isRoute } = definition;
	const { shape, sources } = drawnOf(row, definition, ground);
	const places = communesOf(row, definition, ground.book, shape?.met ?? []);
	const isUnplaced =
		ground.areas.length === 0 && ['area', 'situate'].includes(covers.by) && shape !== undefined;
	if (places.communes.length === 0 && !isUnplaced) return undefined;
	const name = nameOf(row, definition);
	const sure = findCell(row, certainty?.property);
	const figures = figuresOf(row, definition, elsewhere);
	const given = [
		...(source === undefined ? [] : [source]),
		...sources,
		...figures.map((figure) => figure.source)
	];
	return {
		id: `${id}-${slugOf(row.code)}`,
		register: id,
		layer,
		code: row.code,
		...(name === undefined ? {} : { name }),
		kind: kindOf(shape?.geometry),
		...places,
		figures,
		details: detailsOf(row, definition),
		...(sure === undefined ? {} : { certainty: sure }),
		...saidOf(row, definition),
		facts: factsOf(row, definition),
		...addressesOf(row, definition),
		sources: [...new Set(given)],
		...(shape ? { geometry: shape.geometry } : {}),
		...measure(shape?.geometry, isRoute)
	};
}

const byCode = (a: RegisterEntry, b: RegisterEntry): number =>
	a.code.localeCompare(b.code, 'fr', { numeric: true });

/**
 * The entries of a register that lie in the atlas.
 * @returns in the order of their codes, and how many features of the source have no code; undefined where the source of the register
 * could not be had or is left out. Without outlines of communes, entries that would be placed by them are there without communes.
 */
export function buildRegister(
	definition: RegisterDefinition,
	ground: RegisterGround
): { entries: RegisterEntry[]; codeless: number } | undefined {
	const features = ground.features.get(definition.source ?? definition.table ?? '');
	if (!features) return undefined;
	const { rows, codeless } = gatherRows(features, definition);
	const elsewhere = readElsewhere(definition, ground.features);
	const entries = rows
		.map((row) => buildEntry(row, definition, ground, elsewhere))
		.filter((entry) => entry !== undefined)
		.sort(byCode);
	return { entries, codeless };
}

/** The territories whose numbers of entries a register tells. */
const COUNTED = ['mel', 'cavm', 'caph', 'pma'] as const;

type Counts = RegisterDefinition['expected'];

/** How many entries there are, in all and with a commune in each territory. */
export function countEntries(
	entries: readonly RegisterEntry[],
	communes: ReadonlyMap<string, ReadonlySet<InseeCode>>
): Counts {
	const counts: Counts = { count: entries.length, mel: 0, cavm: 0, caph: 0, pma: 0 };
	for (const territory of COUNTED)
		counts[territory] = entries.filter((entry) =>
			entry.communes.some(({ code }) => communes.get(territory)?.has(code))
		).length;
	return counts;
}

/** Problems of a register whose source does not give the entries that its table tells, or some without a code. */
export function checkRegister(
	{ expected }: Pick<RegisterDefinition, 'expected'>,
	{ entries, codeless }: { entries: readonly RegisterEntry[]; codeless: number },
	communes: ReadonlyMap<string, ReadonlySet<InseeCode>>,
	problemAt: (path: string[], expected: string) => Problem
): Problem[] {
	const found = countEntries(entries, communes);
	return [
		...(['count', ...COUNTED] as const)
			.filter((field) => found[field] !== expected[field])
			.map((field) => problemAt(['expected', field], `its source gives ${found[field]}`)),
		...(codeless > 0 ? [problemAt(['code'], `${codeless} features of its source have none`)] : [])
	];
}
