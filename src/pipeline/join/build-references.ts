import type { Feature } from 'geojson';
import type { Bbox, LayerReference, Reference } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { ProblemsError } from '../../lib/domain/problem';
import type { PublishedEntry } from '../../lib/domain/schemas/register';
import { bboxOf } from '../../lib/geo/bbox';
import type { OfficialShape } from '../../lib/geo/atlas-geometry';
import type { Meeting } from '../../lib/geo/coverage-share';
import { BASE_LOCALE } from '../../lib/site/locales.js';
import type { Inputs } from '../read/inputs';
import { readMergedCommunes } from '../read/membership';
import type { RegisterDefinition } from '../read/register-schema';
import type { RawFeature } from '../sources/check-features';
import type { CommuneBook } from './register-communes';
import type { Ground } from './register-shapes';
import { buildRegister, checkRegister, type EntryKind, type RegisterEntry } from './registers';

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
export interface BuiltRegister {
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

const sourceOf = ({ source }: RegisterDefinition): string => source ?? OWN_TABLES;

function setOf(definition: RegisterDefinition, entries: readonly RegisterEntry[]): LayerReference {
	const { id, label, entry, publisher, date = null, generation = null, knowledge, covers } = definition;
	const [first] = entries;
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
		shape: SHAPES[first?.kind ?? definition.kind],
		note: definition.note[BASE_LOCALE]
	};
}

/** Box around what is drawn of an entry, or around its communes. */
const boxOf = (shape: OfficialShape | null, entry: RegisterEntry, communes: CommuneShapes): Bbox =>
	bboxOf(
		shape
			? [shape.geometry]
			: entry.communes.flatMap(({ code }) => communes.get(code)?.geometry ?? [])
	) ?? [0, 0, 0, 0];

type CommuneShapes = ReadonlyMap<InseeCode, Feature>;

function toReferenceShape(
	entry: RegisterEntry,
	definition: RegisterDefinition,
	communes: CommuneShapes
): ReferenceShape {
	const { id, register, code, layer, facts, certainty = null, url = null } = entry;
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
		certainty,
		facts,
		url,
		communes: entry.communes.map((commune) => commune.code),
		bbox: boxOf(shape, entry, communes)
	};
	const meetings = entry.communes.map(({ code: key, common }) => (common ? { key, common } : { key }));
	return { reference, shape, meetings, entry };
}

/** The communes that registers may speak of, by every code that they may bear. */
function bookOf({ members, territories }: Inputs): CommuneBook {
	const epcis = new Map(
		territories.data.territories.flatMap(({ id, siren }) =>
			siren === undefined
				? []
				: [[siren, members.filter(({ epci }) => epci === id).map(({ code }) => code)] as const]
		)
	);
	return { codes: new Set(members.map(({ code }) => code)), epcis, merged: readMergedCommunes() };
}

/**
 * Every register whose source could be had, in the order of its table.
 * @throws ProblemsError for a register that has not the entries that its table says.
 */
export function buildReferences(
	inputs: Inputs,
	raw: ReadonlyMap<string, readonly RawFeature[]>,
	ground: Ground,
	communes: CommuneShapes
): BuiltRegister[] {
	const book = bookOf(inputs);
	const features = new Map([...raw, ...inputs.tables]);
	const codesOf = (id: string) =>
		new Set(inputs.members.filter(({ territories }) => territories.includes(id)).map(({ code }) => code));
	const territories = new Map(inputs.territories.data.territories.map(({ id }) => [id, codesOf(id)]));
	const built = inputs.registers.data.registers.flatMap((definition): BuiltRegister[] => {
		const found = buildRegister(definition, { ...ground, book, features });
		if (!found) return [];
		const entries = found.entries.map((entry) => toReferenceShape(entry, definition, communes));
		return [{ definition, set: setOf(definition, found.entries), entries }];
	});
	const problems = built.flatMap(({ definition, entries }) =>
		// Without outlines of communes, what is placed by them is counted nowhere; a region holds more than the atlas.
		ground.areas.length === 0 || inputs.region
			? []
			: checkRegister(
					definition,
					entries.map(({ entry }) => entry),
					territories
				)
	);
	if (problems.length > 0) throw new ProblemsError(problems);
	return built;
}

/** An entry as `registers.json` publishes it. */
export function publishEntry({ reference, meetings, entry }: ReferenceShape, definition: RegisterDefinition): PublishedEntry {
	const { bbox: _, communes: __, ...published } = reference;
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
		areaKm2: entry.areaKm2 ?? null,
		lengthKm: entry.lengthKm ?? null,
		addresses: entry.addresses,
		note: entry.note?.[BASE_LOCALE] ?? null
	};
}
