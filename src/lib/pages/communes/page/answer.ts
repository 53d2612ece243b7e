/**
 * The answer that a commune's page opens with: which schemes concern it, since when and until when, how much, with whom, and
 * how one knows, in three parts that are never mixed.
 */
import type { Citation, Fact, SourceDocument, Territory } from '../../../domain/atlas';
import { periodBar, type PeriodBar } from '../../../drawing/charts/period-bar';
import { describeAmount, isMoney, type AmountWords } from '../../../words/describe-amount';
import { describePlace } from '../../../words/describe-place';
import { formatPeriod, formatYears, summaryOf } from '../../../words/words';
import type { CoveredFact, CoveredTheme, OutlineSet } from '../cover-groups';
import type { WideBasis } from '../../../answers/communes/reach';
import type { CommuneInput } from './commune-input';

/** A scheme in one row. */
export interface AnswerFact extends Pick<
	Fact,
	'id' | 'name' | 'layer' | 'status' | 'statusDate' | 'outcome' | 'period'
> {
	/** The first sentence of what it is. */
	what: string;
	/** How it concerns the commune, where the text does not name it. */
	reach: string;
	/** Its period in words, in years and on the axis; undefined where the text tells no date. */
	when: { words: string; years: string; bar: PeriodBar } | undefined;
	amount: AmountWords | undefined;
	actors: readonly string[];
	citation: Citation | undefined;
	/** Short name of the document of its first passage. */
	document: string;
	morePassages: number;
	/** Public address that its place is deduced from. */
	source: string | null;
}

/** Entries of a register in one row. */
export interface AnswerSet extends Pick<OutlineSet, 'register' | 'set' | 'date' | 'knowledge' | 'outlines'> {
	layer: string;
	/** The entry that covers most of the commune; undefined where none has an area. */
	widest: { name: string; ratio: number } | undefined;
}

/** What shows at once, and what one asks for. */
interface Shown<Row> {
	first: Row[];
	rest: Row[];
}

export interface CommuneAnswer {
	/** The text of a document names the commune. */
	named: Shown<AnswerFact>;
	/** No text names it: a public source that is linked, or an official register, places it there. */
	placed: Shown<AnswerFact>;
	sets: Shown<AnswerSet>;
	/** The text speaks of its territory. */
	wide: AnswerFact[];
	counts: {
		named: number;
		funded: number;
		/** Entries of registers that are what their layer is about. */
		outlines: number;
		placed: number;
		whole: number;
		some: number;
		site: number;
	};
	/** The month that most of what is told was written in, as the calendar draws it; undefined where no document bears a date. */
	horizon: string | undefined;
}

/** Rows before one asks for all. */
const ROWS = 10;
/** The most of them for each part, while another has some. */
const MOST_NAMED = 5;
const MOST_SETS = 2;
/** Of what does not name the commune, rows that keep their place for communes or sites that the text does not tell. */
const KEPT_FOR_SOME = 1;

/** Ends a sentence: a stop and what begins the next one. */
const SENTENCE_END = /(?<=[.!?])\s+(?=[\p{Lu}«])/u;

function rowOf(
	{ fact, basis }: CoveredFact,
	{
		documents,
		territories,
		name
	}: { documents: readonly SourceDocument[]; territories: readonly Territory[]; name: string }
): AnswerFact {
	const [citation] = fact.citations;
	const bar = periodBar(fact);
	const labels = territories.filter(({ id }) => fact.territories.includes(id)).map(({ short }) => short);
	const isNamed = fact.communes.length > 0;
	const place = isNamed ? (fact.communes.length === 1 ? [name] : []) : labels;
	return {
		id: fact.id,
		name: fact.name,
		layer: fact.layer,
		status: fact.status,
		statusDate: fact.statusDate,
		outcome: fact.outcome,
		period: fact.period,
		what: summaryOf(fact).split(SENTENCE_END)[0] ?? '',
		reach: basis === 'stated' ? '' : basis === 'inferred' ? '' : describePlace(fact),
		when: bar && { words: formatPeriod(fact.period), years: formatYears(fact.period), bar },
		amount: describeAmount(fact, place),
		actors: fact.actors,
		citation,
		document: documents.find(({ id }) => id === citation?.document)?.short ?? '',
		morePassages: fact.citations.length - 1,
		source: fact.source
	};
}

/** How much of what a clerk asks a row answers. */
const weightOf = ({ when, amount, actors }: AnswerFact): number =>
	(when ? 4 : 0) + (amount ? 4 : 0) + (actors.length > 0 ? 2 : 0);

