import { area } from '@turf/turf';
import type { Geometry } from 'geojson';
import { lengthKm } from '../../lib/geo/length-inside';
import { findGaps } from '../../lib/geo/track/line-gaps';
import type { Locale } from '../../lib/domain/locales.js';
import type { RegisterDefinition, RegisterFigure } from '../read/register-schema';
import type { RawFeature } from '../sources/check-features';
import { cellOf, type RegisterRow } from './register-rows';

type Words = Record<Locale, string>;

/** A figure that a register gives of an entry. */
export interface EntryFigure {
	id: string;
	label: Words;
	value: number;
	unit: Words;
	date: string | null;
	/** Id of its source, or path of its table. */
	source: string;
}

/** Something that a register says of an entry in words. */
export interface EntryDetail {
	id: string;
	label: Words;
	value: string;
}

/** The first cell of a row that says something. */
export const findCell = ({ features }: RegisterRow, name: string | undefined): string | undefined =>
	name === undefined
		? undefined
		: features.map(({ properties }) => cellOf(properties, name)).find((cell) => cell !== '');

/** Values by code that other sources give for figures. */
export type Elsewhere = ReadonlyMap<RegisterFigure, ReadonlyMap<string, string>>;

/** Reads the figures of a register that stand in other sources; those that could not be had give none. */
export function readElsewhere(
	{ figures }: RegisterDefinition,
	features: ReadonlyMap<string, readonly RawFeature[]>
): Elsewhere {
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

/** The figures of an entry; what is missing, or is no number, is not zero but absent. */
export function figuresOf(
	row: RegisterRow,
	definition: RegisterDefinition,
	elsewhere: Elsewhere
): EntryFigure[] {
	return definition.figures.flatMap((figure) => {
		const { id, label, unit, date = null, property, source, isNoneAtZero } = figure;
		const cell = source === undefined ? findCell(row, property) : elsewhere.get(figure)?.get(row.code);
		const value = Number(cell);
		if (!cell || !Number.isFinite(value) || (value === 0 && isNoneAtZero)) return [];
		return [{ id, label, value, unit, date, source: source ?? definition.source ?? definition.table ?? '' }];
	});
}

/** What a register says of an entry in words. */
export const detailsOf = (row: RegisterRow, { details }: RegisterDefinition): EntryDetail[] =>
	details.flatMap(({ id, label, property }) => {
		const value = findCell(row, property);
		return value === undefined ? [] : [{ id, label, value }];
	});

const capitalise = (name: string): string => name.charAt(0).toLocaleUpperCase('fr') + name.slice(1);

/** The name of an entry, with a capital; none where its register gives none, or another one's. */
export function nameOf(
	{ code, name }: RegisterRow,
	{ entries, unnamed }: RegisterDefinition
): string | undefined {
	const given = unnamed.includes(code) ? '' : capitalise(name.trim());
	const repaired = entries[code]?.name ?? given;
	return repaired === '' ? undefined : repaired;
}

const isWeb = (address: string): boolean => /^https?:\/\//.test(address);

/** The page of an entry, and the addresses that say what is said of it. */
export function addressesOf(
	row: RegisterRow,
	{ url, urlProperty, addresses }: RegisterDefinition
): { url?: string; addresses: string[] } {
	const own = findCell(row, urlProperty);
	const page = own && isWeb(own) ? own : url?.replaceAll('{code}', encodeURIComponent(row.code));
	const given = addresses.map((column) => findCell(row, column)).filter((cell) => cell !== undefined);
	return { ...(page === undefined ? {} : { url: page }), addresses: [...new Set(given)].filter(isWeb) };
}

/** Column of a table kept by hand with the facts that speak of an entry. */
const FACTS = 'facts';

/** Ids of the facts that speak of the same thing as an entry. */
export function factsOf(row: RegisterRow, { entries }: RegisterDefinition): string[] {
	const listed = findCell(row, FACTS)?.split(';') ?? [];
	return [...(entries[row.code]?.facts ?? []), ...listed.map((id) => id.trim())];
}

/** What can be measured of what is drawn of an entry. */
export interface Measures {
	areaKm2?: number;
	lengthKm?: number;
	/** Holes between the parts of a way, in metres, widest first. */
	gapsM?: number[];
}

/** Measures of what is drawn, on the sphere: of areas, of lines, and of the gaps of a line that is a way. */
export function measure(geometry: Geometry | undefined, isRoute = false): Measures {
	if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
		return { areaKm2: Number((area(geometry) / 1e6).toFixed(4)) };
	if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return {};
	const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
	return {
		lengthKm: Number(lengthKm({ type: 'Feature', properties: {}, geometry }).toFixed(2)),
		...(isRoute ? { gapsM: findGaps(lines).map(({ lengthM }) => Math.round(lengthM)) } : {})
	};
}
