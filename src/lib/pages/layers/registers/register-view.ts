import type { Bbox, Fact, LayerReference } from '../../../domain/atlas';
import type { PublishedEntry } from '../../../domain/schemas/register';
import { compareWithRegisters, type DocumentRegister } from './document-register';
import type { RegisterInput } from './register-input';
import { pairWithTexts, type TextPair } from './text-pairs';

/** An entry as its row says it. */
export interface RegisterRow extends Pick<
	PublishedEntry,
	| 'id'
	| 'code'
	| 'name'
	| 'certainty'
	| 'isPartial'
	| 'state'
	| 'areaKm2'
	| 'lengthKm'
	| 'gapsM'
	| 'note'
	| 'url'
	| 'addresses'
> {
	/** Date of its own, where that is not the register's. */
	date: string | null;
	/** Names of its communes. */
	communes: string[];
	figures: Pick<PublishedEntry['figures'][number], 'id' | 'label' | 'value' | 'unit' | 'date'>[];
	/** Facts of the layer that speak of the same thing. */
	facts: { id: string; name: string }[];
	/** Parameters of the map's address that show it. */
	query: string;
}

/** How many entries of a register lie in an EPCI. */
export interface EpciCount {
	id: string;
	label: string;
	/** By register of the view; null where it does not count this. */
	counts: { count: number; residents: number | null }[];
}

/** The registers of a layer, as its page tells them. */
export interface RegistersView {
	/** Named entries of each register, the largest first, and how many have no name. */
	lists: { register: string; rows: RegisterRow[]; namelessCount: number }[];
	/** Registers whose entries are counted by EPCI, and the counts; those with residents have the year they are of. */
	counted: { register: string; residentsOf: string | null }[];
	byEpci: EpciCount[];
	pairs: TextPair[];
	sides: DocumentRegister;
}

/** Id of the figure that counts residents. */
const RESIDENTS = 'residents';
/** Fewer entries are told one by one. */
const LEAST_COUNTED = 10;
/** Degrees across which a map of ordinary size shows at zoom 0. */
const WORLD = 900;

/** Zoom at which a box is seen whole. */
const zoomOf = ([west, south, east, north]: Bbox): number =>
	Number(
		Math.min(15, Math.max(9, Math.log2(WORLD / Math.max(east - west, (north - south) * 1.6, 1e-4)))).toFixed(
			2
		)
	);

function queryOf({ layer, register, at, bbox, communes }: PublishedEntry, isShown: boolean): string {
	const [lng, lat] = at ?? [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2];
	const place = at ? `@${lat}/${lng}` : (communes[0]?.code ?? '');
	const also = isShown ? '' : `&aussi=${register}`;
	return `?couches=${layer}&ici=${place}&vue=${zoomOf(bbox)}/${lat.toFixed(4)}/${lng.toFixed(4)}${also}`;
}

const sizeOf = ({ areaKm2, lengthKm }: PublishedEntry): number => areaKm2 ?? lengthKm ?? 0;

function toRow(
	entry: PublishedEntry,
	{ date, isShown }: LayerReference,
	names: ReadonlyMap<string, string>,
	facts: ReadonlyMap<string, Fact>
): RegisterRow {
	const { id, code, name, certainty, isPartial, state, areaKm2, lengthKm, gapsM, note, url, addresses } =
		entry;
	return {
		...{ id, code, name, certainty, isPartial, state, areaKm2, lengthKm, gapsM, note, url, addresses },
		date: entry.date === date ? null : entry.date,
		communes: entry.communes.map((commune) => names.get(commune.code) ?? commune.code),
		figures: entry.figures.map(({ id: figure, label, value, unit, date: of }) => ({
			...{ id: figure, label, value, unit },
			date: of
		})),
		facts: entry.facts
			.flatMap((fact) => facts.get(fact) ?? [])
			.map((fact) => ({ id: fact.id, name: fact.name })),
		query: queryOf(entry, isShown)
	};
}

const residentsOf = (entries: readonly PublishedEntry[]): number[] =>
	entries.flatMap(({ figures }) => figures.filter(({ id }) => id === RESIDENTS).map(({ value }) => value));

/** Entries by EPCI: one that lies in two is counted in each. */
function countByEpci(
	counted: readonly { register: string }[],
	{ entries, territories }: RegisterInput
): EpciCount[] {
	return territories
		.filter(({ kind }) => kind === 'epci')
		.map(({ id, label, communes }) => {
			const members = new Set<string>(communes);
			return {
				id,
				label,
				counts: counted.map(({ register }) => {
					const own = entries.filter(
						(entry) => entry.register === register && entry.communes.some(({ code }) => members.has(code))
					);
					const residents = residentsOf(own);
					return {
						count: own.length,
						residents: residents.length === 0 ? null : residents.reduce((sum, value) => sum + value, 0)
					};
				})
			};
		})
		.filter(({ counts }) => counts.some(({ count }) => count > 0));
}

/** Everything that the page of a layer says of its registers. */
export function registersViewOf(input: RegisterInput): RegistersView {
	const { facts, registers, entries, communes } = input;
	const names = new Map<string, string>(communes.map(({ code, name }) => [code, name]));
	const factById = new Map(facts.map((fact) => [fact.id, fact]));
	const counted = registers
		.filter(({ isMember, count }) => isMember && count >= LEAST_COUNTED)
		.map(({ register }) => ({
			register,
			residentsOf:
				entries
					.filter((entry) => entry.register === register)
					.flatMap(({ figures }) => figures.find(({ id }) => id === RESIDENTS)?.date ?? [])[0] ?? null
		}));
	return {
		lists: registers.map((set) => {
			const own = entries.filter(({ register }) => register === set.register);
			const named = own.filter(({ name, set: kind }) => name !== kind);
			return {
				register: set.register,
				namelessCount: own.length - named.length,
				rows: named.sort((a, b) => sizeOf(b) - sizeOf(a)).map((entry) => toRow(entry, set, names, factById))
			};
		}),
		counted,
		byEpci: countByEpci(counted, input),
		pairs: pairWithTexts(input),
		sides: compareWithRegisters(
			facts,
			entries.filter(({ register }) => registers.some((set) => set.register === register && set.isShown))
		)
	};
}
