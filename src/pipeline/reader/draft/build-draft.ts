import { passageOf } from '../../../lib/domain/text/find-term';
import type { DocumentKind } from '../../../lib/domain/words';
import { chooseTerms } from '../find/choose-terms';
import { findCandidates, type Candidate, type Knowledge } from '../find/find-candidates';
import { findDates } from '../find/find-dates';
import { guessLedger } from '../find/guess-ledger';
import { splitPassages, type Passage } from '../find/passages';
import type { Draft, DraftCandidate } from './draft-schema';
import { shortWords } from './short-words';

/** What whoever reads a document says of it. */
export interface DocumentChoice {
	id: string;
	kind: DocumentKind;
	title?: string;
	date?: string;
	territories: readonly string[];
	file: string;
	sha256: string;
}

const FIRST_LINES = 60;
const MOST_REASONS = 4;

/** Date of the document: the one that it is signed at, else the first whole date of its first lines. */
export function guessDate(rows: readonly string[]): string | undefined {
	const signed = rows.findLastIndex((row) => /^\W*(?:fait|signé)\s+(?:à|a)\s/i.test(row));
	const places = [signed < 0 ? '' : rows.slice(signed, signed + 2).join(' '), ...rows.slice(0, FIRST_LINES)];
	for (const row of places) {
		const whole = findDates(row).find(({ at }) => at !== undefined && at.length > 4);
		if (whole) return whole.at;
	}
	return undefined;
}

/** Short and single words only: what is found is shown by the line, never copied. */
const shown = (words: readonly string[]): string[] =>
	[...new Set(words.map(shortWords))].slice(0, MOST_REASONS);

function toDraftCandidate(candidate: Candidate, id: string, rows: readonly string[]): DraftCandidate {
	const { passage, communes, refused, amounts, dates, layers, status, scope, actors, sure, why } = candidate;
	const once = communes.filter(({ code }, i) => communes.findIndex((other) => other.code === code) === i);
	return {
		id,
		lines: passage.lines,
		section: passage.headings.map(shortWords).join(' › '),
		sure,
		why,
		terms: chooseTerms(passage.text, passageOf(rows, passage.lines), {
			places: communes.map(({ spelling }) => spelling),
			amounts: amounts.filter((amount) => amount.sure !== 'low').map(({ written }) => written),
			words: layers[0]?.words ?? []
		}),
		layers: layers.map((layer) => ({ layer: layer.layer, sure: layer.sure, why: shown(layer.words) })),
		status: { is: status.status, sure: status.sure, why: shown(status.words) },
		scope: { is: scope.scope, territories: scope.territories, sure: scope.sure, why: scope.why },
		communes: once.map(({ code, spelling, sure: own, why: reason }) => ({
			code,
			spelling,
			sure: own,
			why: reason
		})),
		refused: refused.map(({ spelling, why: reason }) => ({ spelling, why: reason })),
		figures: amounts.map(({ value, unit, written, perimeter, sure: own, why: reason }) => ({
			value,
			unit,
			written: shortWords(written),
			...(perimeter === undefined ? {} : { perimeter: shortWords(perimeter) }),
			sure: own,
			why: reason
		})),
		dates: dates.map(({ from, to, at, written, sure: own, why: reason }) => ({
			...(from === undefined ? {} : { from }),
			...(to === undefined ? {} : { to }),
			...(at === undefined ? {} : { at }),
			written: shortWords(written),
			sure: own,
			why: reason
		})),
		actors
	};
}

/** Lists that are empty say nothing. */
const withoutEmpty = (candidate: DraftCandidate): DraftCandidate =>
	Object.fromEntries(
		Object.entries(candidate).filter(([, value]) => !Array.isArray(value) || value.length > 0)
	) as DraftCandidate;

const linesOf = ({ lines: [first, last] }: Passage): number[] =>
	Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** The draft of a document: its sections, its candidate facts in the order of their lines, and a first ledger for the other lines. */
export function buildDraft(rows: readonly string[], choice: DocumentChoice, known: Knowledge): Draft {
	const passages = splitPassages(rows);
	const candidates = findCandidates(passages, known);
	const taken = new Set(candidates.flatMap(({ passage }) => linesOf(passage)));
	const headings = passages.filter(({ kind, text }) => kind === 'heading' && text !== '');
	const begun = new Map<number, number>();
	const title = choice.title ?? shortWords(headings[0]?.text ?? '');
	const date = choice.date ?? guessDate(rows);
	return {
		document: {
			id: choice.id,
			kind: choice.kind,
			title,
			short: title,
			publishers: [],
			...(date === undefined ? {} : { date }),
			territories: [...choice.territories],
			file: choice.file,
			sha256: choice.sha256,
			lines: rows.at(-1) === '' ? rows.length - 1 : rows.length
		},
		sections: headings.map(({ lines, text }) => ({ line: lines[0], heading: shortWords(text) })),
		candidates: candidates.map((candidate) => {
			const [line] = candidate.passage.lines;
			const nth = (begun.get(line) ?? 0) + 1;
			begun.set(line, nth);
			return withoutEmpty(toDraftCandidate(candidate, nth === 1 ? `l${line}` : `l${line}-${nth}`, rows));
		}),
		ledger: guessLedger(passages, taken, rows)
	};
}