/** Rows that answer most first, then those of the largest amounts, else in their order. */
const byWeight = (rows: readonly AnswerFact[]): AnswerFact[] =>
	[...rows].sort((a, b) => weightOf(b) - weightOf(a) || (b.amount?.euros ?? 0) - (a.amount?.euros ?? 0));

function setRows(themes: readonly CoveredTheme[]): AnswerSet[] {
	const rows = themes.flatMap(({ layers }) =>
		layers.flatMap(({ id: layer, sets }) =>
			sets
				.filter(({ isMember }) => isMember)
				.map(({ register, set, date, knowledge, outlines }): AnswerSet => {
					const [widest] = outlines;
					const ratio = widest?.share?.communeRatio;
					return {
						register,
						set,
						date,
						knowledge,
						outlines,
						layer,
						widest: widest && ratio !== undefined ? { name: widest.name, ratio } : undefined
					};
				})
		)
	);
	return rows.sort((a, b) => Number(b.widest !== undefined) - Number(a.widest !== undefined));
}

const cut = <Row>(rows: readonly Row[], most: number): Shown<Row> => ({
	first: rows.slice(0, most),
	rest: rows.slice(most)
});

/** Facts of themes, with why they are there. */
const factsOf = (themes: readonly CoveredTheme[]): CoveredFact[] =>
	themes.flatMap(({ layers }) => layers.flatMap(({ facts }) => facts));

/** The date that most rows have, as the month that the calendar draws. */
function horizonOf(rows: readonly AnswerFact[]): string | undefined {
	const counts = new Map<string, number>();
	for (const { statusDate } of rows)
		if (statusDate !== null) counts.set(statusDate, (counts.get(statusDate) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What is said of the territory, that which applies to all of it first; a row is kept for what concerns some of it. */
function wideRows(rows: Record<WideBasis, AnswerFact[]>, most: number): AnswerFact[] {
	const partly = byWeight([...rows.unlisted, ...rows.unsituated]);
	const kept = most > KEPT_FOR_SOME ? Math.min(KEPT_FOR_SOME, partly.length) : 0;
	const whole = byWeight(rows.inherited).slice(0, most - kept);
	return [...whole, ...partly.slice(0, most - whole.length)];
}

/**
 * The answer of a commune, from what covers it.
 * @param groups what is in it and what is said of its territories, as its page groups them.
 */
export function communeAnswerOf(
	groups: { here: CoveredTheme[] } & Record<WideBasis, CoveredTheme[]>,
	{ file, documents, territories }: Pick<CommuneInput, 'file' | 'documents' | 'territories'>
): CommuneAnswer {
	const own = territories.filter(({ id }) => file.territories.includes(id));
	const rows = (facts: readonly CoveredFact[]) =>
		facts.map((covered) => rowOf(covered, { documents, territories: own, name: file.name }));
	const here = factsOf(groups.here);
	const stated = here.filter(({ basis }) => basis === 'stated');
	const named = byWeight(rows(stated));
	const placed = byWeight(rows(here.filter(({ basis }) => basis !== 'stated')));
	const wide = {
		inherited: rows(factsOf(groups.inherited)),
		unlisted: rows(factsOf(groups.unlisted)),
		unsituated: rows(factsOf(groups.unsituated))
	};
	const sets = setRows(groups.here);
	const isAnyWide = file.inherited.length + file.unlisted.length > 0;
	const shownSets = Math.min(sets.length, MOST_SETS);
	const shownNamed = Math.min(named.length, Math.max(MOST_NAMED, isAnyWide ? 0 : ROWS - shownSets));
	const shownPlaced = Math.min(placed.length, named.length === 0 ? MOST_SETS : 1);
	return {
		named: cut(named, shownNamed),
		placed: cut(placed, shownPlaced),
		sets: cut(sets, shownSets),
		wide: wideRows(wide, Math.max(1, ROWS - shownNamed - shownPlaced - shownSets)),
		counts: {
			named: named.length,
			funded: stated.filter(({ fact }) => fact.figures.some(isMoney)).length,
			outlines: sets.reduce((sum, { outlines }) => sum + outlines.length, 0),
			placed: placed.length,
			whole: wide.inherited.length,
			some: wide.unlisted.length,
			site: wide.unsituated.length
		},
		horizon: horizonOf([...named, ...placed, ...Object.values(wide).flat()])
	};
}
