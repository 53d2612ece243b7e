/**
 * What the reader of new documents finds of what people found in the five. Each measure is defined here and in `docs/add-a-document.md`.
 * A candidate meets a fact where a line of the candidate is among the lines that the fact cites.
 */
import type { Seed, SeedFact } from '../../../src/pipeline/read/schemas';
import type { Candidate } from '../../../src/pipeline/reader/find/find-candidates';
import { isTermIn } from '../../../src/lib/domain/text/find-term';
import { unitKey, valueKey } from './units';

export interface Share {
	of: number;
	right: number;
}

export interface Measures {
	/** Facts that a candidate meets. */
	facts: Share;
	/** Communes stated by facts (not inferred), that a candidate which meets the fact proposes. */
	communes: Share;
	/** Communes proposed by candidates, that no fact which the candidate meets names. */
	wrongCommunes: Share;
	/** Figures of facts whose value and unit a candidate proposes on the lines that the figure cites. */
	figures: Share;
	/** Facts whose status, or whose layer, is the first one that their own candidate proposes; see `ownCandidate`. */
	statuses: Share;
	layers: Share;
	/** Facts whose layer is among the three that their own candidate proposes. */
	amongThree: Share;
	/** Candidates that meet a fact. */
	useful: Share;
	/** Lines that are not blank, that a candidate holds. */
	lines: Share;
}

type Lines = readonly [number, number];
const meet = ([a, b]: Lines, [c, d]: Lines): boolean => a <= d && c <= b;
const share = (of: number, right: number): Share => ({ of, right });

const citesOf = (fact: SeedFact, document: string) =>
	fact.cites.filter((cite) => (cite.document ?? document) === document);

/**
 * The candidate that a reader would make the fact from: of those that meet the first passage that the fact cites (of the others where
 * none meets it), the one whose own words hold most of the terms, then one that lies wholly in the passage, then the first.
 */
export function ownCandidate(
	fact: SeedFact,
	document: string,
	candidates: readonly Candidate[]
): Candidate | undefined {
	const cites = citesOf(fact, document);
	let best: { candidate: Candidate; score: number } | undefined;
	for (const candidate of candidates) {
		const { lines, text } = candidate.passage;
		const met = cites.filter((cite) => meet(cite.lines, lines));
		if (met.length === 0) continue;
		const held = met.flatMap(({ terms }) => terms).filter((term) => isTermIn(term, text)).length;
		const isInside = met.some((cite) => cite.lines[0] <= lines[0] && lines[1] <= cite.lines[1]);
		const score = (met.some((cite) => cite === cites[0]) ? 100 : 0) + held + (isInside ? 0.5 : 0);
		if (!best || score > best.score) best = { candidate, score };
	}
	return best?.candidate;
}

/** All measures of one document. */
export function measure(seed: Seed, candidates: readonly Candidate[], rows: readonly string[]): Measures {
	const { id } = seed.document;
	const meeting = (fact: SeedFact) =>
		candidates.filter(({ passage }) => citesOf(fact, id).some((cite) => meet(cite.lines, passage.lines)));
	const stated = seed.facts
		.filter(({ where }) => where.scope === 'named' && where.basis !== 'inferred')
		.flatMap((fact) => fact.where.communes.map((code) => ({ fact, code })));
	const proposed = candidates.flatMap((candidate) =>
		[...new Set(candidate.communes.map(({ code }) => code))].map((code) => ({ candidate, code }))
	);
	const isNamed = ({ candidate, code }: (typeof proposed)[number]): boolean =>
		seed.facts.some(
			(fact) =>
				fact.where.communes.some((named) => named === code) &&
				citesOf(fact, id).some((cite) => meet(cite.lines, candidate.passage.lines))
		);
	const figures = seed.facts.flatMap((fact) =>
		fact.figures.map((figure) => ({ figure, cite: fact.cites[figure.cite] }))
	);
	const hasFigure = ({ figure, cite }: (typeof figures)[number]): boolean =>
		candidates.some(
			({ passage, amounts }) =>
				cite !== undefined &&
				meet(cite.lines, passage.lines) &&
				amounts.some(
					({ value, unit }) =>
						valueKey(value, unit) === valueKey(figure.value, figure.unit) &&
						unitKey(unit) === unitKey(figure.unit)
				)
		);
	const own = seed.facts.map((fact) => ({ fact, candidate: ownCandidate(fact, id, candidates) }));
	const written = rows.flatMap((row, i) => (row.trim() === '' ? [] : [i + 1]));
	const held = new Set(
		candidates.flatMap(({ passage: { lines } }) =>
			Array.from({ length: lines[1] - lines[0] + 1 }, (_, i) => lines[0] + i)
		)
	);
	const count = <T>(list: readonly T[], isRight: (one: T) => boolean): Share =>
		share(list.length, list.filter(isRight).length);
	return {
		facts: count(seed.facts, (fact) => meeting(fact).length > 0),
		communes: count(stated, ({ fact, code }) =>
			meeting(fact).some(({ communes }) => communes.some((commune) => commune.code === code))
		),
		wrongCommunes: count(proposed, (one) => !isNamed(one)),
		figures: count(figures, hasFigure),
		statuses: count(own, ({ fact, candidate }) => candidate?.status.status === fact.status),
		layers: count(own, ({ fact, candidate }) => candidate?.layers[0]?.layer === fact.layer),
		amongThree: count(own, ({ fact, candidate }) =>
			(candidate?.layers ?? []).some(({ layer }) => layer === fact.layer)
		),
		useful: count(candidates, ({ passage }) =>
			seed.facts.some((fact) => citesOf(fact, id).some((cite) => meet(cite.lines, passage.lines)))
		),
		lines: count(written, (line) => held.has(line))
	};
}
