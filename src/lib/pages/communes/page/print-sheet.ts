/** The one A4 page that a commune's page prints as: what is on it, and how much is left out. */
import type { CoveredFact, CoveredOutline, CoveredTheme } from '../cover-groups';
import type { Citation, Fact, SourceDocument } from '../../../domain/atlas';
import { formatShare, shortBasis } from '../commune-words';
import type { WideBasis } from '../../../answers/communes/reach';
import { datedStatus, describeOutcome } from '../../../words/describe-status';
import { qrCode, type QrCode } from '../../../drawing/svg/qr-code';
import { describeAmount } from '../../../words/describe-amount';
import { formatLines, formatPeriod, listWords } from '../../../words/words';
import type { CommuneInput } from './commune-input';
import type { CommuneView } from './commune-view';

/** Characters that a line of one of the two columns holds at the sheet's type, counted low. */
const LINE = 62;
/** Lines that both columns hold together below the heading and above the foot, counted low. */
const LINES = 98;
/** Lines of both columns that a way in which facts of the territory concern the commune takes, beyond the first. */
const WIDE_LINES = 4;
/** A heading of a layer, with the space above it. */
const HEADING = 1.35;
/** Most names of outlines written of one set. */
const MOST_NAMES = 8;

export interface SheetFact {
	id: string;
	name: string;
	/** Status, period, amount, partners, basis, short citation. */
	detail: string;
}

export interface SheetSet {
	set: string;
	count: number;
	names: string;
	rest: number;
}

export interface SheetLayer {
	id: string;
	label: string;
	facts: SheetFact[];
	sets: SheetSet[];
}

export interface PrintSheet {
	layers: SheetLayer[];
	/** Facts and sets that found no room. */
	rest: number;
	/** Facts said of its territories, by how they concern them and by theme: `Mobilité 12`. */
	wide: { basis: WideBasis; themes: { label: string; count: number }[] }[];
	address: string;
	/** The address for a phone; undefined where the site has no address of its own yet. */
	code: QrCode | undefined;
	/** Bodies to ask: their name and public site. */
	contacts: string[];
	version: string;
	/** Years of the first and last document that has a date. */
	first: string;
	last: string;
}

const linesOf = (text: string): number => Math.ceil(text.length / LINE);

const shortCitation = ([citation]: readonly Citation[], documents: readonly SourceDocument[]): string =>
	citation
		? `${documents.find(({ id }) => id === citation.document)?.short ?? citation.document}, ${formatLines(citation.lines)}`
		: '';

function sheetFact({ fact, basis, share }: CoveredFact, documents: readonly SourceDocument[]): SheetFact {
	const { id, name, period, actors, citations }: Fact = fact;
	const amount = describeAmount(fact, []);
	const parts = [
		datedStatus(fact),
		describeOutcome(fact),
		formatPeriod(period),
		amount ? [amount.value, amount.what, amount.perimeter].filter((words) => words !== '').join(', ') : '',
		listWords(actors),
		shortBasis(basis, share),
		shortCitation(citations, documents)
	];
	return { id, name, detail: parts.filter((part) => part !== '').join(' · ') };
}

const nameOf = ({ name, share }: CoveredOutline): string =>
	share ? `${name} (${formatShare(share.communeRatio)})` : name;

/** Rows as long as there is room, in order; a layer's heading is written only above a row. */
function fillSheet(themes: readonly CoveredTheme[], documents: readonly SourceDocument[], room: number) {
	let left = room;
	let rest = 0;
	const layers: SheetLayer[] = [];
	const take = (lines: number): boolean => {
		if (left < lines) {
			rest++;
			return false;
		}
		left -= lines;
		return true;
	};
	for (const layer of themes.flatMap((theme) => theme.layers)) {
		left -= HEADING;
		const facts = layer.facts
			.map((covered) => sheetFact(covered, documents))
			.filter(({ name, detail }) => take(linesOf(`${name} · ${detail}`)));
		const sets = layer.sets
			.map(({ set, outlines }): SheetSet => {
				const names = outlines.slice(0, MOST_NAMES).map(nameOf).join(', ');
				return { set, count: outlines.length, names, rest: Math.max(0, outlines.length - MOST_NAMES) };
			})
			.filter(({ set, names }) =>
				take(linesOf(`${set} : 00 contours, ${names}, et 00 autres : voir la page`))
			);
		if (facts.length + sets.length > 0) layers.push({ id: layer.id, label: layer.label, facts, sets });
		else left += HEADING;
	}
	return { layers, rest };
}

/** Lines that the foot of the sheet takes from both columns, beyond the usual. */
const footLines = ({ silent, missing, wide }: Pick<CommuneView, 'silent' | 'missing' | 'wide'>): number =>
	WIDE_LINES * Math.max(0, wide.length - 1) +
	2 * (linesOf(silent.map(({ label }) => label).join(', ')) / 2) +
	2 * (linesOf(missing.map(({ layer }) => layer.label).join(', ')) / 2);

/**
 * What a commune's printed sheet holds: facts in the order of the page until there is no more room, then how many are left.
 */
export function printSheetOf(
	view: Pick<CommuneView, 'here' | 'wide' | 'silent' | 'missing' | 'charts'>,
	{ file, documents, address }: Pick<CommuneInput, 'file' | 'documents' | 'address'>
): PrintSheet {
	const dates = documents.flatMap(({ date }) => (date === null ? [] : [date])).sort();
	return {
		...fillSheet(view.here, documents, LINES - footLines(view)),
		wide: view.wide.map(({ basis, themes }) => ({
			basis,
			themes: themes.map(({ label, count }) => ({ label, count }))
		})),
		address,
		code: address.startsWith('http') ? qrCode(address) : undefined,
		contacts: view.charts.contacts.map(({ name, site }) => (site ? `${name} (${new URL(site).host})` : name)),
		version: file.version,
		first: dates.at(0)?.slice(0, 4) ?? '',
		last: dates.at(-1)?.slice(0, 4) ?? ''
	};
}
