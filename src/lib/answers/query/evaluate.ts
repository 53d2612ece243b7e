import { Bitset } from './bitset';
import { matchEntry } from './match-entry';
import type { LayerTerm, Query } from './query';
import type { Universe } from './universe';

/**
 * The answer to a query, three-valued: a commune is covered, or unknown (the matter concerns it and no list tells), or
 * neither, which is "not in our documents". The two sets have no commune in common.
 */
export interface Answer {
	covered: Bitset;
	unknown: Bitset;
}

/** The answer for one layer. A layer that the universe does not have covers nothing. */
export function evaluateLayer(term: LayerTerm, { codes, layers, territories }: Universe): Answer {
	const listed: number[] = [];
	const unlisted: number[] = [];
	const wide = new Set<string>();
	for (const entry of layers.get(term.id) ?? []) {
		const match = matchEntry(entry, term);
		if (match === 'no') continue;
		const target = match === 'yes' ? listed : unlisted;
		for (const index of entry.communes) target.push(index);
		for (const id of entry.territories) wide.add(id);
	}
	const covered = Bitset.of(codes.length, listed);
	const whole = [...wide].flatMap((id) => territories.get(id) ?? []);
	const unknown = Bitset.union(codes.length, [Bitset.of(codes.length, unlisted), ...whole]);
	return { covered, unknown: unknown.andNot(covered) };
}

const allOf = (answers: readonly Answer[], size: number): Answer => {
	let covered = Bitset.full(size);
	let possible = Bitset.full(size);
	for (const answer of answers) {
		covered = covered.and(answer.covered);
		possible = possible.and(answer.covered.or(answer.unknown));
	}
	return { covered, unknown: possible.andNot(covered) };
};

const anyOf = (answers: readonly Answer[], size: number): Answer => {
	let covered = Bitset.empty(size);
	let possible = Bitset.empty(size);
	for (const answer of answers) {
		covered = covered.or(answer.covered);
		possible = possible.or(answer.covered.or(answer.unknown));
	}
	return { covered, unknown: possible.andNot(covered) };
};

/**
 * Indices that are in at least so many of the sets. Counts are held one bit a set (bit-sliced), so that a set is added in
 * as many steps as its count has digits.
 */
function inAtLeast(count: number, sets: readonly Bitset[], size: number): Bitset {
	if (count <= 0) return Bitset.full(size);
	if (count > sets.length) return Bitset.empty(size);
	// Counting starts so that the count asked for is the one that carries into the last digit.
	const digits = 32 - Math.clz32(sets.length);
	const start = 2 ** digits - count;
	const sums = Array.from({ length: digits }, (_, digit) =>
		(start >> digit) & 1 ? Bitset.full(size) : Bitset.empty(size)
	);
	let reached = Bitset.empty(size);
	for (const set of sets) {
		let carry = set;
		for (let digit = 0; digit < digits; digit += 1) {
			const before = sums[digit] ?? Bitset.empty(size);
			sums[digit] = before.xor(carry);
			carry = before.and(carry);
		}
		reached = reached.or(carry);
	}
	return reached;
}

/** The communes that satisfy a query, in Kleene's strong logic: what is unknown decides only where it makes no difference. */
export function evaluate(query: Query, universe: Universe): Answer {
	const size = universe.codes.length;
	const answersOf = (terms: readonly Query[]) => terms.map((term) => evaluate(term, universe));
	switch (query.kind) {
		case 'layer':
			return evaluateLayer(query, universe);
		case 'territory':
			return {
				covered: universe.territories.get(query.id) ?? Bitset.empty(size),
				unknown: Bitset.empty(size)
			};
		case 'not': {
			const { covered, unknown } = evaluate(query.term, universe);
			return { covered: covered.or(unknown).not(), unknown };
		}
		case 'and':
			return allOf(answersOf(query.terms), size);
		case 'or':
			return anyOf(answersOf(query.terms), size);
		case 'atLeast': {
			const answers = answersOf(query.terms);
			const covered = inAtLeast(
				query.count,
				answers.map((answer) => answer.covered),
				size
			);
			const possible = inAtLeast(
				query.count,
				answers.map((answer) => answer.covered.or(answer.unknown)),
				size
			);
			return { covered, unknown: possible.andNot(covered) };
		}
	}
}

/** Communes for which nothing in the documents satisfies the query. */
export const neitherOf = ({ covered, unknown }: Answer): Bitset => covered.or(unknown).not();
