import type { Geometry } from 'geojson';
import { area } from '@turf/turf';
import type { InseeCode } from '../../lib/domain/codes';
import type { Problem } from '../../lib/domain/problem';
import { lengthKm } from '../../lib/geo/length-inside';
import { findGaps } from '../../lib/geo/track/merge-lines';
import type { Locale } from '../../lib/site/locales.js';
import type { RegisterDefinition, RegisterFigure } from '../read/register-schema';
import type { RawFeature } from '../sources/check-features';
import { communesOf, type CommuneBook, type EntryCommune } from './register-communes';
import { cellOf, gatherRows, type RegisterRow } from './register-rows';
import { shapeOf, type EntryShape, type Ground } from './register-shapes';

type Words = Record<Locale, string>;

/** How an entry is drawn. */
export type EntryKind = RegisterDefinition['kind'];

/** A figure that a register gives of an entry. */
export interface EntryFigure {
	id: string;
	label: Words;
	value: number;
	unit: Words;
	date: string | null;
	source: string;
}

/** One entry of a register, as the atlas knows it. */
export interface RegisterEntry {
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
	details: { id: string; label: Words; value: string }[];
	/** How sure it is, a word of the register. */
	certainty?: string;
	isPartial?: true;
	state?: Words;
	date?: string;
	note?: Words;
	/** Facts that speak of the same thing. */
	facts: string[];
	url?: string;
	addresses: string[];
	/** Ids of the sources of what is said and drawn of it. */
	sources: string[];
	geometry?: Geometry;
	areaKm2?: number;
	lengthKm?: number;
	/** Holes between the parts of a line, in metres, widest first. */
	gapsM?: number[];
}

/** What registers are joined with. */
export interface RegisterGround extends Ground {
	book: CommuneBook;
	/** By id of source, and by path of a table kept by hand; what could not be had, or is left out, is not there. */
	features: ReadonlyMap<string, readonly RawFeature[]>;
}

/** Column of a table kept by hand that names outlines elsewhere: `source:property=value`, several with `;` between them. */
export const OUTLINES = 'outlines';

/** A reference to features of a source by one property. */
export interface OutlineReference {
	source: string;
	property: string;
	value: string;
}

/** Reads the cell of {@link OUTLINES}. @returns undefined in place of a part that is no reference. */
export const readOutlines = (cell: string): (OutlineReference | undefined)[] =>
	cell
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const [, source, property, value] = /^([a-z0-9-]+):(\w+)=(.+)$/.exec(part) ?? [];
			return source && property && value ? { source, property, value } : undefined;
		});

/** The features that a row names in other sources, and the sources that have some. */
function outlinesOf({ features: own }: RegisterRow, { features }: RegisterGround) {
	const references = own
		.flatMap(({ properties }) => readOutlines(cellOf(properties, OUTLINES)))
		.filter((reference) => reference !== undefined);
	const found = references.map(({ source, property, value }) => ({
		source,
		features: (features.get(source) ?? []).filter(({ properties }) => cellOf(properties, property) === value)
	}));
	return found.filter((outline) => outline.features.length > 0);
}

const geometriesOf = (features: readonly RawFeature[]): Geometry[] =>
	features.flatMap(({ geometry }) => (geometry ? [geometry] : []));

/** What is drawn of a row: the outlines that it names, else its own geometry, and the sources of it. */
function drawnOf(row: RegisterRow, definition: RegisterDefinition, ground: RegisterGround) {
	const outlines = outlinesOf(row, ground);
	const named = geometriesOf(outlines.flatMap(({ features }) => features));
	const isNamed = named.length > 0;
	const isDrawn = definition.kind !== 'communes' || isNamed;
	return {
		shape: isDrawn ? shapeOf(isNamed ? named : geometriesOf(row.features), ground) : undefined,
		sources: isNamed ? outlines.map(({ source }) => source) : []
	};
}

function kindOf(geometry: Geometry | undefined): EntryKind {
	if (geometry?.type.endsWith('Polygon')) return 'outline';
	if (geometry?.type.endsWith('LineString')) return 'lines';
	return geometry ? 'points' : 'communes';
}

/** Figures by code that another source gives. */
type Elsewhere = ReadonlyMap<RegisterFigure, ReadonlyMap<string, string>>;

function readElsewhere({ figures }: RegisterDefinition, { features }: RegisterGround): Elsewhere {
	return new Map(
		figures.flatMap((figure): [RegisterFigure, ReadonlyMap<string, string>][] => {
			const { source, key = '', property } = figure;
			const rows = source === undefined ? undefined : features.get(source);
			if (!rows) return [];
			const cells = rows.map(({ properties }): [string, string] => [
				cellOf(properties, key),
				cellOf(properties, property)
			]);
			return [[figure, new Map(cells)]];
		})
	);
}

function figuresOf(row: RegisterRow, definition: RegisterDefinition, elsewhere: Elsewhere): EntryFigure[] {
	return definition.figures.flatMap((figure) => {
		const { id, label, unit, date = null, property, source } = figure;
		const own = row.features.map(({ properties }) => cellOf(properties, property));
		const cell =
			source === undefined ? own.find((text) => text !== '') : elsewhere.get(figure)?.get(row.code);
		const value = Number(cell);
		if (!cell || !Number.isFinite(value)) return [];
		return [{ id, label, value, unit, date, source: source ?? definition.source ?? definition.table ?? '' }];
	});
}

