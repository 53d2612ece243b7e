import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/lib/answers/query/parse-query';
import { hasNegation } from '../../../../src/lib/answers/query/query';
import { isSatisfiable } from '../../../../src/lib/answers/query/satisfiable';
import { CATALOGUE } from './queries';

const parse = (text: string) => {
	const query = parseQuery(text, CATALOGUE);
	if (!query) throw new Error('no query');
	return query;
};

describe('isSatisfiable', () => {
	it.each([
		['npnru & qpv & !ppri', true],
		['npnru & !npnru', false],
		['!(npnru | !npnru)', false],
		['3 de (npnru, qpv)', false],
		['2 de (npnru, npnru)', true],
		['2 de (npnru, !npnru)', false],
		['npnru[statut=done] & !npnru', true],
		['territoire:cavm & !territoire:cavm', false]
	] as const)('of %s is %s', (text, isPossible) => expect(isSatisfiable(parse(text))).toBe(isPossible));
});

describe('hasNegation', () => {
	it('finds one however deep', () => {
		expect(hasNegation(parse('npnru & (qpv | 2 de (ppri, !npnru))'))).toBe(true);
		expect(hasNegation(parse('npnru & (qpv | 2 de (ppri, npnru)) & territoire:cavm'))).toBe(false);
	});
});
