import type { Citation, Fact, Figure } from '../../../domain/atlas';
import type { PublishedEntry } from '../../../domain/schemas/register';
import type { RegisterInput } from './register-input';

/** An entry that speaks of the same thing as a fact. */
export interface PairedEntry extends Pick<
	PublishedEntry,
	'id' | 'name' | 'register' | 'date' | 'state' | 'certainty' | 'isPartial' | 'areaKm2' | 'lengthKm'
> {
	/** Its communes in the atlas, by EPCI. */
	communes: { label: string; count: number }[];
}

/** What a register counts where a fact is said of. */
export interface PairedCount {
	register: string;
	count: number;
	/** Sum of the residents that it gives, and the year that they are of. */
	residents: { count: number; date: string } | null;
}

/** What a text says, and what registers say of the same thing. */
export interface TextPair {
	fact: Pick<Fact, 'id' | 'name' | 'status' | 'statusDate' | 'figures'>;
	citation: Citation | undefined;
	/** Labels of its territories. */
	territories: string[];
	entries: PairedEntry[];
	/** Where the fact counts things that registers list one by one. */
	counts: PairedCount[];
	/** Figures that speak of the same and differ. */
	differs: { unit: 'communes' | 'km'; text: number; register: number } | null;
}

/** What facts count that registers list one by one. */
const COUNTED = /^(?:quartiers?|sites?|cités?|parcs?|habitants)$/;
const COMMUNES = 'communes';
const KILOMETRES = 'km';
/** Lengths nearer to one another than this share are the same. */
const SAME_LENGTH = 0.02;

const sumOf = (figures: readonly Figure[], unit: string): number | undefined => {
	const own = figures.filter((figure) => figure.unit === unit && typeof figure.value === 'number');
	return own.length === 0 ? undefined : own.reduce((sum, { value }) => sum + Number(value), 0);
};

function differenceOf(fact: Fact, entries: readonly PublishedEntry[]): TextPair['differs'] {
	const communes = sumOf(fact.figures, COMMUNES);
	if (communes !== undefined && entries.length > 0) {
		const register = new Set(entries.flatMap((entry) => entry.communes.map(({ code }) => code))).size;
		return communes === register ? null : { unit: COMMUNES, text: communes, register };
	}
	const length = sumOf(fact.figures, KILOMETRES);
	const drawn = entries.reduce((sum, { lengthKm }) => sum + (lengthKm ?? 0), 0);
	if (length === undefined || drawn === 0 || Math.abs(drawn - length) / length < SAME_LENGTH) return null;
	return { unit: KILOMETRES, text: length, register: drawn };
}

function countsOf(fact: Fact, { registers, entries, territories }: RegisterInput): PairedCount[] {
	const isCounted = fact.figures.some(({ unit }) => COUNTED.test(unit));
	if (!isCounted) return [];
	const members = new Set<string>(
		territories.filter(({ id }) => fact.territories.includes(id)).flatMap(({ communes }) => communes)
	);
	return registers
		.filter(({ isMember }) => isMember)
		.map(({ register }) => {
			const own = entries.filter(
				(entry) => entry.register === register && entry.communes.some(({ code }) => members.has(code))
			);
			const residents = own.flatMap(({ figures }) => figures.filter(({ id }) => id === 'residents'));
			const date = residents[0]?.date;
			return {
				register,
				count: own.length,
				residents: date ? { count: residents.reduce((sum, { value }) => sum + value, 0), date } : null
			};
		});
}

/** The facts of a layer that count something, or that entries of its registers speak of, each beside what the registers say. */
export function pairWithTexts(input: RegisterInput): TextPair[] {
	const { facts, entries, territories } = input;
	const epcis = territories.filter(({ kind }) => kind === 'epci');
	return facts.flatMap((fact): TextPair[] => {
		const own = entries.filter((entry) => entry.facts.includes(fact.id));
		const counts = own.length > 0 ? [] : countsOf(fact, input);
		if (own.length + counts.length === 0 && sumOf(fact.figures, COMMUNES) === undefined) return [];
		const { id, name, status, statusDate, figures, citations } = fact;
		return [
			{
				fact: { id, name, status, statusDate, figures },
				citation: citations[0],
				territories: territories
					.filter((each) => fact.territories.includes(each.id))
					.map(({ label }) => label),
				entries: own.map((entry) => ({
					id: entry.id,
					name: entry.name,
					register: entry.register,
					date: entry.date,
					state: entry.state,
					certainty: entry.certainty,
					isPartial: entry.isPartial,
					areaKm2: entry.areaKm2,
					lengthKm: entry.lengthKm,
					communes: epcis
						.map(({ label, communes }) => ({
							label,
							count: entry.communes.filter(({ code }) => communes.includes(code)).length
						}))
						.filter(({ count }) => count > 0)
				})),
				counts,
				differs: differenceOf(fact, own)
			}
		];
	});
}
