import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/lib/answers/query/evaluate';
import { parseQuery } from '../../../../src/lib/answers/query/parse-query';
import { printQuery } from '../../../../src/lib/answers/query/print-query';
import {
	addTerm,
	fromGroup,
	pairItem,
	replaceItem,
	toGroup
} from '../../../../src/lib/answers/query/query-group';
import { CATALOGUE, query, toUniverse, world } from './queries';

const parse = (text: string) => parseQuery(text, CATALOGUE);
const print = (group: ReturnType<typeof toGroup>) => {
	const built = fromGroup(group);
	return built ? printQuery(built) : '';
};
const groupOf = (text: string) => toGroup(parse(text));
const term = (id: string) => ({ kind: 'layer' as const, id });

describe('query group', () => {
	it('stands for a query that has the same answer', () => {
		fc.assert(
			fc.property(world, query, (made, asked) => {
				const universe = toUniverse(made);
				const back = fromGroup(toGroup(asked));
				expect(back).toBeDefined();
				const [before, after] = [evaluate(asked, universe), evaluate(back ?? asked, universe)];
				expect(after.covered.equals(before.covered)).toBe(true);
				expect(after.unknown.equals(before.unknown)).toBe(true);
			})
		);
	});

	it('is empty without a query, and no query when empty', () => {
		expect(toGroup(undefined).items).toEqual([]);
		expect(fromGroup(toGroup(undefined))).toBeUndefined();
	});

	it('keeps what is written, but for double negations', () => {
		for (const text of [
			'npnru',
			'!npnru',
			'npnru & !(qpv | ppri)',
			'2 de (npnru, qpv)',
			'npnru | qpv & ppri'
		])
			expect(print(groupOf(text))).toBe(text);
		expect(print(groupOf('!!npnru'))).toBe('npnru');
	});

	it('gets terms, loses them and has them changed', () => {
		const group = addTerm(addTerm(toGroup(undefined), term('npnru')), term('qpv'));
		expect(print(group)).toBe('npnru & qpv');
		expect(print(replaceItem(group, 0, undefined))).toBe('qpv');
		expect(print(replaceItem(group, 1, { isNegated: true, part: term('ppri') }))).toBe('npnru & !ppri');
		expect(print({ ...group, join: 'or' })).toBe('npnru | qpv');
		expect(print({ ...group, join: 'atLeast', count: 2 })).toBe('2 de (npnru, qpv)');
	});

	it('puts an alternative beside a term, joined the other way', () => {
		for (const [text, expected] of [
			['npnru & qpv', '(npnru | ppri) & qpv'],
			['npnru | qpv', 'npnru & ppri | qpv'],
			['!npnru & qpv', '(!npnru | ppri) & qpv']
		] as const) {
			const group = groupOf(text);
			const [first] = group.items;
			if (!first) throw new Error('no item');
			expect(print(replaceItem(group, 0, pairItem(first, term('ppri'), group.join)))).toBe(expected);
		}
	});

	it('loses a group that has lost its terms', () => {
		const group = groupOf('npnru & (qpv | ppri)');
		const empty = { ...toGroup(undefined), join: 'or' as const };
		expect(print(replaceItem(group, 1, { isNegated: true, part: empty }))).toBe('npnru');
	});
});