/** The first cell of a row that says something. */
const findCell = ({ features }: RegisterRow, name: string | undefined): string | undefined =>
	name === undefined
		? undefined
		: features.map(({ properties }) => cellOf(properties, name)).find((cell) => cell !== '');

const capitalise = (name: string): string => name.charAt(0).toLocaleUpperCase('fr') + name.slice(1);

function nameOf({ code, name }: RegisterRow, { entries, unnamed }: RegisterDefinition): string | undefined {
	const given = entries[code]?.name ?? (unnamed.includes(code) ? '' : capitalise(name.trim()));
	return given === '' ? undefined : given;
}

const isWeb = (address: string): boolean => /^https?:\/\//.test(address);

function addressesOf(row: RegisterRow, { url, urlProperty, addresses }: RegisterDefinition) {
	const own = findCell(row, urlProperty);
	const page = own && isWeb(own) ? own : url?.replaceAll('{code}', encodeURIComponent(row.code));
	const given = addresses.map((column) => findCell(row, column)).filter((cell) => cell !== undefined);
	return { ...(page === undefined ? {} : { url: page }), addresses: [...new Set(given)].filter(isWeb) };
}

/** What can be measured of what is drawn. */
function measure(shape: EntryShape | undefined): Pick<RegisterEntry, 'areaKm2' | 'lengthKm' | 'gapsM'> {
	const geometry = shape?.geometry;
	if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
		return { areaKm2: Number((area(geometry) / 1e6).toFixed(4)) };
	if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return {};
	const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
	return {
		lengthKm: Number(lengthKm({ type: 'Feature', properties: {}, geometry }).toFixed(2)),
		gapsM: findGaps(lines).map(({ lengthM }) => Math.round(lengthM))
	};
}

function buildEntry(
	row: RegisterRow,
	definition: RegisterDefinition,
	ground: RegisterGround,
	elsewhere: Elsewhere
): RegisterEntry | undefined {
	const { id, layer, source, details, certainty, entries } = definition;
	const { shape, sources } = drawnOf(row, definition, ground);
	const { communes, outsideCount } = communesOf(row.features, definition, ground.book, shape?.met ?? []);
	const isUnplaced = ground.areas.length === 0 && definition.covers.by !== 'list' && shape !== undefined;
	if (communes.length === 0 && !isUnplaced) return undefined;
	const name = nameOf(row, definition);
	const sure = findCell(row, certainty?.property);
	const { isPartial, state, date, note, facts = [] } = entries[row.code] ?? {};
	const figures = figuresOf(row, definition, elsewhere);
	return {
		id: `${id}-${row.code}`,
		register: id,
		layer,
		code: row.code,
		...(name === undefined ? {} : { name }),
		kind: kindOf(shape?.geometry),
		communes,
		outsideCount,
		figures,
		details: details.flatMap(({ id: detail, label, property }) => {
			const value = findCell(row, property);
			return value === undefined ? [] : [{ id: detail, label, value }];
		}),
		...(sure === undefined ? {} : { certainty: sure }),
		...(isPartial ? { isPartial } : {}),
		...(state ? { state } : {}),
		...(date ? { date } : {}),
		...(note ? { note } : {}),
		facts,
		...addressesOf(row, definition),
		sources: [...new Set([...(source ? [source] : []), ...sources, ...sourcesOf(figures, definition)])],
		...(shape ? { geometry: shape.geometry } : {}),
		...measure(shape)
	};
}

const sourcesOf = (figures: readonly EntryFigure[], { table }: RegisterDefinition): string[] =>
	figures.map(({ source }) => source).filter((source) => source !== table);

const byCode = (a: RegisterEntry, b: RegisterEntry): number =>
	a.code.localeCompare(b.code, 'fr', { numeric: true });

/**
 * The entries of a register that lie in the atlas.
 * @returns in the order of their codes; undefined where the source of the register could not be had or is left out. Without outlines
 * of communes, entries that would be placed by them are there without communes.
 */
export function buildRegister(
	definition: RegisterDefinition,
	ground: RegisterGround
): { entries: RegisterEntry[]; codeless: number } | undefined {
	const features = ground.features.get(definition.source ?? definition.table ?? '');
	if (!features) return undefined;
	const { rows, codeless } = gatherRows(features, definition);
	const elsewhere = readElsewhere(definition, ground);
	const entries = rows
		.map((row) => buildEntry(row, definition, ground, elsewhere))
		.filter((entry) => entry !== undefined)
		.sort(byCode);
	return { entries, codeless };
}

/** The territories whose numbers of entries a register holds. */
const COUNTED = ['mel', 'cavm', 'caph', 'pma'] as const;

/**
 * Problems of a register that has not the entries that its table says.
 * @param communes of each territory.
 */
export function checkRegister(
	{ id, expected }: RegisterDefinition,
	entries: readonly RegisterEntry[],
	communes: ReadonlyMap<string, ReadonlySet<InseeCode>>
): Problem[] {
	const found = {
		count: entries.length,
		...Object.fromEntries(
			COUNTED.map((territory) => [
				territory,
				entries.filter((entry) => entry.communes.some(({ code }) => communes.get(territory)?.has(code)))
					.length
			])
		)
	} as typeof expected;
	return (['count', ...COUNTED] as const)
		.filter((field) => found[field] !== expected[field])
		.map((field) => ({
			file: 'data/registers.yaml',
			line: 0,
			field: `registers.${id}.expected.${field}`,
			value: expected[field],
			expected: `its source gives ${found[field]}`
		}));
}
