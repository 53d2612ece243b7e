import type { Feature } from 'geojson';
import type { Bbox, LayerReference, Reference } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import type { PublishedEntry } from '../../lib/domain/schemas/register';
import { bboxOf } from '../../lib/geo/bbox';
import type { OfficialShape } from '../../lib/geo/atlas-geometry';
import type { Meeting } from '../../lib/geo/coverage-share';
import { BASE_LOCALE } from '../../lib/domain/locales.js';
import type { Inputs } from '../read/inputs';
import type { RegisterDefinition } from '../read/register-schema';
import type { ReadSources } from '../sources/read-entries';
import type { Boundaries } from './boundaries';
import { buildRegisters } from './build-registers';
import { pointOn } from './label-point';
import type { EntryKind, RegisterEntry } from './registers';

/** Id that stands for tables kept by hand where a source is named. */
export const OWN_TABLES = 'atlas';

/** An entry of a register with what is drawn of it; null where the register only lists communes. */
export interface ReferenceShape {
	reference: Reference;
	shape: OfficialShape | null;
	meetings: Meeting<InseeCode>[];
	entry: RegisterEntry;
}

/** A register that could be read, as its layer shows it, with its entries in the atlas. */
export interface BuiltReferences {
	definition: RegisterDefinition;
	set: LayerReference;
	entries: ReferenceShape[];
}

const SHAPES: Record<EntryKind, LayerReference['shape']> = {
	outline: 'area',
	lines: 'line',
	points: 'point',
	communes: 'list'
};

/** The word of tables for what is sure. */
const CERTAIN = 'certain';

/** What a register draws is told by the most that it draws of any entry. */
const KINDS: readonly EntryKind[] = ['outline', 'lines', 'points', 'communes'];

const sourceOf = ({ source }: RegisterDefinition): string => source ?? OWN_TABLES;

function setOf(definition: RegisterDefinition, entries: readonly RegisterEntry[]): LayerReference {
	const { id, label, entry, publisher, date = null, generation = null, knowledge, covers } = definition;
	return {
		register: id,
		title: label[BASE_LOCALE],
		label: entry[BASE_LOCALE],
		publisher: publisher[BASE_LOCALE],
		date,
		generation,
		source: sourceOf(definition),
		knowledge,
		isMember: covers.by !== 'situate',
		isShown: definition.shown,
		count: entries.length,
		shape: SHAPES[KINDS.find((kind) => entries.some((drawn) => drawn.kind === kind)) ?? definition.kind],
		note: definition.note[BASE_LOCALE]
	};
}

/** Box around what is drawn of an entry, or around its communes. */
const boxOf = (shape: OfficialShape | null, entry: RegisterEntry, communes: CommuneShapes): Bbox =>
	bboxOf(
		shape ? [shape.geometry] : entry.communes.flatMap(({ code }) => communes.get(code)?.geometry ?? [])
	) ?? [0, 0, 0, 0];

type CommuneShapes = ReadonlyMap<InseeCode, Feature>;

function toReferenceShape(
	entry: RegisterEntry,
	definition: RegisterDefinition,
	communes: CommuneShapes
): ReferenceShape {
	const { id, register, code, layer, facts, certainty, state, url = null } = entry;
	const shape = entry.geometry
		? ({ type: 'Feature', properties: {}, geometry: entry.geometry } as OfficialShape)
		: null;
	const reference: Reference = {
		id,
		register,
		code,
		layer,
		name: entry.name ?? definition.entry[BASE_LOCALE],
		set: definition.entry[BASE_LOCALE],
		source: sourceOf(definition),
		knowledge: definition.knowledge,
		date: entry.date ?? definition.date ?? null,
		isMember: definition.covers.by !== 'situate',
		isPartial: entry.isPartial ?? false,
		certainty: certainty === undefined || certainty === CERTAIN ? null : certainty,
		state: state?.[BASE_LOCALE] ?? null,
		facts,
		url,
		communes: entry.communes.map((commune) => commune.code),
		bbox: boxOf(shape, entry, communes)
	};
	const meetings = entry.communes.map(({ code: key, common }) => (common ? { key, common } : { key }));
	return { reference, shape, meetings, entry };
}

/** Every register whose source could be had, in the order of its table, as layers show it. */
export function buildReferences(
	inputs: Inputs,
	boundaries: Pick<Boundaries, 'kind' | 'communes'>,
	read: ReadSources
): BuiltReferences[] {
	const { registers, members, figures, region } = inputs;
	const atlas = {
		members,
		territories: inputs.territories.data.territories,
		boundaries,
		figures,
		isCounted: region === undefined
	};
	return buildRegisters(registers, atlas, read)
		.filter(({ state }) => state === 'used')
		.map(({ definition, entries }) => ({
			definition,
			set: setOf(definition, entries),
			entries: entries.map((entry) => toReferenceShape(entry, definition, boundaries.communes))
		}));
}

/** An entry as `registers.json` publishes it. */
export function publishEntry(
	{ reference, shape, meetings, entry }: ReferenceShape,
	definition: RegisterDefinition
): PublishedEntry {
	const { communes: _, ...published } = reference;
	const shares = new Map(meetings.map(({ key, common }) => [key, common]));
	return {
		...published,
		communes: entry.communes.map(({ code, how, address }) => {
			const share = shares.get(code)?.areaRatio;
			return {
				code,
				...(share === undefined ? {} : { share: Number(share.toFixed(4)) }),
				...(how ? { how: definition.how?.[how]?.[BASE_LOCALE] ?? how } : {}),
				...(address ? { address } : {})
			};
		}),
		figures: entry.figures.map(({ label, unit, ...figure }) => ({
			...figure,
			label: label[BASE_LOCALE],
			unit: unit[BASE_LOCALE]
		})),
		details: entry.details.map(({ label, ...detail }) => ({ ...detail, label: label[BASE_LOCALE] })),
		outsideCount: entry.outsideCount,
		areaKm2: entry.areaKm2 ?? null,
		lengthKm: entry.lengthKm ?? null,
		gapsM: entry.gapsM ?? [],
		at: shape && pointOn(shape),
		addresses: entry.addresses,
		note: entry.note?.[BASE_LOCALE] ?? null
	};
}
