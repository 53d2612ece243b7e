import type { InseeCode } from '../../lib/domain/codes';
import { isInseeCode } from '../../lib/domain/codes';
import type { CommonArea, Meeting } from '../../lib/geo/coverage-share';
import type { RegisterDefinition } from '../read/register-schema';
import type { RawFeature } from '../sources/check-features';
import { cellOf } from './register-rows';

/** The communes that a register may speak of, and the ways it has of naming them. */
export interface CommuneBook {
	codes: ReadonlySet<string>;
	/** Communes of an EPCI, by its SIREN number. */
	epcis: ReadonlyMap<string, readonly InseeCode[]>;
	/** Codes of communes that were merged since → today's. */
	merged: ReadonlyMap<string, { code: string }>;
}

/** A commune of an entry. */
export interface EntryCommune {
	code: InseeCode;
	/** What its outline shares with the commune, where it has one. */
	common?: CommonArea;
	/** How it is known to belong, a word of the register, and the address that says so. */
	how?: string;
	address?: string;
}

/** Codes of communes (five characters) and numbers of EPCI (nine digits) in a text. */
const CODES = /(?<![\dA-Z])(\d{9}|\d{2}\d{3}|2[AB]\d{3})(?!\d)/g;

/** A text that names communes, and how it is known. */
interface Mention {
	text: string;
	how: string;
	address: string;
}

function mentionsOf(features: readonly RawFeature[], covers: RegisterDefinition['covers']): Mention[] {
	if (covers.by !== 'list') return [];
	const { property, how = '', address = '' } = covers;
	return features.map(({ properties }) => ({
		text: cellOf(properties, property),
		how: cellOf(properties, how),
		address: cellOf(properties, address)
	}));
}

/** Communes of the atlas that a text names, and how many it names beyond. */
function readCodes(text: string, book: CommuneBook): { inside: InseeCode[]; outside: string[] } {
	const inside: InseeCode[] = [];
	const outside: string[] = [];
	for (const [found] of text.matchAll(CODES)) {
		const epci = book.epcis.get(found);
		const code = book.merged.get(found)?.code ?? found;
		if (epci) inside.push(...epci);
		else if (book.codes.has(code) && isInseeCode(code)) inside.push(code);
		else outside.push(found);
	}
	return { inside, outside };
}

const byCode = (a: EntryCommune, b: EntryCommune): number => (a.code < b.code ? -1 : 1);

function listCommunes(
	mentions: readonly Mention[],
	book: CommuneBook,
	meetings: ReadonlyMap<string, Meeting<InseeCode>>
) {
	const communes = new Map<InseeCode, EntryCommune>();
	const outside = new Set<string>();
	for (const { text, how, address } of mentions) {
		const codes = readCodes(text, book);
		for (const code of codes.outside) outside.add(code);
		for (const code of codes.inside) {
			const common = meetings.get(code)?.common;
			communes.set(code, {
				code,
				...(common ? { common } : {}),
				...(how ? { how } : {}),
				...(address ? { address } : {})
			});
		}
	}
	return { communes: [...communes.values()].sort(byCode), outsideCount: outside.size };
}

/**
 * The communes of an entry: those that its list names, else those that its geometry meets by more than a sliver or by the least
 * share that the register asks for.
 * @param met what its geometry meets; nothing where it has none.
 * @returns communes in ascending order of code, and how many communes or EPCI its list names beyond the atlas.
 */
export function communesOf(
	features: readonly RawFeature[],
	{ covers }: RegisterDefinition,
	book: CommuneBook,
	met: readonly Meeting<InseeCode>[]
): { communes: EntryCommune[]; outsideCount: number } {
	if (covers.by === 'list') {
		const meetings = new Map(met.map((meeting) => [meeting.key, meeting]));
		return listCommunes(mentionsOf(features, covers), book, meetings);
	}
	const least = covers.by === 'area' ? (covers.atLeast ?? 0) : 0;
	const communes = met
		.filter(({ common }) => (common?.areaRatio ?? 1) >= least)
		.map(({ key, common }) => ({ code: key, ...(common ? { common } : {}) }));
	return { communes: communes.sort(byCode), outsideCount: 0 };
}
