import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, neitherOf, type Answer } from '../../../../src/lib/answers/query/evaluate';
import { matchEntry } from '../../../../src/lib/answers/query/match-entry';
import type { Query } from '../../../../src/lib/answers/query/query';
import type { Universe } from '../../../../src/lib/answers/query/universe';
import { query, toUniverse, world } from './queries';

const universe = world.map(toUniverse);

const isSame = (a: Answer, b: Answer): boolean => a.covered.equals(b.covered) && a.unknown.equals(b.unknown);
const not = (term: Query): Query => ({ kind: 'not', term });
const and = (...terms: Query[]): Query => ({ kind: 'and', terms });
const or = (...terms: Query[]): Query => ({ kind: 'or', terms });
const atLeast = (count: number, ...terms: Query[]): Query => ({ kind: 'atLeast', count, terms });

/** Every pair of queries that must have one answer. */
function expectSame(left: (...q: [Query, Query, Query]) => Query, right: typeof left): void {
	fc.assert(
		fc.property(universe, query, query, query, (all, a, b, c) => {
			expect(isSame(evaluate(left(a, b, c), all), evaluate(right(a, b, c), all))).toBe(true);
		})
	);
}

type Truth = 0 | 0.5 | 1;

/** The obvious way: one commune at a time, Kleene's tables as minimum and maximum, sets of codes. */
function naive(asked: Query, all: Universe, index: number): Truth {
	switch (asked.kind) {
		case 'territory':
			return all.territories.get(asked.id)?.has(index) ? 1 : 0;
		case 'not':
			return (1 - naive(asked.term, all, index)) as Truth;
		case 'and':
			return Math.min(...asked.terms.map((term) => naive(term, all, index))) as Truth;
		case 'or':
			return Math.max(...asked.terms.map((term) => naive(term, all, index))) as Truth;
		case 'atLeast': {
			const truths = asked.terms.map((term) => naive(term, all, index));
			if (truths.filter((truth) => truth === 1).length >= asked.count) return 1;
			return truths.filter((truth) => truth > 0).length >= asked.count ? 0.5 : 0;
		}
		case 'layer': {
			let best: Truth = 0;
			for (const entry of all.layers.get(asked.id) ?? []) {
				const match = matchEntry(entry, asked);
				if (match === 'no') continue;
				const isListed = entry.communes.includes(index);
				const isWide = entry.territories.some((id) => all.territories.get(id)?.has(index));
				if (isListed && match === 'yes') return 1;
				if (isListed || isWide) best = 0.5;
			}
			return best;
		}
	}
}

describe('evaluate', () => {
	it('finds what the obvious way finds, commune by commune', () => {
		fc.assert(
			fc.property(universe, query, (all, asked) => {
				const answer = evaluate(asked, all);
				const neither = neitherOf(answer);
				all.codes.forEach((_, index) => {
					const truth = naive(asked, all, index);
					expect(answer.covered.has(index)).toBe(truth === 1);
					expect(answer.unknown.has(index)).toBe(truth === 0.5);
					expect(neither.has(index)).toBe(truth === 0);
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('says one of three things of each commune', () => {
		fc.assert(
			fc.property(universe, query, (all, asked) => {
				const answer = evaluate(asked, all);
				const counts = [answer.covered, answer.unknown, neitherOf(answer)].map((set) => set.count());
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.codes.length);
			})
		);
	});

	it('holds De Morgan’s laws', () => {
		expectSame(
			(a, b, c) => not(and(a, b, c)),
			(a, b, c) => or(not(a), not(b), not(c))
		);
		expectSame(
			(a, b, c) => not(or(a, b, c)),
			(a, b, c) => and(not(a), not(b), not(c))
		);
	});

	it('takes a double negation for none', () =>
		expectSame(
			(a) => not(not(a)),
			(a) => a
		));

	it('changes nothing by asking twice', () => {
		expectSame(
			(a) => and(a, a),
			(a) => a
		);
		expectSame(
			(a) => or(a, a),
			(a) => a
		);
	});

	it('does not mind the order of terms', () => {
		expectSame(
			(a, b, c) => and(a, b, c),
			(a, b, c) => and(c, a, b)
		);
		expectSame(
			(a, b, c) => or(a, b, c),
			(a, b, c) => or(b, c, a)
		);
		expectSame(
			(a, b, c) => atLeast(2, a, b, c),
			(a, b, c) => atLeast(2, c, b, a)
		);
	});

	it('distributes “and” over “or”', () =>
		expectSame(
			(a, b, c) => and(a, or(b, c)),
			(a, b, c) => or(and(a, b), and(a, c))
		));

	it('takes at least one for “or”, at least all for “and”, and more than all for never', () => {
		expectSame(
			(a, b, c) => atLeast(1, a, b, c),
			(a, b, c) => or(a, b, c)
		);
		expectSame(
			(a, b, c) => atLeast(3, a, b, c),
			(a, b, c) => and(a, b, c)
		);
		expectSame(
			(a, b, c) => atLeast(2, a, b, c),
			(a, b, c) => or(and(a, b), and(a, c), and(b, c))
		);
		fc.assert(
			fc.property(universe, query, query, (all, a, b) => {
				const answer = evaluate(atLeast(3, a, b), all);
				expect([answer.covered.count(), answer.unknown.count()]).toEqual([0, 0]);
			})
		);
	});
});
