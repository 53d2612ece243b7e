import type { InseeCode } from '../../lib/domain/codes';
import { isInseeCode } from '../../lib/domain/codes';
import { slugOf } from '../../lib/domain/text/slug';
import type { CommonArea, Meeting } from '../../lib/geo/coverage-share';
import type { RegisterDefinition } from '../read/register-schema';
import type { RawFeature } from '../sources/check-features';
import { cellOf, type RegisterRow } from './register-rows';

/** The communes that a register may speak of, and the ways it has of naming them. */
export interface CommuneBook {
	codes: ReadonlySet<string>;
	/** Communes of an EPCI, by its SIREN number. */
	epcis: ReadonlyMap<string, readonly InseeCode[]>;
	/** Codes of communes that were merged since → today's. */
	merged: ReadonlyMap<string, { code: string }>;
	/** Communes by {@link slugOf} of their name. */
	names: ReadonlyMap<string, InseeCode>;
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

const toCommune = (code: InseeCode, meeting: Meeting<InseeCode> | undefined): EntryCommune => ({
	code,
	...(meeting?.common ? { common: meeting.common } : {})
});

/** The communes of an entry, and how many communes or EPCI its list names beyond the atlas. */
export interface Places {
	communes: EntryCommune[];
	outsideCount: number;
}

function listCommunes(
	mentions: readonly Mention[],
	book: CommuneBook,
	meetings: ReadonlyMap<string, Meeting<InseeCode>>
): Places {
	const communes = new Map<InseeCode, EntryCommune>();
	const outside = new Set<string>();
	for (const { text, how, address } of mentions) {
		const codes = readCodes(text, book);
		for (const code of codes.outside) outside.add(code);
		for (const code of codes.inside)
			communes.set(code, {
				...toCommune(code, meetings.get(code)),
				...(how ? { how } : {}),
				...(address ? { address } : {})
			});
	}
	return { communes: [...communes.values()], outsideCount: outside.size };
}

/** Communes of the atlas that are named in the cells, with what the geometry shares with each. */
function namedCommunes(
	features: readonly RawFeature[],
	property: string,
	{ names }: CommuneBook,
	meetings: ReadonlyMap<string, Meeting<InseeCode>>
): Places {
	const slugs = new Set(
		features
			.flatMap(({ properties }) => cellOf(properties, property).split(','))
			.map(slugOf)
			.filter((slug) => slug !== '')
	);
	const codes = [...slugs].map((slug) => names.get(slug));
	const communes = codes.flatMap((code) => (code === undefined ? [] : [toCommune(code, meetings.get(code))]));
	return { communes, outsideCount: codes.filter((code) => code === undefined).length };
}

/** The communes of an entry before what its register corrects. */
function placesOf(
	features: readonly RawFeature[],
	{ covers }: RegisterDefinition,
	book: CommuneBook,
	met: readonly Meeting<InseeCode>[]
): Places {
	const meetings = new Map(met.map((meeting) => [meeting.key, meeting]));
	switch (covers.by) {
		case 'list':
			return listCommunes(mentionsOf(features, covers), book, meetings);
		case 'names':
			return namedCommunes(features, covers.property, book, meetings);
		case 'situate':
			return { communes: met.map((meeting) => toCommune(meeting.key, meeting)), outsideCount: 0 };
		case 'area': {
			const least = covers.atLeast ?? 0;
			const enough = met.filter(({ common }) => (common?.areaRatio ?? 1) >= least);
			return { communes: enough.map((meeting) => toCommune(meeting.key, meeting)), outsideCount: 0 };
		}
	}
}

/**
 * The communes of an entry: those that its list names, by code or by name, else those that its geometry meets by more than a sliver or
 * by the least share that the register asks for; then as the register corrects them.
 * @param met what its geometry meets; nothing where it has none.
 * @returns communes in ascending order of code, and how many communes or EPCI its list names beyond the atlas.
 */
export function communesOf(
	{ code, features }: RegisterRow,
	definition: RegisterDefinition,
	book: CommuneBook,
	met: readonly Meeting<InseeCode>[]
): Places {
	const { add = [], drop = [] } = definition.entries[code] ?? {};
	const { communes, outsideCount } = placesOf(features, definition, book, met);
	const meetings = new Map(met.map((meeting) => [meeting.key, meeting]));
	const added = add.filter(isInseeCode).map((extra) => toCommune(extra, meetings.get(extra)));
	const kept = communes.filter((commune) => !drop.includes(commune.code));
	return { communes: [...kept, ...added].sort(byCode), outsideCount };
}
